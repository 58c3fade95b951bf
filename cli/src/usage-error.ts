/** Something the user typed cannot be meant: exit code 2. The message is in the user's language already. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** Ends a command with a code and a message in the user's language, without it being a fault of the program. */
export class StopError extends Error {
  override name = 'StopError';
  readonly exitCode: number;
  constructor(message: string, exitCode: number) {
    super(message);
    this.exitCode = exitCode;
  }
}
