import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from '@jest/globals';
import { threadFlags } from '../../../server/src/jobs/thread-flags.js';

const BUILT_MODULE = new URL('../../../server/dist/jobs/wire.js', import.meta.url).pathname;

/** What becomes of loading a module in a thread: by `require`, and by `import`. */
async function loading(): Promise<unknown> {
  const code = `
    const { parentPort, workerData } = require('node:worker_threads');
    let required = 'loaded';
    try { require(workerData); } catch (error) { required = error.code; }
    import(workerData).then((all) => parentPort.postMessage({ required, imported: Object.keys(all).includes('CANCELLED') }));`;
  const thread = new Worker(code, {
    eval: true,
    workerData: BUILT_MODULE,
    execArgv: threadFlags(),
  });
  const [told] = (await once(thread, 'message')) as [unknown];
  await thread.terminate();
  return told;
}

describe('flags of pool threads', () => {
  it('leave import as the only way to load a module: one loaded by require may end the process', async () => {
    expect(await loading()).toEqual({ required: 'ERR_REQUIRE_ESM', imported: true });
  });
});
