import type { Draft, RejectedRowsPage } from '@passerelle/core/contract/import-draft';
import { formatNumber } from '@passerelle/core/contract/sentences/number';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ApiError } from '../api/client.js';
import type { Lang } from '../state/view.js';
import '../styles/import.css';
import { checkStep } from './check-step.js';
import { chosenOf, droppedFiles } from './chosen-files.js';
import type { Chosen } from './chosen-files.js';
import { columnsStep } from './columns-step.js';
import { filesStep } from './files-step.js';
import { importApi } from './import-api.js';
import { importStep } from './import-step.js';
import { importText } from './import-text.js';
import { refused } from './refused.js';
import type { ImportKey } from './import-text.js';
import { pageFoot, pageHead } from './page-frame.js';
import { keepHere, keptHere } from './this-tab.js';
import { stepOf } from './wizard.js';
import type { Step, Wizard } from './wizard.js';

/** The import in preparation, so that a page that is loaded again finds it. */
const DRAFT = 'passerelle.import';
const LOOK_EVERY_MS = 250;
const ROWS = 20;

/** Files in, columns seen, a check, rows mended, then stored: nothing before it was seen. */
@customElement('passerelle-import')
export class ImportPage extends LitElement {
  @property() language: Lang = 'en';
  /** Address of the map. */
  @property() map = '';
  @state() private step: Step = 'files';
  @state() private draft: Draft | null = null;
  @state() private busy = false;
  @state() private sending: Wizard['sending'] = null;
  @state() private ignored: readonly string[] = [];
  @state() private rejected: RejectedRowsPage | null = null;
  @state() private mended: ReadonlySet<string> = new Set();
  @state() private problem = '';
  @state() private said = '';
  private changes: Promise<void> = Promise.resolve();
  private rows = ROWS;
  private toldIn: Lang | null = null;

  override createRenderRoot(): this {
    return this;
  }
  override connectedCallback(): void {
    super.connectedCallback();
    const id = keptHere(DRAFT);
    if (id !== null && this.draft === null) void this.findAgain(id);
  }
  override willUpdate(): void {
    // What the server says is in the language it was asked in.
    if (this.draft !== null && this.toldIn !== null && this.toldIn !== this.language)
      void this.refresh(this.draft.id);
  }

  override render() {
    const w = this.wizard();
    const { draft } = this;
    return html`<section class="page import-page" id="main" tabindex="-1">
      ${pageHead(w)}
      ${this.problem === '' ? nothing : html`<p class="state error" role="alert">${this.problem}</p>`}
      <div class="step">
        ${
          draft === null || this.step === 'files'
            ? filesStep(w)
            : this.step === 'columns'
              ? columnsStep(w, draft)
              : this.step === 'check'
                ? checkStep(w, draft)
                : importStep(w, draft)
        }
      </div>
      ${pageFoot(w)}
      <p class="visually-hidden" aria-live="polite">${this.said}</p>
    </section>`;
  }

  private say(key: ImportKey, values?: Readonly<Record<string, string | number>>): string {
    return importText(this.language, key, values);
  }
  private wizard(): Wizard {
    const { language: lang, step, draft, busy, sending, ignored, rejected, mended, map } = this;
    const id = draft?.id ?? '';
    return {
      ...{ lang, step, draft, busy, sending, ignored, rejected, mended, map },
      say: (key, values) => this.say(key, values),
      number: (value) => formatNumber(lang, value, 0),
      choose: (input) => {
        void this.take(chosenOf(input.files ?? []));
      },
      drop: (event) => {
        if (event.dataTransfer !== null && !busy)
          void droppedFiles(event.dataTransfer).then((chosen) => this.take(chosen));
      },
      go: (to) => {
        this.to(to);
        if (to === 'check') void this.loadRejected();
      },
      plan: (plan) => {
        this.later(async () => {
          this.draft = await importApi.plan(id, lang, plan);
        });
      },
      run: (what) => void this.run(what),
      stop: () => void this.attempt(() => importApi.stop(id)),
      mend: (kind, line, cells) => {
        this.later(async () => {
          await importApi.mend(id, kind, line, cells);
          this.mended = new Set([...this.mended, `${kind} ${String(line)}`]);
          await this.refresh(id);
          this.said = this.say('rejected.kept');
        });
      },
      more: () => {
        this.rows = Math.min(200, this.rows + ROWS);
        void this.loadRejected();
      },
      restart: () => {
        if (draft !== null) void importApi.giveUp(id).catch(() => undefined);
        this.forget();
        this.to('files');
      },
    };
  }

  private async take({ files, ignored, folder }: Chosen): Promise<void> {
    this.ignored = ignored;
    if (files.length === 0) {
      this.problem = this.say('files.none');
      return;
    }
    await this.tried(async () => {
      const begun = await importApi.begin(folder, files);
      await importApi.send(begun, files, (name, share) => {
        this.sending = { name, share };
      });
      keepHere(DRAFT, begun.id);
      await this.refresh(begun.id);
      this.to('columns');
    });
    this.sending = null;
  }

  private async run(what: 'check' | 'import'): Promise<void> {
    const id = this.draft?.id ?? '';
    await this.tried(async () => {
      await this.changes;
      this.draft = await importApi.run(id, this.language, what);
      this.rejected = null;
      this.to(what);
      await this.follow(id);
      this.to(what);
    });
  }

  /** An import that was in preparation when the page was left. */
  private async findAgain(id: string): Promise<void> {
    await this.tried(async () => {
      await this.refresh(id);
      if (this.draft === null) {
        // Long over: that is no news to somebody who comes to begin.
        if (keptHere(DRAFT) === null) this.problem = '';
        return;
      }
      this.step = stepOf(this.draft);
      await this.follow(id);
    });
  }

  /** Until what runs is over. */
  private async follow(id: string): Promise<void> {
    while (this.draft?.run?.state === 'running') {
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
      if (!this.isConnected) return;
      await this.refresh(id);
    }
    this.mended = new Set();
    this.rows = ROWS;
    await this.loadRejected();
  }

  private async refresh(id: string): Promise<void> {
    this.toldIn = this.language;
    await this.attempt(async () => {
      this.draft = await importApi.get(id, this.language);
      if (this.rejected !== null) await this.loadRejected();
    });
  }
  private async loadRejected(): Promise<void> {
    const id = this.draft?.id;
    if (id === undefined || (this.draft?.run?.outcome?.totals.rejected ?? 0) === 0) return;
    await this.attempt(async () => {
      this.rejected = await importApi.rejected(id, this.language, this.rows);
    });
  }

  /** Goes to a step: its headline is read and has the focus. */
  private to(step: Step): void {
    this.step = step;
    void this.updateComplete.then(() => {
      this.querySelector<HTMLElement>('h1')?.focus();
    });
  }
  private forget(): void {
    keepHere(DRAFT, null);
    [this.draft, this.rejected, this.mended, this.ignored] = [null, null, new Set(), []];
  }
  private async tried(work: () => Promise<void>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.problem = '';
    await this.attempt(work);
    this.busy = false;
  }
  /** One change after the other, none lost; what runs afterwards waits for them. */
  private later(work: () => Promise<void>): void {
    this.problem = '';
    this.changes = this.changes.then(() => this.attempt(work));
  }
  private async attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (error instanceof ApiError && error.status === 404) {
        this.forget();
        this.step = 'files';
      }
      this.problem = refused(this.language, error);
    }
  }
}
