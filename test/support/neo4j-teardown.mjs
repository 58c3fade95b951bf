/** A server that ended before, or ends badly, fails the run. */
export default async function teardown() {
  await globalThis.passerelleNeo4j?.stop();
}
