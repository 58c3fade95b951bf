import { settingsWith, type Settings } from '@passerelle/core/config/settings';
import { CancelledError, InvalidInputError } from '@passerelle/core/errors';
import type { EcosystemColumns } from '@passerelle/core/domain/ecosystem';
import { firstDay, isoDay, isPartialDate, lastDay } from '@passerelle/core/domain/period';
import { effectiveScale } from '@passerelle/core/graph/actor-scale';
import { edgeEnds, type Csr } from '@passerelle/core/graph/csr';
import { project, type Projection } from '@passerelle/core/graph/projection';
import type { TaskInput, TaskName, TaskResult } from '../jobs/tasks.js';
import { sharedCsr } from '../jobs/share.js';
import { derivedFloats } from './derived-file.js';
import { answersNow } from './answers-now.js';
import { lastPlaces, type LastPlaces } from './last-places.js';
import { factsSince } from './facts-since.js';
import type { Scope, ServiceDeps } from './types.js';

/** One ecosystem as one viewer sees it at one date, and what was computed from it. */
export interface EcosystemContext {
  readonly digest: string;
  readonly storeUrl: string;
  readonly asOf: string | null;
  /** Defaults, with what this request changed. */
  readonly settings: Settings;
  /** Part of the name of everything derived from this view. */
  readonly key: string;
  readonly columns: EcosystemColumns;
  readonly projection: Projection;
  readonly csr: Csr;
  /** Both ends of each edge, by edge number. */
  readonly ends: { readonly a: Uint32Array; readonly b: Uint32Array };
  /** Level rank of each actor: declared, else role scope, else derived; -1 unknown. */
  readonly scale: Int8Array;
  /** Row of an actor id, or undefined. */
  readonly rowOf: ReadonlyMap<string, number>;
  /** Computes once for all who ask; a failure is forgotten. */
  once<T>(key: string, make: () => Promise<T> | T, scope?: Scope): Promise<T>;
  /** Numbers that outlive the process, in the cache folder when there is one. */
  derived(
    kind: string,
    key: string,
    length: number,
    compute: () => Promise<Float32Array>,
  ): Promise<Float32Array>;
  /** Kept across states of the data, by store and role of the viewer. */
  readonly lastPlaces: LastPlaces;
  /** A kernel, through the result cache. `key` = the options that change the result. */
  task<T extends TaskName>(
    task: T,
    key: string,
    input: () => TaskInput<T>,
    scope: Scope,
  ): Promise<TaskResult<T>>;
}

/** Views kept in memory; the least recently used goes first. */
const KEPT = 4;

export interface EcosystemContexts {
  /** @throws InvalidInputError for a date that is not one */
  get(scope: Scope): Promise<EcosystemContext>;
}

export function createContexts(deps: ServiceDeps): EcosystemContexts {
  const kept = new Map<string, Promise<EcosystemContext>>();
  const places = new Map<string, Float64Array>();
  return {
    async get(scope) {
      const digest = await deps.store.digest();
      const view = viewOf(scope);
      // "Latest fact not after today" depends on today, so today belongs to the key.
      const today = isoDay(deps.now().getTime() / 86_400_000) ?? '';
      const changed = Object.entries(scope.settings ?? {}).map(([id, value]) => `${id}=${value}`);
      const day = view.asOf ?? `until ${today}`;
      const engine = deps.engine === undefined ? [] : [deps.engine];
      const of = [digest, scope.viewer.role, day, view.since ?? ''];
      const key = [...of, ...engine, ...changed].join('|');
      const found = kept.get(key);
      kept.delete(key);
      const context = found ?? build(deps, scope, view, digest, key, places);
      kept.set(key, context);
      if (found === undefined) {
        context.catch(() => kept.delete(key));
        for (const oldest of kept.keys()) {
          if (kept.size <= KEPT) break;
          kept.delete(oldest);
        }
      }
      return context;
    },
  };
}

interface View {
  readonly asOf?: string;
  readonly since?: string;
}

function viewOf(scope: Scope): View {
  for (const [name, text] of Object.entries({
    asOf: scope.asOf,
    since: scope.since,
    until: scope.until,
  })) {
    if (text !== undefined && !isPartialDate(text)) {
      throw new InvalidInputError(
        `${name}: "${text}" is not a date. Expected a year, a month or a day, such as 2024, 2024-06 or 2024-06-30.`,
        { details: { option: name, got: text } },
      );
    }
  }
  const limits = [scope.asOf, scope.until].map(lastDay).filter((day) => Number.isFinite(day));
  const asOf = limits.length === 0 ? null : isoDay(Math.min(...limits));
  return {
    ...(asOf === null ? {} : { asOf }),
    ...(scope.since === undefined ? {} : { since: scope.since }),
  };
}

async function build(
  deps: ServiceDeps,
  scope: Scope,
  view: View,
  digest: string,
  key: string,
  places: Map<string, Float64Array>,
): Promise<EcosystemContext> {
  const { store, compute } = deps;
  const read =
    view.asOf === undefined
      ? answersNow(await store.columns(scope.viewer, {}))
      : await store.columns(scope.viewer, { asOf: view.asOf });
  const columns = view.since === undefined ? read : factsSince(read, firstDay(view.since));
  const asOf = view.asOf ?? isoDay(read.latestDay);
  const settings = settingsWith(scope.settings);
  const { halfLifeDays, eventCap } = settings;
  const projection = project(columns, {
    halfLifeDays,
    eventCap,
    ...(asOf === null ? {} : { asOf: lastDay(asOf) }),
  });
  const csr = sharedCsr(projection.csr);
  const results = new Map<string, Promise<unknown>>();
  const storeUrl = (await store.info()).url;
  const context: EcosystemContext = {
    digest,
    storeUrl,
    asOf,
    settings,
    key,
    columns,
    projection: { ...projection, csr },
    csr,
    ends: edgeEnds(csr),
    scale: effectiveScale(columns, csr),
    rowOf: new Map(columns.actors.ids.map((id, row) => [id, row])),
    async once<T>(name: string, make: () => Promise<T> | T, asking?: Scope): Promise<T> {
      const found = results.get(name) as Promise<T> | undefined;
      if (found !== undefined) {
        try {
          return await found;
        } catch (error) {
          // Somebody else gave up; who asks now did not.
          const gaveUp = asking?.signal?.aborted === true;
          if (!(error instanceof CancelledError) || gaveUp) throw error;
        }
      }
      const made = Promise.resolve(make());
      results.set(name, made);
      made.catch(() => {
        if (results.get(name) === made) results.delete(name);
      });
      return made;
    },
    derived: (kind, name, length, compute) =>
      derivedFloats(deps.cacheFolder, kind, `${key}|${deps.version}|${name}`, length, compute),
    lastPlaces: lastPlaces(deps.cacheFolder, places, `${storeUrl}|${scope.viewer.role}`),
    task(task, name, input, asking) {
      const { signal, onProgress } = asking;
      return context.once(
        `${task}|${name}`,
        () =>
          compute.run(task, input(), {
            ...(signal === undefined ? {} : { signal }),
            ...(onProgress === undefined ? {} : { onProgress }),
          }),
        asking,
      );
    },
  };
  return context;
}
