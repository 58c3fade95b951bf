import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { appendFile, mkdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { Draft as DraftTold, RejectedRowsPage } from '@passerelle/core/contract/import-draft';
import type { Language } from '@passerelle/core/domain/vocabulary';
import {
  CancelledError,
  ConflictError,
  EcoError,
  LimitExceededError,
  NotFoundError,
} from '@passerelle/core/errors';
import { readAbout } from '../about.js';
import type { ImportStore } from '../known-ids.js';
import { Draft, type Run, type UploadedFile } from './draft.js';
import { assertFiles, NAMES } from './assert-files.js';
import { DRAFT_LIMITS, type DraftLimits } from './draft-limits.js';
import type { MendedRow } from './draft-plan.js';
import { draftTold, rejectedTold } from './draft-view.js';
import { ABOUT, inspectFile, specOf } from './inspect-file.js';
import { assertUnpacks, stagingFolder } from './staging.js';
import { refusal } from './refusal.js';
import type { DraftHooks, DraftResult, DraftRunAsked } from './run-draft.js';

export interface DeskDeps {
  readonly store: Pick<ImportStore, 'actors'>;
  /** Runs the importer: in another thread where the store can be opened there. */
  readonly run: (asked: DraftRunAsked, hooks: DraftHooks) => Promise<DraftResult>;
  readonly now: () => Date;
  /** Whether what is imported goes to another store than the one that is shown. */
  readonly isApart?: () => boolean;
  readonly limits?: Partial<DraftLimits>;
  /** Where uploads lie; default: the system's folder for such files. */
  readonly place?: string;
}

const REJECTED = 'rejected';

/** Drafts of imports: files are received, looked at, checked, mended, then stored by the importer of the command line. What
 *  is uploaded lies in a folder that only this user can read, under names of our own, until it is done with. */
export class ImportDesk {
  readonly #deps: DeskDeps;
  readonly limits: DraftLimits;
  readonly #drafts = new Map<string, Draft>();
  #home: Promise<string> | null = null;
  #importing = false;

  constructor(deps: DeskDeps) {
    this.#deps = deps;
    this.limits = { ...DRAFT_LIMITS, ...deps.limits };
  }

  /** @throws InvalidInputError for a name that is none of a file to import; LimitExceededError above a limit */
  async create(asked: {
    readonly title?: string | undefined;
    readonly files: readonly { readonly name: string; readonly size: number }[];
  }): Promise<string> {
    await this.#forgetIdle();
    assertFiles(asked.files, this.limits);
    const { drafts } = this.limits;
    if (this.#drafts.size >= drafts) {
      throw new ConflictError(
        `${drafts} imports are being prepared: end or give up one first.`,
        refusal('tooManyImports', { count: drafts }),
      );
    }
    const id = randomUUID();
    const folder = join(await this.#root(), id);
    await mkdir(folder, { mode: 0o700 });
    const files = asked.files.map(({ name, size }, at): UploadedFile => ({
      id: at,
      name,
      size,
      path: join(folder, `${at}${/\.gz$/i.test(name) ? '.gz' : ''}`),
      received: 0,
      found: null,
      kind: null,
      fields: [],
    }));
    const title = asked.title?.trim() || this.#titleOf(asked.files);
    this.#drafts.set(id, new Draft(id, folder, files, title, this.#now()));
    return id;
  }

  /** The next piece of a file. @throws ConflictError unless it begins where the last one ended; LimitExceededError past the
   *  size that was announced */
  async receive(id: string, fileId: number, at: number, bytes: Uint8Array): Promise<void> {
    const draft = this.#find(id);
    const file = draft.file(fileId);
    if (at !== file.received || file.found !== null) {
      throw new ConflictError(
        `${file.name}: ${file.received} bytes are here, not ${at}.`,
        refusal('pieceOutOfOrder', { name: file.name, received: file.received }),
      );
    }
    if (at + bytes.length > file.size) {
      throw new LimitExceededError(
        `${file.name} is larger than the ${file.size} bytes announced.`,
        refusal('largerThanAnnounced', { name: file.name, size: file.size }),
      );
    }
    file.received += bytes.length;
    await appendFile(file.path, bytes, { mode: 0o600 });
    if (file.received === file.size) await this.#look(draft, file);
  }

  async told(id: string, language: Language): Promise<DraftTold> {
    const draft = this.#find(id);
    const told = draftTold(draft, await this.#hasActors(), language, this.limits);
    return { ...told, isApart: this.#deps.isApart?.() ?? false };
  }

  readAs(
    id: string,
    plan: {
      readonly title?: string | undefined;
      readonly files: readonly {
        readonly id: number;
        readonly kind: string | null;
        readonly fields?: readonly (string | null)[] | undefined;
      }[];
    },
  ): void {
    const draft = this.#find(id);
    draft.change();
    if (plan.title !== undefined && plan.title.trim() !== '') draft.title = plan.title.trim();
    for (const file of plan.files) draft.readAs(file.id, file.kind, file.fields);
  }

  mend(id: string, row: MendedRow): void {
    const draft = this.#find(id);
    draft.change();
    draft.mend(row);
  }

  rejected(id: string, language: Language, offset: number, limit: number): RejectedRowsPage {
    return rejectedTold(this.#find(id), language, offset, limit);
  }

  /** The rejected rows of one kind as a file, as the command line writes it.
   *  @throws NotFoundError when none was rejected */
  async rejectedFile(id: string, kind: string): Promise<{ name: string; stream: Readable }> {
    const draft = this.#find(id);
    const file = `${kind}.csv`;
    const paths = draft.run?.result?.outcome.rejectedFiles ?? [];
    const path = paths.find((one) => one.endsWith(join(REJECTED, file)));
    if (path === undefined || !(await stat(path).catch(() => null))) {
      throw new NotFoundError(`No row of ${kind} was rejected.`);
    }
    return { name: file, stream: createReadStream(path) };
  }

  /** Begins to check or to import; `told` says how far it is.
   *  @throws ConflictError while something runs, or to import what was not checked as it is now */
  async begin(id: string, what: Run['what'], language: Language): Promise<void> {
    const draft = this.#find(id);
    if (!draft.isWhole) throw new ConflictError('Not all files are here yet.', refusal('notWhole'));
    if (draft.run?.state === 'running')
      throw new ConflictError('These files are being read.', refusal('running'));
    if (draft.obstacles(await this.#hasActors()).length > 0)
      throw new ConflictError('What the files are is not settled yet.', refusal('notSettled'));
    if (what === 'import' && !draft.isChecked)
      throw new ConflictError('Check first: something was changed since.', refusal('notChecked'));
    if (what === 'import' && this.#importing)
      throw new ConflictError(
        'Another import is being stored: wait for its end.',
        refusal('otherImport'),
      );
    const run: Run = {
      what,
      revision: draft.revision,
      abort: new AbortController(),
      state: 'running',
      file: null,
      rows: 0,
      error: null,
      result: null,
    };
    draft.run = run;
    if (what === 'import') this.#importing = true;
    void this.#run(draft, run, language).finally(() => {
      if (what === 'import') this.#importing = false;
      draft.touchedAt = this.#now();
    });
  }

  stop(id: string): void {
    this.#find(id).run?.abort.abort();
  }

  async remove(id: string): Promise<void> {
    const draft = this.#find(id);
    draft.run?.abort.abort();
    this.#drafts.delete(id);
    await rm(draft.folder, { recursive: true, force: true });
  }

  /** Removes every draft; what is being stored stops as after an interruption. */
  async close(): Promise<void> {
    for (const { run } of this.#drafts.values()) run?.abort.abort();
    this.#drafts.clear();
    const home = await this.#home?.catch(() => null);
    if (home != null) await rm(home, { recursive: true, force: true });
  }

  async #run(draft: Draft, run: Run, language: Language): Promise<void> {
    const rejectedFolder = join(draft.folder, REJECTED);
    const { mendable, mendableText } = this.limits;
    try {
      await rm(rejectedFolder, { recursive: true, force: true });
      run.result = await this.#deps.run(
        {
          plan: draft.plan(),
          dryRun: run.what === 'check',
          rejectedFolder,
          language,
          mendable,
          mendableText,
        },
        {
          signal: run.abort.signal,
          onProgress: (file, rows) => Object.assign(run, { file, rows }),
        },
      );
      run.rows = run.result.outcome.totals.in;
      run.state = 'done';
      if (run.what === 'check') draft.checked(run.revision);
    } catch (error) {
      run.state = error instanceof CancelledError ? 'cancelled' : 'failed';
      run.error =
        error instanceof EcoError
          ? error.message.replaceAll(`${draft.folder}/`, '')
          : 'Something failed on our side.';
    }
  }

  async #look(draft: Draft, file: UploadedFile): Promise<void> {
    await assertUnpacks(file.path, file.name, file.size);
    const found = await inspectFile(file.path, file.name);
    if (found.kind === ABOUT) {
      const about = readAbout(await readFile(file.path, 'utf8'));
      draft.title = about.title ?? draft.title;
      draft.fictional = about.fictional ?? false;
    }
    file.found = found;
    draft.readAs(file.id, found.kind);
  }

  async #hasActors(): Promise<boolean> {
    const { rows } = await this.#deps.store.actors({ role: 'admin' }, { limit: 1 });
    return rows.length > 0;
  }

  #find(id: string): Draft {
    const draft = this.#drafts.get(id);
    if (draft === undefined) {
      throw new NotFoundError('No such import: it was given up, or is long over. Begin again.');
    }
    draft.touchedAt = this.#now();
    return draft;
  }

  async #forgetIdle(): Promise<void> {
    const oldest = this.#now() - this.limits.idleMs;
    for (const [id, { touchedAt, run }] of this.#drafts) {
      if (touchedAt < oldest && run?.state !== 'running') await this.remove(id);
    }
  }

  /** A file's own name says where it is from, unless it is one that every such file has. */
  #titleOf(files: readonly { readonly name: string }[]): string {
    const own = files.find(
      ({ name }) => specOf(name.toLowerCase().replace(NAMES, '')) === undefined,
    );
    return own?.name.replace(NAMES, '') ?? `import ${this.#deps.now().toISOString().slice(0, 10)}`;
  }

  #root(): Promise<string> {
    this.#home ??= stagingFolder(this.#now(), this.#deps.place);
    return this.#home;
  }

  #now(): number {
    return this.#deps.now().getTime();
  }
}
