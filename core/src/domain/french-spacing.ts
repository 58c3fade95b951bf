const NARROW = '\u202f';

/** French spacing: narrow no-break space before : ; ? ! » and after «. ICU `::` skeletons are left alone. */
export function frenchSpacing(text: string): string {
  return text
    .replace(/[ \u00a0](:(?!:)|[;?!»])/gu, `${NARROW}$1`)
    .replace(/«[ \u00a0]/gu, `«${NARROW}`);
}
