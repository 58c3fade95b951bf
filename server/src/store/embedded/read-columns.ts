import type { Database } from 'better-sqlite3';
import type { EcosystemColumns } from '@passerelle/core/domain/ecosystem';
import type { Territory } from '@passerelle/core/domain/territory';
import { actorColumns, roleColumns } from './actor-columns.js';
import { dating } from '../common/dating.js';
import { territoryIndex } from './column-index.js';
import { readDigest } from './digest.js';
import { eventColumns, participationColumns, tieColumns } from './fact-columns.js';

export interface ColumnsReading {
  readonly floor: number;
  /** Facts begun after this day are left out; Infinity = no limit. */
  readonly asOf: number;
  readonly today: number;
  readonly territories: readonly Territory[];
}

/** Reads what an analysis needs, row by row into columns; undated facts are kept, whatever `asOf`.
 *  @complexity O(rows) time and space, no object per row */
export function readColumns(db: Database, reading: ColumnsReading): EcosystemColumns {
  const dated = dating(reading.asOf, reading.today);
  const territoryOf = territoryIndex(db, reading.territories);
  const { actors, index } = actorColumns(db, reading.floor, reading.today, territoryOf);
  const roles = roleColumns(db, index, territoryOf, dated);
  const ties = tieColumns(db, index, dated);
  const { events, index: eventIndex } = eventColumns(db, territoryOf, dated);
  const participations = participationColumns(db, index, eventIndex, dated);
  return {
    digest: readDigest(db),
    actors,
    ties,
    events,
    participations,
    territories: reading.territories,
    latestDay: dated.latestDay(),
    roles,
  };
}
