/** What a script can rely on. */
export const EXIT = {
  done: 0,
  failure: 1,
  usage: 2,
  noResult: 3,
  rowsRejected: 4,
  storeUnreachable: 5,
  interrupted: 130,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
