import type { EcosystemColumns } from '@passerelle/core/domain/ecosystem';

/** Only the facts that have news since a day: still running or ended after it, else begun after it. Undated facts go. */
export function factsSince(columns: EcosystemColumns, since: number): EcosystemColumns {
  const { ties, participations, events } = columns;
  const tieRows = rowsWhere(ties.keys.length, (row) =>
    later(ties.start[row], ties.end[row], since),
  );
  const partRows = rowsWhere(participations.keys.length, (row) => {
    const event = participations.event[row] ?? -1;
    const date = participations.date[row] ?? NaN;
    return later(Number.isNaN(date) ? events.start[event] : date, events.end[event], since);
  });
  return {
    ...columns,
    ties: {
      keys: tieRows.map((row) => ties.keys[row] ?? ''),
      a: pick(ties.a, tieRows, Int32Array),
      b: pick(ties.b, tieRows, Int32Array),
      kind: { values: ties.kind.values, codes: pick(ties.kind.codes, tieRows, Int32Array) },
      directed: pick(ties.directed, tieRows, Uint8Array),
      strength: pick(ties.strength, tieRows, Float64Array),
      start: pick(ties.start, tieRows, Float64Array),
      end: pick(ties.end, tieRows, Float64Array),
      unconfirmed: pick(ties.unconfirmed, tieRows, Uint8Array),
      ...(ties.origin === undefined
        ? {}
        : {
            origin: {
              values: ties.origin.values,
              codes: pick(ties.origin.codes, tieRows, Int32Array),
            },
          }),
      ...(ties.mode === undefined
        ? {}
        : {
            mode: { values: ties.mode.values, codes: pick(ties.mode.codes, tieRows, Int32Array) },
          }),
      ...(ties.introducer === undefined
        ? {}
        : { introducer: pick(ties.introducer, tieRows, Int32Array) }),
    },
    participations: {
      keys: partRows.map((row) => participations.keys[row] ?? ''),
      actor: pick(participations.actor, partRows, Int32Array),
      event: pick(participations.event, partRows, Int32Array),
      part: {
        values: participations.part.values,
        codes: pick(participations.part.codes, partRows, Int32Array),
      },
      date: pick(participations.date, partRows, Float64Array),
      counts: pick(participations.counts, partRows, Uint8Array),
    },
  };
}

function later(start: number | undefined, end: number | undefined, since: number): boolean {
  return (end ?? NaN) >= since || (start ?? NaN) >= since;
}

function rowsWhere(rows: number, keep: (row: number) => boolean): number[] {
  const kept: number[] = [];
  for (let row = 0; row < rows; row++) if (keep(row)) kept.push(row);
  return kept;
}

function pick<A extends Int32Array | Uint8Array | Float64Array>(
  from: A,
  rows: readonly number[],
  make: new (length: number) => A,
): A {
  const picked = new make(rows.length);
  rows.forEach((row, at) => {
    picked[at] = from[row] ?? 0;
  });
  return picked;
}
