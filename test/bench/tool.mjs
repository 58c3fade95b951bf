// A tool under measure is a child process that answers one JSON line a request:
//   {"load": FILE}  → {"order": n, "size": m}
//   {"run": KERNEL} → {"seconds": wall, "cpu": seconds, "figure": anything short, "megabytes": peak} or {"missing": why}
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

/** @returns {{name: string, ask(request: object): Promise<object>, stop(): void}} */
export function startTool(name, command, args) {
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  let failure = null;
  child.on('error', (error) => (failure = error.message));
  child.stdin.on('error', () => undefined);
  return {
    name,
    async ask(request) {
      child.stdin.write(`${JSON.stringify(request)}\n`);
      const { value, done } = await lines.next();
      return done ? { missing: failure ?? `${name} ended` } : JSON.parse(value);
    },
    stop: () => child.kill(),
  };
}

/** The child's side, for tools that run in Node. */
export async function serve({ load, kernels, isRemote = false }) {
  let graph = null;
  for await (const line of createInterface({ input: process.stdin })) {
    const request = JSON.parse(line);
    let answer;
    try {
      if (request.load !== undefined) {
        graph = await load(request.load);
        answer = { order: graph.order, size: graph.size };
      } else if (kernels[request.run] === undefined) {
        answer = { missing: 'not offered' };
      } else {
        answer = await timed(kernels[request.run], graph);
        // What another process spends is not seen from here.
        if (isRemote) answer = { ...answer, cpu: null, megabytes: '' };
      }
    } catch (error) {
      answer = { missing: String(error.message ?? error) };
    }
    process.stdout.write(`${JSON.stringify(answer)}\n`);
  }
}

/** A kernel is a function, or {before, run, figure}: what `before` does is not timed. */
async function timed(kernel, graph) {
  const { before, run, figure } = typeof kernel === 'function' ? { run: kernel } : kernel;
  const input = before === undefined ? graph : await before(graph);
  const held = await memoryToday();
  const used = process.cpuUsage();
  const start = performance.now();
  const result = await run(input);
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(used);
  return {
    seconds,
    cpu: (user + system) / 1e6,
    figure: figure === undefined ? null : figure(result, input),
    megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
    beyond: held === null ? null : memory('VmHWM') - held,
  };
}

/** Bytes held now, and the system's record of the most starts anew; null where there is none (other than Linux). */
async function memoryToday() {
  try {
    if (globalThis.gc !== undefined) {
      globalThis.gc();
      // Arrays are given back by another thread, a little later.
      await new Promise((later) => setTimeout(later, 500));
    }
    writeFileSync('/proc/self/clear_refs', '5');
    return memory('VmRSS');
  } catch {
    return null;
  }
}

function memory(name) {
  const [, kilobytes] = new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(
    readFileSync('/proc/self/status', 'utf8'),
  );
  return Number(kilobytes) * 1024;
}

export function columnsOf(buffer) {
  const all = new Int32Array(buffer.buffer, buffer.byteOffset, buffer.byteLength / 4);
  const [order, rows] = all;
  const column = (i) => all.subarray(2 + i * rows, 2 + (i + 1) * rows);
  return { order, sources: column(0), targets: column(1), strengths: column(2) };
}
