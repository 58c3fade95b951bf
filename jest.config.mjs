const swc = [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, useDefineForClassFields: false },
    },
    module: { type: 'es6' },
  },
];
const common = {
  rootDir: import.meta.dirname,
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': swc },
  moduleNameMapper: {
    '^@passerelle/core/(.*)$': '<rootDir>/core/src/$1.ts',
    '^@passerelle/server$': '<rootDir>/server/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  testEnvironment: 'node',
  globalSetup: '<rootDir>/scripts/wasm.cjs',
};
const project = (name, folders) => ({
  ...common,
  displayName: name,
  testMatch: folders.map((folder) => `<rootDir>/test/${folder}/**/*.test.ts`),
});
export default {
  projects: [
    project('core', ['core']),
    project('contract', ['contract']),
    project('server', ['server']),
    project('cli', ['cli']),
    project('viz', ['viz']),
    project('repo', ['repo']),
    project('e2e', ['e2e']),
    {
      ...project('neo4j', ['neo4j']),
      globalSetup: '<rootDir>/test/support/neo4j-setup.mjs',
      globalTeardown: '<rootDir>/test/support/neo4j-teardown.mjs',
    },
  ],
  coverageProvider: 'babel',
  collectCoverageFrom: ['core/src/**/*.ts', 'server/src/ingest/**/*.ts'],
  testTimeout: 60000,
};
