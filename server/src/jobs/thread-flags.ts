const NO_REQUIRE_OF_MODULES = '--no-experimental-require-module';

/** Node flags of a pool thread. The pool asks for its file by `require` first. Where Node can load a module that way, a
 *  thread that is ended while it does so takes the whole process with it ("IsGraphAsync must be used on an instantiated
 *  module"); without, the file comes by `import`, which ends like any other. Old versions know neither. */
export function threadFlags(): string[] {
  return process.allowedNodeEnvironmentFlags.has(NO_REQUIRE_OF_MODULES)
    ? [NO_REQUIRE_OF_MODULES]
    : [];
}
