import type { EcosystemColumns, EventColumns } from '../../domain/ecosystem.js';

/** What was known the day before a cut: later and undated rows are not there at all, and an end that lies after the cut is
 *  not known yet; all ties of a kind are alike strong. Whatever is computed from it cannot see the future.
 *  @complexity O(rows) */
export function knownBefore(columns: EcosystemColumns, cut: number): EcosystemColumns {
  const { ties, participations, events } = columns;
  const tieRows = rowsWhere(ties.keys.length, (row) => ties.start[row]! < cut);
  const partRows = rowsWhere(participations.keys.length, (row) => {
    const own = participations.date[row]!;
    return (Number.isNaN(own) ? events.start[participations.event[row]!]! : own) < cut;
  });
  return {
    ...columns,
    latestDay: cut - 1,
    ties: {
      keys: tieRows.map((row) => ties.keys[row]!),
      a: Int32Array.from(tieRows, (row) => ties.a[row]!),
      b: Int32Array.from(tieRows, (row) => ties.b[row]!),
      kind: {
        values: ties.kind.values,
        codes: Int32Array.from(tieRows, (r) => ties.kind.codes[r]!),
      },
      directed: Uint8Array.from(tieRows, (row) => ties.directed[row]!),
      // How strong a tie is and whether it was confirmed is what the store holds today: it may have grown since.
      strength: new Float64Array(tieRows.length).fill(NaN),
      start: Float64Array.from(tieRows, (row) => ties.start[row]!),
      end: Float64Array.from(tieRows, (row) => knownEnd(ties.end[row]!, cut)),
      unconfirmed: new Uint8Array(tieRows.length),
    },
    events: knownEvents(events, cut),
    participations: {
      keys: partRows.map((row) => participations.keys[row]!),
      actor: Int32Array.from(partRows, (row) => participations.actor[row]!),
      event: Int32Array.from(partRows, (row) => participations.event[row]!),
      part: {
        values: participations.part.values,
        codes: Int32Array.from(partRows, (row) => participations.part.codes[row]!),
      },
      date: Float64Array.from(partRows, (row) => participations.date[row]!),
      counts: Uint8Array.from(partRows, (row) => participations.counts[row]!),
    },
  };
}

/** An end that lies after the cut is not known yet. */
function knownEnd(end: number, cut: number): number {
  return end < cut ? end : NaN;
}

/** Later events keep their row, so that rows stay what they are, and nothing else. */
function knownEvents(events: EventColumns, cut: number): EventColumns {
  const isLater = events.start.map((start) => Number(start >= cut));
  const day = (of: Float64Array): Float64Array => of.map((x, i) => (isLater[i] === 1 ? NaN : x));
  const code = (of: Int32Array): Int32Array => of.map((x, i) => (isLater[i] === 1 ? -1 : x));
  const { sectors } = events;
  return {
    ...events,
    labels: events.labels.map((label, i) => (isLater[i] === 1 ? '' : label)),
    form: { ...events.form, codes: code(events.form.codes) },
    start: day(events.start),
    end: day(events.end.map((end) => knownEnd(end, cut))),
    territory: code(events.territory),
    ...(sectors === undefined ? {} : { sectors: { ...sectors, codes: code(sectors.codes) } }),
  };
}

function rowsWhere(rows: number, keep: (row: number) => boolean): number[] {
  const kept: number[] = [];
  for (let row = 0; row < rows; row++) if (keep(row)) kept.push(row);
  return kept;
}
