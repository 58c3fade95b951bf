import { createServer } from 'node:http';
import { join } from 'node:path';
import { decodeGraph } from '@passerelle/core/contract/binary-graph';
import { build } from 'vite';
import { framesWhileDragged } from './frames.mjs';
import { ROOT } from './served.mjs';

const HERE = join(ROOT, 'test', 'bench', 'explorer');
let script;
/** The page's script with the installed sigma and graphology. */
async function bundled() {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    root: HERE,
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: join(HERE, 'bare-page.js'), formats: ['es'], fileName: 'bare' },
    },
  });
  return [built].flat()[0].output[0].code;
}

/** Frames of sigma drawing every actor and every tie of the same graph, in a map of the same size. */
export async function bareFrames(browser, address, { width, height }) {
  script ??= await bundled();
  const answer = await fetch(`${address}/api/v1/graph?form=binary`);
  const { nodes, edges } = decodeGraph(new Uint8Array(await answer.arrayBuffer()));
  const graph = JSON.stringify({
    x: nodes.x,
    y: nodes.y,
    size: nodes.strength.map((one) => Math.min(11, 2.2 + 0.92 * Math.sqrt(one))),
    source: edges.source,
    target: edges.target,
  });
  const page = `<!doctype html><style>body{margin:0}#map{width:${width}px;height:${height}px}</style>
    <div id="map"></div><script type="module" src="bare.js"></script>`;
  const files = {
    '/': ['text/html', page],
    '/bare.js': ['text/javascript', script],
    '/graph.json': ['application/json', graph],
  };
  const server = createServer(({ url }, response) => {
    const [type, body] = files[url] ?? ['text/plain', ''];
    response.writeHead(body === '' ? 404 : 200, { 'content-type': type }).end(body);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const opened = await context.newPage();
    opened.setDefaultTimeout(600_000);
    await opened.goto(`http://127.0.0.1:${server.address().port}/`);
    await opened.waitForFunction(() => document.body.dataset['drawn'] !== undefined);
    return await framesWhileDragged(opened, { x: 420, y: 500 }, { frames: 40, ms: 40_000 });
  } finally {
    await context.close();
    server.close();
  }
}
