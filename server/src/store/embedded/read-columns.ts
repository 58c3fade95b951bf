import type { Database } from 'better-sqlite3';
import type { EcosystemColumns } from '@passerelle/core/domain/ecosystem';
import { firstDay, lastDay } from '@passerelle/core/domain/period';
import type { Territory } from '@passerelle/core/domain/territory';
import { actorColumns, roleColumns } from './actor-columns.js';
import { memo } from './column-builders.js';
import { territoryIndex } from './column-index.js';
import type { Dating } from './column-index.js';
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
  let latestDay = NaN;
  const dating: Dating = {
    first: memo(firstDay),
    last: memo(lastDay),
    begun: (day) => !(day > reading.asOf),
    note: (day) => {
      if (day <= reading.today && !(day <= latestDay)) latestDay = day;
    },
  };
  const territoryOf = territoryIndex(db, reading.territories);
  const { actors, index } = actorColumns(db, reading.floor, reading.today, territoryOf);
  const roles = roleColumns(db, index, territoryOf, dating);
  const ties = tieColumns(db, index, dating);
  const { events, index: eventIndex } = eventColumns(db, territoryOf, dating);
  const participations = participationColumns(db, index, eventIndex, dating);
  return {
    digest: readDigest(db),
    actors,
    ties,
    events,
    participations,
    territories: reading.territories,
    latestDay,
    roles,
  };
}
