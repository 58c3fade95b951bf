import type { Actor, Role } from '@passerelle/core/domain/actor';
import type { EcoEvent, Participation } from '@passerelle/core/domain/event';
import type { Demand } from '@passerelle/core/domain/mediation';
import type { Territory } from '@passerelle/core/domain/territory';
import type { Tie } from '@passerelle/core/domain/tie';

/** Stored row → domain row. The SQL beside each names the columns it needs; nothing else reads them. */
type Stored = Readonly<Record<string, string | number | null>>;
const json = (text: unknown): unknown => JSON.parse(text as string);

export const ACTOR_COLUMNS = `actors.n, actors.id, actors.label, actors.type, actors.role, actors.sphere, actors.sectors,
  (SELECT id FROM territories WHERE n = actors.territory) AS territoryId, actors.scale, actors.lat, actors.lon,
  active_from AS activeFrom, active_to AS activeTo, stage, size, attributes, actors.source`;

/** Columns a query sorts or joins by, not part of an actor. */
const HELPERS = new Set(['n', 'rank', 'norm']);

export function actorOf(row: Stored): Actor {
  const { sectors, attributes, ...rest } = row;
  const kept = Object.entries(rest).filter(([column]) => !HELPERS.has(column));
  return {
    ...Object.fromEntries(kept),
    sectors: json(sectors),
    attributes: json(attributes),
  } as unknown as Actor;
}

export const ROLE_COLUMNS = `actors.id AS actorId, roles.role, roles.start AS "from", roles."end" AS "to",
  (SELECT id FROM territories WHERE n = roles.scope) AS scopeTerritoryId, roles.source`;

export function roleOf(row: Stored): Role {
  return row as unknown as Role;
}

/** The introducer is named only where he is visible: bind the floor first. */
export const TIE_SQL = `SELECT t.id AS key, a.id AS a, b.id AS b, t.kind, t.directed, t.strength, t.amount, t.currency, t.mode,
  t.start, t."end", t.origin, (SELECT id FROM actors WHERE id = t.introducer_id AND vis >= $floor) AS introducerId,
  t.confirmed_by AS confirmedBy, t.evidence, t.source
  FROM ties t JOIN actors a ON a.n = t.a AND a.vis >= $floor JOIN actors b ON b.n = t.b AND b.vis >= $floor`;

export function tieOf(row: Stored): Tie {
  return { ...row, directed: row['directed'] === 1 } as unknown as Tie;
}

export const PARTICIPATION_SQL = `SELECT p.id AS key, a.id AS actorId, e.id AS eventId, p.part, p.date, p.strength, p.amount,
  p.currency, p.status, p.source FROM participations p JOIN actors a ON a.n = p.actor AND a.vis >= $floor
  JOIN events e ON e.n = p.event`;

export function participationOf(row: Stored): Participation {
  return row as unknown as Participation;
}

export const EVENT_SQL = `SELECT e.id, e.label, e.form, e.mode, e.rules, e.start, e."end",
  (SELECT id FROM territories WHERE n = e.territory) AS territoryId, e.lat, e.lon, e.organisers, e.sectors, e.scale,
  e.budget, e.currency, e.capacity, e.source FROM events e`;

/** @param isVisible organisers who are not visible, or not stored, are left out */
export function eventOf(row: Stored, isVisible: (id: string) => boolean): EcoEvent {
  const { organisers, sectors, ...rest } = row;
  const organiserIds = (json(organisers) as string[]).filter(isVisible);
  return { ...rest, organiserIds, sectors: json(sectors) } as unknown as EcoEvent;
}

export const DEMAND_SQL = `SELECT d.id, a.id AS actorId, d.side, d.category AS categoryId, d.text, d.opened_at AS openedAt,
  d.expires_at AS expiresAt, d.state, d.source FROM demands d JOIN actors a ON a.n = d.actor AND a.vis >= $floor`;

export function demandOf(row: Stored): Demand {
  return row as unknown as Demand;
}

export const TERRITORY_SQL =
  'SELECT id, label, level, parent_id AS parentId, country, lat, lon, population FROM territories';

export function territoryOf(row: Stored): Territory {
  return row as unknown as Territory;
}
