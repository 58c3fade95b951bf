import { SUGGESTION_KEY } from '@passerelle/core/domain/mediation';
import type {
  EventColumns,
  ParticipationColumns,
  RoleColumns,
  TieColumns,
} from '@passerelle/core/domain/ecosystem';
import { participationCounts } from '@passerelle/core/domain/event';
import { dictionary, growing, memo } from './column-builders.js';
import type { Dating } from './dating.js';

/** Columns from rows, one call a row in the order of keys. `actor`, `a`, `b`, `event` are rows of columns, -1 = not read:
 *  such a fact is left out, and so is one that begins after `asOf`. */

export interface TieBuilder {
  add(
    key: string,
    a: number,
    b: number,
    kind: string,
    directed: boolean,
    strength: number | null,
    start: string | null,
    end: string | null,
    confirmedBy: string | null,
    origin: string | null,
    mode: string | null,
    introducer: number,
  ): void;
  columns(): TieColumns;
}

export function tieBuilder({ first, last, begun, note }: Dating): TieBuilder {
  const keys: string[] = [];
  const [a, b, directed, strength] = [growing(), growing(), growing(), growing()];
  const [start, end, unconfirmed] = [growing(), growing(), growing()];
  const [kind, origin, mode] = [dictionary(), dictionary(), dictionary()];
  const introducer = growing();
  let [hasOrigin, hasMode, hasIntroducer] = [false, false, false];
  return {
    add: (
      key,
      rowA,
      rowB,
      tKind,
      tDirected,
      tStrength,
      tStart,
      tEnd,
      ...[confirmedBy, tOrigin, tMode, by]
    ) => {
      const from = first(tStart);
      if (rowA < 0 || rowB < 0 || !begun(from)) return;
      const to = last(tEnd);
      // What came of a suggestion is dated today: it must not move the day that everything is seen from.
      if (!key.startsWith(SUGGESTION_KEY)) {
        note(from);
        note(to);
      }
      keys.push(key);
      a.push(rowA);
      b.push(rowB);
      kind.push(tKind);
      directed.push(tDirected ? 1 : 0);
      strength.push(tStrength ?? NaN);
      start.push(from);
      end.push(to);
      unconfirmed.push(confirmedBy === 'none' ? 1 : 0);
      origin.push(tOrigin);
      mode.push(tMode);
      introducer.push(by);
      hasOrigin ||= tOrigin !== null;
      hasMode ||= tMode !== null;
      hasIntroducer ||= by >= 0;
    },
    columns: () => ({
      keys,
      a: a.int32(),
      b: b.int32(),
      kind: kind.column(),
      directed: directed.uint8(),
      strength: strength.float64(),
      start: start.float64(),
      end: end.float64(),
      unconfirmed: unconfirmed.uint8(),
      ...(hasOrigin ? { origin: origin.column() } : {}),
      ...(hasMode ? { mode: mode.column() } : {}),
      ...(hasIntroducer ? { introducer: introducer.int32() } : {}),
    }),
  };
}

export interface EventBuilder {
  /** @returns the row, -1 when it is left out */
  add(
    id: string,
    label: string,
    form: string,
    start: string | null,
    end: string | null,
    mode: string | null,
    territory: number,
    sectors: string,
  ): number;
  columns(): EventColumns;
}

export function eventBuilder({ first, last, begun, note }: Dating): EventBuilder {
  const ids: string[] = [];
  const labels: string[] = [];
  const [start, end, territory] = [growing(), growing(), growing()];
  const [form, mode, sectors] = [dictionary(), dictionary(), dictionary()];
  let [hasMode, hasSectors] = [false, false];
  return {
    add: (id, label, eForm, eStart, eEnd, eMode, place, eSectors) => {
      const from = first(eStart);
      if (!begun(from)) return -1;
      const to = last(eEnd);
      note(from);
      note(to);
      ids.push(id);
      labels.push(label);
      form.push(eForm);
      mode.push(eMode);
      hasMode ||= eMode !== null;
      start.push(from);
      end.push(to);
      territory.push(place);
      sectors.push(eSectors || null);
      hasSectors ||= eSectors !== '';
      return ids.length - 1;
    },
    columns: () => ({
      ids,
      labels,
      form: form.column(),
      ...(hasMode ? { mode: mode.column() } : {}),
      start: start.float64(),
      end: end.float64(),
      territory: territory.int32(),
      ...(hasSectors ? { sectors: sectors.column() } : {}),
    }),
  };
}

export interface ParticipationBuilder {
  add(
    key: string,
    actor: number,
    event: number,
    part: string | null,
    date: string | null,
    status: string | null,
  ): void;
  columns(): ParticipationColumns;
}

export function participationBuilder({ first, begun, note }: Dating): ParticipationBuilder {
  const keys: string[] = [];
  const [actor, event, date, counts] = [growing(), growing(), growing(), growing()];
  const part = dictionary();
  const present = memo(participationCounts);
  return {
    add: (key, actorRow, eventRow, pPart, pDate, status) => {
      const day = first(pDate);
      if (actorRow < 0 || eventRow < 0 || !begun(day)) return;
      note(day);
      keys.push(key);
      actor.push(actorRow);
      event.push(eventRow);
      part.push(pPart);
      date.push(day);
      counts.push(present(status) ? 1 : 0);
    },
    columns: () => ({
      keys,
      actor: actor.int32(),
      event: event.int32(),
      part: part.column(),
      date: date.float64(),
      counts: counts.uint8(),
    }),
  };
}

export interface RoleBuilder {
  add(
    actor: number,
    role: string,
    start: string | null,
    end: string | null,
    scopeTerritory: number,
  ): void;
  columns(): RoleColumns;
}

export function roleBuilder({ first, last, begun }: Dating): RoleBuilder {
  const [actor, scope, from, to] = [growing(), growing(), growing(), growing()];
  const role = dictionary();
  return {
    add: (actorRow, name, start, end, place) => {
      const day = first(start);
      if (actorRow < 0 || !begun(day)) return;
      role.push(name);
      actor.push(actorRow);
      from.push(day);
      to.push(last(end));
      scope.push(place);
    },
    columns: () => ({
      actor: actor.int32(),
      role: role.column(),
      from: from.float64(),
      to: to.float64(),
      scopeTerritory: scope.int32(),
    }),
  };
}
