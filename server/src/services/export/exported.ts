import { LEVELS } from '@passerelle/core/domain/level';
import { degreeOf } from '@passerelle/core/graph/csr';
import { everyRow, textAt, territoryOf } from '../actor-rows.js';
import type { EcosystemContext } from '../ecosystem-context.js';
import type { Told } from './told-changes.js';
import type { Statement } from './statement.js';

export interface ExportedNode {
  readonly id: string;
  readonly label: string;
  readonly type: string;
  readonly role: string | null;
  readonly sphere: string | null;
  readonly territoryId: string | null;
  readonly scale: string | null;
  readonly community: number | null;
  readonly degree: number;
  readonly x: number | null;
  readonly y: number | null;
  /** Between the two days asked; absent = nothing, or nobody asked. */
  readonly change?: string;
}
export interface ExportedEdge {
  readonly id: number;
  readonly source: string;
  readonly target: string;
  readonly strength: number;
  readonly change?: string;
}

/** What leaves the house: the graph without those who may not be named. */
export interface Exported {
  readonly title: string;
  readonly asOf: string | null;
  /** What was asked, of which data, on which day: written inside the file. */
  readonly statement: Statement;
  /** Whether nodes and edges may carry `change`. */
  readonly hasChanges: boolean;
  readonly nodes: () => Iterable<ExportedNode>;
  readonly edges: () => Iterable<ExportedEdge>;
}

export interface ExportInput {
  readonly title: string;
  readonly statement: Statement;
  readonly changes: Told | null;
  readonly community: Int32Array;
  readonly x?: Float32Array;
  readonly y?: Float32Array;
  /** Rows asked for. */
  readonly rows: readonly number[];
  readonly includeNames: boolean;
}

export function exported(context: EcosystemContext, input: ExportInput): Exported {
  const { columns, csr, ends } = context;
  const { actors } = columns;
  const keep = new Uint8Array(csr.order);
  for (const row of input.rows) {
    keep[row] = input.includeNames || actors.nameable[row] === 1 ? 1 : 0;
  }
  const strength = new Float64Array(csr.size);
  csr.edgeIds.forEach((edge, at) => {
    strength[edge] = csr.strengths[at] ?? 0;
  });
  return {
    title: input.title,
    asOf: context.asOf,
    statement: input.statement,
    hasChanges: input.changes !== null,
    *nodes() {
      for (const row of everyRow(context)) {
        if (keep[row] !== 1) continue;
        const community = input.community[row] ?? 0;
        yield {
          id: actors.ids[row] ?? '',
          label: actors.labels[row] ?? '',
          type: textAt(actors.type, row) ?? '',
          role: textAt(actors.role, row),
          sphere: textAt(actors.sphere, row),
          territoryId: territoryOf(context, row),
          scale: LEVELS[context.scale[row] ?? -1] ?? null,
          community: community > 0 ? community : null,
          degree: degreeOf(csr, row),
          x: input.x?.[row] ?? null,
          y: input.y?.[row] ?? null,
          ...changed(input.changes?.ofActor(row)),
        };
      }
    },
    *edges() {
      for (let edge = 0; edge < csr.size; edge++) {
        const [a, b] = [ends.a[edge] ?? 0, ends.b[edge] ?? 0];
        if (keep[a] !== 1 || keep[b] !== 1) continue;
        yield {
          id: edge,
          source: actors.ids[a] ?? '',
          target: actors.ids[b] ?? '',
          strength: strength[edge] ?? 0,
          ...changed(input.changes?.ofTie(a, b)),
        };
      }
    },
  };
}

function changed(change: string | undefined): { readonly change?: string } {
  return change === undefined ? {} : { change };
}

const CHANGE = ['change', 'string'] as const;

/** Columns that describe a node of this file. */
export function nodeFields({ hasChanges }: Exported): readonly NodeField[] {
  return hasChanges ? [...NODE_FIELDS, CHANGE] : NODE_FIELDS;
}
export type NodeField = (typeof NODE_FIELDS)[number] | typeof CHANGE;

/** Columns that describe a node, in their order, with their types. */
const NODE_FIELDS = [
  ['type', 'string'],
  ['role', 'string'],
  ['sphere', 'string'],
  ['territoryId', 'string'],
  ['scale', 'string'],
  ['community', 'integer'],
  ['degree', 'integer'],
  ['x', 'double'],
  ['y', 'double'],
] as const satisfies readonly (readonly [keyof ExportedNode, string])[];

/** XML 1.0 text: markup escaped, characters that XML cannot hold dropped. */
export function xml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
