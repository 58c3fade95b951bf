import type { Lens } from '../state/view.js';
import type { Theme } from '../tokens.js';

/** What a lens puts in front. */
export interface Subject {
  readonly radius: number;
  readonly colour: string;
  readonly halo: boolean;
  /** Not sure: its middle is empty. */
  readonly hollow?: boolean;
}
/** How a lens draws an actor that is not in front; null = dim. */
export interface Look {
  readonly colour: string;
  readonly radius?: number;
  /** A ring around it, in this colour. */
  readonly ring?: string;
  /** The ring is dashed. */
  readonly dashed?: boolean;
}
/** What the map shows beside the graph itself; a new object each time something changes. */
export interface SceneState {
  readonly theme: Theme;
  readonly lens: Lens;
  /** Communities in their own colours: no other thing is told. */
  readonly coloured: boolean;
  /** Chosen actor and the other end of the chosen tie, as node indices. */
  readonly chosen: number | null;
  readonly tie: number | null;
  /** Actors within the chosen one's neighbourhood, nearest first; without itself. */
  readonly ego: ReadonlySet<number>;
  /** Routes as chains of nodes, the chosen one first. */
  readonly routes: readonly (readonly number[])[];
  /** A suggested encounter as the chain that leads there: recipient, who stands between, target. */
  readonly suggested: readonly number[] | null;
  /** What a lens is about, most important first. */
  readonly subjects: ReadonlyMap<number, Subject>;
  /** Colour by actor, for lenses that tell something of everybody. */
  readonly look: ((node: number) => Look | null) | null;
  /** Ties a lens adds: possible matches (dashes), gained and lost ties. */
  readonly extraTies: readonly ExtraTie[];
  /** The two dates compared; '' when none are. */
  readonly moment: string;
  /** What goes when the chosen actor leaves; null when nobody asks. */
  readonly leaving: LeavingMarks | null;
  readonly shown: (node: number) => boolean;
  readonly isolated: ReadonlySet<number>;
  /** The view is filtered: it is framed on what is shown. */
  readonly framed: boolean;
  readonly reducedMotion: boolean;
  /** Also for print: what WebGL draws is lost on paper. */
  readonly paper: boolean;
}
export interface LeavingMarks {
  /** Come off the rest. */
  readonly separated: ReadonlySet<number>;
  /** Other ends of the bridges that are lost. */
  readonly bridges: ReadonlySet<number>;
}
export interface ExtraTie {
  readonly a: number;
  readonly b: number;
  readonly colour: string;
  readonly dashed: boolean;
  /** Pixels. */
  readonly width: number;
}

/** What the user chose: always drawn, ringed and named. */
export function markedNodes(state: SceneState): readonly number[] {
  return [
    ...new Set([
      ...(state.chosen === null ? [] : [state.chosen]),
      ...(state.tie === null ? [] : [state.tie]),
      ...state.routes.flatMap((route) => [...route]),
      ...(state.suggested ?? []),
    ]),
  ];
}
