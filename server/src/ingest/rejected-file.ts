import { mkdir, open, rename, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language } from '@passerelle/core/domain/vocabulary';
import { faultOfCell } from './fault-sentences.js';
import { faultsOf, type MappedRow } from './map-rows.js';
import { FAULT_COLUMN, type FileStart } from './read-file.js';

interface Open {
  readonly path: string;
  readonly fresh: string;
  readonly handle: FileHandle;
}

/** Rejected rows of each file as `<folder>/<file>.csv`: the source's columns, separator and mark, and last what is wrong
 *  with the row. Mended rows can be imported again; that column is ignored. Files are made only when there is something
 *  to write, and appear under their name once they are whole. */
export class RejectedRows {
  readonly #folder: string | null;
  readonly #language: Language;
  readonly #open = new Map<string, Open>();

  constructor(folder: string | null, language: Language) {
    this.#folder = folder;
    this.#language = language;
  }

  async write(name: string, start: FileStart, mapped: readonly MappedRow[]): Promise<void> {
    if (this.#folder === null) return;
    const lines = mapped
      .filter(({ row }) => row === null)
      .map((each) => {
        const faults = [...start.faults.filter((f) => f.severity === 'error'), ...faultsOf(each)];
        const words = faults.map((fault) => faultOfCell(fault, this.#language)).join(' / ');
        const cells = each.record.cells.filter((_, at) => start.names[at] !== FAULT_COLUMN);
        return lineOf([...cells, words], start);
      });
    if (lines.length === 0) return;
    const { handle } = this.#open.get(name) ?? (await this.#create(this.#folder, name, start));
    await handle.write(lines.join(''));
  }

  async #create(folder: string, name: string, start: FileStart): Promise<Open> {
    await mkdir(folder, { recursive: true });
    const path = join(folder, `${name}.csv`);
    const fresh = `${path}.part-${String(process.pid)}`;
    const opened = { path, fresh, handle: await open(fresh, 'w') };
    this.#open.set(name, opened);
    const names = start.names.filter((each) => each !== FAULT_COLUMN);
    await opened.handle.write(
      (start.marked ? '\uFEFF' : '') + lineOf([...names, FAULT_COLUMN], start),
    );
    return opened;
  }

  /** Gives the files their names. @returns their paths */
  async finish(): Promise<string[]> {
    const paths: string[] = [];
    for (const { path, fresh, handle } of this.#open.values()) {
      await handle.close();
      await rename(fresh, path);
      paths.push(path);
    }
    this.#open.clear();
    return paths;
  }

  /** After a failure: no half file stays. */
  async discard(): Promise<void> {
    for (const { fresh, handle } of this.#open.values()) {
      await handle.close();
      await rm(fresh, { force: true });
    }
    this.#open.clear();
  }
}

function lineOf(cells: readonly string[], { delimiter }: FileStart): string {
  const special = (cell: string): boolean => /["\r\n]|^# /.test(cell) || cell.includes(delimiter);
  return `${cells
    .map((cell) => (special(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(delimiter)}\n`;
}
