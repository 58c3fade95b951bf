import type { Actor } from '@passerelle/core/domain/actor';
import type { RhythmState } from '@passerelle/core/domain/mediation';
import type { WriteBatch, WriteKind } from '@passerelle/core/store/graph-store';
import * as actorTerms from '@passerelle/core/domain/vocabularies/actor-terms';
import * as eventTerms from '@passerelle/core/domain/vocabularies/event-terms';
import * as mediation from '@passerelle/core/domain/vocabularies/mediation-terms';
import { roles } from '@passerelle/core/domain/vocabularies/roles';
import { tieKinds } from '@passerelle/core/domain/vocabularies/tie-kinds';
import type { RefKind } from './known-ids.js';
import type { RowReader } from './row-reader.js';

type RowOf<K extends WriteKind> = NonNullable<WriteBatch[K]>[number];
export type DomainRow = RowOf<WriteKind>;

export interface FileSpec {
  readonly name: string;
  readonly kind: WriteKind;
  readonly required: readonly string[];
  readonly optional: readonly string[];
  /** Columns that hold ids of other rows; `list` = several by `|`. */
  readonly refs: readonly (readonly [column: string, kind: RefKind])[];
  /** Column that must be unique in the file. */
  readonly id: string | null;
  /** What the row says, or anything at all once the reader has rejected it. */
  map(
    row: RowReader,
    extra: { key: () => string; attributes: () => Actor['attributes'] },
  ): DomainRow;
}

const words = (text: string): string[] => text.split(' ');

function demandSpec(side: 'need' | 'offer'): FileSpec {
  return {
    name: `${side}s`,
    kind: 'demands',
    required: words('id actor_id category_id'),
    optional: words('text opened_at expires_at state source'),
    refs: [['actor_id', 'actors']],
    id: 'id',
    map: (row) => {
      const [openedAt, expiresAt] = row.period('opened_at', 'expires_at');
      return {
        id: row.required('id'),
        actorId: row.requiredReference('actor_id', 'actors'),
        side,
        categoryId: row.category('category_id'),
        text: row.text('text'),
        openedAt,
        expiresAt,
        // A state read wrongly would count as open what is not: reject, never guess.
        state:
          row.raw('state') === ''
            ? 'open'
            : (row.choice<'open' | 'met' | 'withdrawn'>('state', mediation.demandStates, true) ??
              'withdrawn'),
        source: row.text('source'),
      };
    },
  };
}

function tieSpec(name: string, kind: string | null): FileSpec {
  return {
    name,
    kind: 'ties',
    required: words(kind === null ? 'source target type' : 'source target'),
    optional: words(
      'key directed weight amount currency mode start end origin introducer_id confirmed_by evidence source_id',
    ),
    refs: [
      ['source', 'actors'],
      ['target', 'actors'],
      ['introducer_id', 'actors'],
    ],
    id: 'key',
    map: (row, { key }) => {
      const a = row.requiredReference('source', 'actors');
      const b = row.requiredReference('target', 'actors');
      if (a !== '' && a === b) row.fault('selfLoop', 'target', a, 'another actor', true);
      const [start, end] = row.period('start', 'end');
      return {
        key: row.text('key') ?? key(),
        a,
        b,
        kind: kind ?? row.requiredTerm('type', tieKinds),
        directed: row.boolean('directed', false),
        strength: row.number('weight', true),
        amount: row.number('amount'),
        currency: row.text('currency'),
        mode: row.term('mode', eventTerms.modes),
        start,
        end,
        origin: row.term('origin', mediation.tieOrigins) ?? (kind === null ? null : 'introduced'),
        introducerId: row.reference('introducer_id', 'actors'),
        confirmedBy: row.choice('confirmed_by', mediation.confirmations),
        evidence: row.text('evidence'),
        source: row.text('source_id'),
      };
    },
  };
}

/** In the order of writing: a row refers to rows of earlier files only. */
export const FILE_SPECS: readonly FileSpec[] = [
  {
    name: 'territories',
    kind: 'territories',
    required: words('id label level'),
    optional: words('parent_id country code_system code lat lon population'),
    // parent_id may refer to a later row of the same file: checked with the whole tree.
    refs: [],
    id: 'id',
    map: (row) => {
      const [lat, lon] = row.position();
      return {
        id: row.required('id'),
        label: row.required('label'),
        level: row.level('level', true) ?? 'local',
        parentId: row.text('parent_id'),
        country: row.text('country'),
        lat,
        lon,
        population: row.number('population', true),
      };
    },
  },
  {
    name: 'actors',
    kind: 'actors',
    required: words('id label type'),
    optional: words(
      'role sphere sectors territory_id scale lat lon start end stage size pseudonym source source_id',
    ),
    refs: [['territory_id', 'territories']],
    id: 'id',
    map: (row, { attributes }) => {
      const [lat, lon] = row.position();
      const [activeFrom, activeTo] = row.period('start', 'end');
      return {
        id: row.required('id'),
        label: row.required('label'),
        type: row.requiredTerm('type', actorTerms.actorTypes),
        role: row.terms('role', roles)[0] ?? null,
        sphere: row.term('sphere', actorTerms.spheres),
        sectors: row.terms('sectors', ANY),
        territoryId: row.reference('territory_id', 'territories'),
        scale: row.level('scale', false),
        lat,
        lon,
        activeFrom,
        activeTo,
        stage: row.term('stage', actorTerms.projectStages),
        size: row.term('size', actorTerms.projectSizes),
        attributes: attributes(),
        source: row.text('source') ?? row.text('source_id'),
      };
    },
  },
  {
    name: 'roles',
    kind: 'roles',
    required: words('actor_id role'),
    optional: words('from to scope_territory_id source'),
    refs: [
      ['actor_id', 'actors'],
      ['scope_territory_id', 'territories'],
    ],
    id: null,
    map: (row) => {
      const [from, to] = row.period('from', 'to');
      return {
        actorId: row.requiredReference('actor_id', 'actors'),
        role: row.requiredTerm('role', roles),
        from,
        to,
        scopeTerritoryId: row.reference('scope_territory_id', 'territories'),
        source: row.text('source'),
      };
    },
  },
  {
    name: 'events',
    kind: 'events',
    required: words('id label type'),
    optional: words(
      'mode rules start end territory_id lat lon organiser_id sectors scale budget currency capacity source source_id',
    ),
    refs: [
      ['territory_id', 'territories'],
      ['organiser_id', 'actors'],
    ],
    id: 'id',
    map: (row) => {
      const [lat, lon] = row.position();
      const [start, end] = row.period('start', 'end');
      return {
        id: row.required('id'),
        label: row.required('label'),
        form: row.requiredTerm('type', eventTerms.eventForms),
        mode: row.term('mode', eventTerms.modes),
        rules: row.term('rules', eventTerms.eventRules),
        start,
        end,
        territoryId: row.reference('territory_id', 'territories'),
        lat,
        lon,
        organiserIds: row.references('organiser_id', 'actors'),
        sectors: row.terms('sectors', ANY),
        scale: row.level('scale', false),
        budget: row.number('budget'),
        currency: row.text('currency'),
        capacity: row.number('capacity', true),
        source: row.text('source') ?? row.text('source_id'),
      };
    },
  },
  tieSpec('relations', null),
  {
    name: 'attendances',
    kind: 'participations',
    required: words('actor_id event_id'),
    optional: words('key role date weight amount currency status source'),
    refs: [
      ['actor_id', 'actors'],
      ['event_id', 'events'],
    ],
    id: 'key',
    map: (row, { key }) => ({
      key: row.text('key') ?? key(),
      actorId: row.requiredReference('actor_id', 'actors'),
      eventId: row.requiredReference('event_id', 'events'),
      part: row.term('role', eventTerms.parts),
      date: row.date('date'),
      strength: row.number('weight', true),
      amount: row.number('amount'),
      currency: row.text('currency'),
      status: row.term('status', eventTerms.statuses),
      source: row.text('source'),
    }),
  },
  demandSpec('need'),
  demandSpec('offer'),
  {
    name: 'rhythms',
    kind: 'rhythms',
    required: words('actor_id state'),
    optional: words('declared from until'),
    refs: [['actor_id', 'actors']],
    id: null,
    map: (row) => {
      const [from, until] = row.period('from', 'until');
      return {
        actorId: row.requiredReference('actor_id', 'actors'),
        state: row.choice<RhythmState['state']>('state', mediation.rhythmStates, true) ?? 'steady',
        declared: row.boolean('declared', true),
        from,
        until,
      };
    },
  },
  {
    name: 'consents',
    kind: 'consents',
    required: words('actor_id purpose'),
    optional: words('given_at withdrawn_at visibility'),
    refs: [['actor_id', 'actors']],
    id: null,
    map: (row) => {
      const [givenAt, withdrawnAt] = row.period('given_at', 'withdrawn_at');
      // A consent read wrongly would show or name someone who did not agree: reject, never guess.
      if (row.faults.some((fault) => fault.severity === 'warning')) row.rejected = true;
      return {
        actorId: row.requiredReference('actor_id', 'actors'),
        purpose: row.choice('purpose', mediation.purposes, true) ?? 'appearOnMap',
        givenAt,
        withdrawnAt,
        visibility:
          row.raw('visibility') === ''
            ? null
            : row.choice('visibility', mediation.visibilities, true),
      };
    },
  },
  tieSpec('introductions', 'introduction'),
];

/** Sectors are free words: every spelling is itself. */
const ANY = {
  name: 'sector',
  terms: [],
  resolve: (s: string) => s,
  label: (s: string) => s,
  has: () => true,
};
