import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language } from '@passerelle/core/domain/vocabulary';
import { faultParts } from './fault-sentences.js';
import type { MappedRow } from './map-rows.js';
import { FAULT_COLUMN, type FileStart } from './read-file.js';

/** Rejected rows of each file as `<folder>/<file>.csv`: the source's columns and, last, the fault. Mended rows can be
 *  imported again; that column is ignored. Files are made only when there is something to write. */
export class RejectedRows {
  readonly #folder: string | null;
  readonly #language: Language;
  readonly #open = new Map<string, WriteStream>();
  readonly files: string[] = [];

  constructor(folder: string | null, language: Language) {
    this.#folder = folder;
    this.#language = language;
  }

  async write(name: string, start: FileStart, mapped: readonly MappedRow[]): Promise<void> {
    if (this.#folder === null) return;
    const lines = mapped
      .filter(({ row }) => row === null)
      .map(({ record, reader }) => {
        const faults = [...start.faults, ...reader.faults].filter((f) => f.severity === 'error');
        const words = faults.map((fault) => faultParts(fault, this.#language).what).join(' / ');
        const cells = record.cells.filter((_, at) => start.names[at] !== FAULT_COLUMN);
        return [...cells, words].map(quoted).join(',');
      });
    if (lines.length === 0) return;
    const stream = this.#open.get(name) ?? (await this.#create(name, start));
    if (!stream.write(`${lines.join('\n')}\n`)) await once(stream, 'drain');
  }

  async #create(name: string, start: FileStart): Promise<WriteStream> {
    const folder = this.#folder as string;
    await mkdir(folder, { recursive: true });
    const path = join(folder, `${name}.csv`);
    const stream = createWriteStream(path);
    await once(stream, 'open');
    this.files.push(path);
    this.#open.set(name, stream);
    const names = start.names.filter((each) => each !== FAULT_COLUMN);
    stream.write(`${[...names, FAULT_COLUMN].map(quoted).join(',')}\n`);
    return stream;
  }

  async close(): Promise<void> {
    for (const stream of this.#open.values()) {
      stream.end();
      await once(stream, 'close');
    }
  }
}

function quoted(cell: string): string {
  return /[",\r\n]|^# /.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
