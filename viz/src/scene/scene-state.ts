import type { Lens } from '../state/view.js';
import type { Theme } from '../tokens.js';

/** What the map shows beside the graph itself; a new object each time something changes. */
export interface SceneState {
  readonly theme: Theme;
  readonly lens: Lens;
  /** Chosen actor and the other end of the chosen tie, as node indices. */
  readonly chosen: number | null;
  readonly tie: number | null;
  /** Routes as chains of nodes, the chosen one first. */
  readonly routes: readonly (readonly number[])[];
  /** A suggested encounter: recipient, target, go-between. */
  readonly suggested: readonly [number, number, number | null] | null;
  /** What a lens is about: node → radius and colour role, most important first. */
  readonly subjects: ReadonlyMap<
    number,
    { readonly radius: number; readonly colour: string; readonly halo: boolean }
  >;
  readonly shown: (node: number) => boolean;
  readonly isolated: ReadonlySet<number>;
  readonly reducedMotion: boolean;
  /** Also for print: what WebGL draws is lost on paper. */
  readonly paper: boolean;
}

/** Actors of the suggested encounter that exist. */
export function suggestedNodes(state: SceneState): readonly number[] {
  return [...(state.suggested ?? [])].filter((node) => node !== null);
}
