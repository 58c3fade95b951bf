export function alpha(hex: string, share: number): string {
  return (
    hex +
    Math.round(share * 255)
      .toString(16)
      .padStart(2, '0')
  );
}
/** A colour as it looks over another: the tie program does not blend by itself. */
export function over(hex: string, ground: string, share: number): string {
  const part = (at: number) => {
    const [a, b] = [parseInt(hex.slice(at, at + 2), 16), parseInt(ground.slice(at, at + 2), 16)];
    return Math.round(a * share + b * (1 - share))
      .toString(16)
      .padStart(2, '0');
  };
  return `#${part(1)}${part(3)}${part(5)}`;
}
/** Ink for a count on this fill. */
export function inkOn(hex: string): string {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map(
    (at) => (parseInt(hex.slice(at, at + 2), 16) / 255) ** 2.2,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b > 0.36 ? '#18202A' : '#FFFFFF';
}
