/** What the browser keeps for its user, where it agrees to: reading never fails, writing says whether it was kept. */
export function kept(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    // Blocked by a setting or a policy: the property itself throws.
    return null;
  }
}
/** @returns whether it will be there next time */
export function keep(key: string, value: string): boolean {
  try {
    localStorage.setItem(key, value);
    return localStorage.getItem(key) === value;
  } catch {
    return false;
  }
}
