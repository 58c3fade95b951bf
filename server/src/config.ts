/** The environment, read here and in the command line only. */
export function environment(): Readonly<Record<string, string | undefined>> {
  return process.env;
}
