import type { Readable } from 'node:stream';
import type { Draft, RejectedRowsPage } from '@passerelle/core/contract/import-draft';
import type { Language } from '@passerelle/core/domain/vocabulary';

/** Imports in preparation, as the API sees them; made of the importer in `ingest/desk`. */
export interface ImportDesk {
  create(asked: {
    readonly title?: string | undefined;
    readonly files: readonly { readonly name: string; readonly size: number }[];
  }): Promise<string>;
  receive(id: string, file: number, at: number, bytes: Uint8Array): Promise<void>;
  told(id: string, language: Language): Promise<Draft>;
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
  ): void;
  mend(
    id: string,
    row: { readonly kind: string; readonly line: number; readonly cells: readonly string[] },
  ): void;
  rejected(id: string, language: Language, offset: number, limit: number): RejectedRowsPage;
  rejectedFile(id: string, kind: string): Promise<{ name: string; stream: Readable }>;
  begin(id: string, what: 'check' | 'import', language: Language): Promise<void>;
  stop(id: string): void;
  remove(id: string): Promise<void>;
}
