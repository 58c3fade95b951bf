/** What a tie or an actor became between two dates; a code is a place in this list. */
export const CHANGES = ['same', 'gained', 'grown', 'lost'] as const;
export type Change = (typeof CHANGES)[number];
