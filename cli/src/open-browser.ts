import { spawn } from 'node:child_process';

/** Asks the desktop to open an address; without a desktop nothing happens and nothing is said: the address is printed. */
export function openBrowser(url: string, env: Readonly<Record<string, string | undefined>>): void {
  const desktop =
    process.platform !== 'linux' ||
    (env['DISPLAY'] ?? '') !== '' ||
    (env['WAYLAND_DISPLAY'] ?? '') !== '';
  if (!desktop) return;
  const [program, ...words]: readonly [string, ...string[]] =
    process.platform === 'darwin'
      ? ['open', url]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '', url]
        : ['xdg-open', url];
  const child = spawn(program, words, { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}
