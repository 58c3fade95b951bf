/** One number a user may change: what it does, what it may be, where its default comes from. */
export interface Setting {
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly whole: boolean;
  readonly unit: string;
  readonly says: string;
  readonly source: string;
}

type Bounds = readonly [least: number, most: number];

export function whole(
  value: number,
  [least, most]: Bounds,
  unit: string,
  says: string,
  source: string,
): Setting {
  return { value, least, most, whole: true, unit, says, source };
}
export function real(
  value: number,
  [least, most]: Bounds,
  unit: string,
  says: string,
  source: string,
): Setting {
  return { value, least, most, whole: false, unit, says, source };
}
