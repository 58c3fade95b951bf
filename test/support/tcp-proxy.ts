import { createServer, connect } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

/** What the network does to the bytes that pass. */
export type Trouble =
  | { readonly kind: 'none' }
  /** Every piece comes later, ms. */
  | { readonly kind: 'latency'; readonly ms: number }
  /** Nobody listens. */
  | { readonly kind: 'down' }
  /** Bytes a second. */
  | { readonly kind: 'bandwidth'; readonly rate: number }
  /** Ends are passed on late, ms. */
  | { readonly kind: 'slowClose'; readonly ms: number }
  /** Connections stand, nothing passes. */
  | { readonly kind: 'blackhole' }
  /** Connections are reset. */
  | { readonly kind: 'reset' }
  /** One byte at a time. */
  | { readonly kind: 'slicer' }
  /** Cut after so many bytes of answers. */
  | { readonly kind: 'limit'; readonly bytes: number }
  /** The server commits, and its answer is lost: the next `times` commits. */
  | { readonly kind: 'cutAtCommit'; times: number };

export interface TcpProxy {
  readonly port: number;
  set(trouble: Trouble): void;
  /** Connections that a client holds open now. */
  open(): number;
  close(): Promise<void>;
}

/** COMMIT in Bolt: a chunk of two bytes, structure of no field, signature 0x12. */
const COMMIT = Buffer.from([0x00, 0x02, 0xb0, 0x12, 0x00, 0x00]);

/** A TCP proxy on loopback whose network can be spoilt while it runs. */
export async function tcpProxy(target: number): Promise<TcpProxy> {
  let trouble: Trouble = { kind: 'none' };
  const pairs = new Set<readonly [Socket, Socket]>();
  const server = createServer((client) => {
    if (trouble.kind === 'down' || trouble.kind === 'reset') {
      client.resetAndDestroy();
      return;
    }
    const upstream = connect(target, '127.0.0.1');
    const pair = [client, upstream] as const;
    pairs.add(pair);
    let passed = 0;
    let isCommitting = false;
    const cut = (): void => {
      client.resetAndDestroy();
      upstream.destroy();
    };
    pump(client, upstream, (chunk) => {
      if (trouble.kind === 'cutAtCommit' && trouble.times > 0 && chunk.includes(COMMIT)) {
        trouble.times -= 1;
        isCommitting = true;
      }
      return true;
    });
    pump(upstream, client, (chunk) => {
      passed += chunk.length;
      const isOver = trouble.kind === 'limit' && passed > trouble.bytes;
      if (isCommitting || isOver) cut();
      return !isCommitting && !isOver;
    });
    const gone = (): void => {
      pairs.delete(pair);
      const late = trouble.kind === 'slowClose' ? trouble.ms : 0;
      setTimeout(() => pair.forEach((socket) => socket.destroy()), late).unref();
    };
    for (const socket of pair) {
      socket.on('error', () => undefined);
      socket.once('close', gone);
    }
  });

  const pump = (from: Socket, to: Socket, passes: (chunk: Buffer) => boolean): void => {
    let turn = Promise.resolve();
    from.on('data', (chunk: Buffer) => {
      const arrived = Date.now();
      // In order, whatever each piece is made to wait.
      turn = turn.then(async () => {
        while (trouble.kind === 'blackhole' && !to.destroyed) await delay(50);
        if (trouble.kind === 'latency') await delay(arrived + trouble.ms - Date.now());
        if (trouble.kind === 'bandwidth') await delay((chunk.length / trouble.rate) * 1000);
        if (!passes(chunk) || to.destroyed) return;
        if (trouble.kind !== 'slicer') to.write(chunk);
        else for (const byte of chunk) to.write(Buffer.of(byte));
      });
    });
  };

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    set: (next) => {
      trouble = next;
      if (next.kind === 'down' || next.kind === 'reset') {
        for (const [client, upstream] of pairs) {
          client.resetAndDestroy();
          upstream.destroy();
        }
      }
    },
    open: () => pairs.size,
    close: async () => {
      trouble = { kind: 'none' };
      for (const pair of pairs) pair.forEach((socket) => socket.destroy());
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
