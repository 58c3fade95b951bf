const REDACTED = '[erased]';

/** A body without an actor's id and label. */
export function without(value: unknown, id: string, label: string): unknown {
  if (typeof value === 'string') {
    // Short labels ("AI") are replaced only as whole values, else they would eat unrelated words.
    if (value === id || value === label) return REDACTED;
    return label.length < 4 ? value : value.replaceAll(label, REDACTED);
  }
  if (Array.isArray(value)) return value.map((item) => without(item, id, label));
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [
        key === id ? REDACTED : key,
        without(item, id, label),
      ]),
    );
  }
  return value;
}
