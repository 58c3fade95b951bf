import type { GroundElement, GroundEvents, GroundWords } from '../ground/ground-element.js';
import { MOST_BUNDLES } from '../ground/places.js';
import type { Ground, Place } from '../ground/places.js';
import type { SceneState } from '../scene/scene-state.js';
import { SHAPES, shapeOf } from '../scene/shapes.js';
import { html, nothing, number, say } from './context.js';
import type { Context } from './context.js';
import { groundFor, nowhereText, partnersOf, typesOf, typesText } from './ground-data.js';

/** As the network draws the types. */
const SIGNS: Readonly<Record<number, string>> = {
  [SHAPES.disc]: '●',
  [SHAPES.square]: '■',
  [SHAPES.triangle]: '▲',
  [SHAPES.ring]: '◎',
};
let asked = false;

/** The stage of the map page, seen on the ground. Its code and its outlines come when they are first asked for. */
export function groundStage(c: Context, scene: SceneState) {
  if (!asked) {
    asked = true;
    void import('../ground/ground-element.js').catch(() => {
      asked = false;
      c.announce(say(c, 'state.error', { what: say(c, 'ground.title') }));
    });
  }
  const shown = groundFor(c);
  if (shown === null) return nothing;
  const { ground, frame } = shown;
  const missing = nowhereText(c, ground);
  return html`<passerelle-ground
      .model=${c.model}
      .ground=${ground}
      .frame=${frame}
      .scene=${scene}
      .words=${wordsFor(c, ground)}
      .events=${eventsFor(c)}
      .place=${c.view.place}
    ></passerelle-ground>
    ${
      ground.places.length === 0
        ? html`<p class="state over">${say(c, 'ground.none')}</p>`
        : nothing
    }
    <p class="ground-foot">
      ${missing === '' ? nothing : html`<b>${missing}</b> `}<span class="note"
        >${say(c, 'ground.note', { most: MOST_BUNDLES })}</span
      >
    </p>`;
}

export function groundElement(root: ParentNode): GroundElement | null {
  return root.querySelector<GroundElement>('passerelle-ground');
}

function eventsFor(c: Context): GroundEvents {
  return {
    onPlace: (place) => {
      c.go((v) => ({ ...v, place, actor: null, tie: null, versus: null, group: null }));
    },
    onNoOutline: () => {
      c.announce(say(c, 'state.error', { what: say(c, 'ground.outline') }));
    },
  };
}

let known: { readonly ground: Ground; readonly lang: string; readonly words: GroundWords } | null =
  null;
/** Kept while the places and the language stay: what it counts is counted once, not once a picture. */
function wordsFor(c: Context, ground: Ground): GroundWords {
  if (known?.ground !== ground || known.lang !== c.lang)
    known = { ground, lang: c.lang, words: wordsOf(c, ground) };
  return known.words;
}
function wordsOf(c: Context, ground: Ground): GroundWords {
  const placesOf = (indices: readonly number[]) =>
    indices.flatMap((i) => {
      const place = ground.places[i];
      return place === undefined ? [] : [place];
    });
  const counted = new WeakMap<Place, ReturnType<typeof typesOf>>();
  const kindsOf = (indices: readonly number[]): readonly (readonly [string, number])[] => {
    const sums = new Map<string, number>();
    for (const place of placesOf(indices)) {
      const own = counted.get(place) ?? typesOf(c, place.nodes);
      counted.set(place, own);
      for (const [type, count] of own) sums.set(type, (sums.get(type) ?? 0) + count);
    }
    return [...sums].sort((a, b) => b[1] - a[1]);
  };
  const name = (indices: readonly number[]): string => {
    const [first] = placesOf(indices);
    const others = indices.length - 1;
    const label = first === undefined ? '' : `${first.sure ? '' : '≈ '}${first.label}`;
    return others === 0 ? label : say(c, 'ground.several', { label, others });
  };
  return {
    label: say(c, 'ground.label'),
    name: ({ places }) => name(places),
    kinds: ({ places }) =>
      kindsOf(places)
        .map(([type, count]) => `${SIGNS[shapeOf(type)] ?? ''} ${number(c, count, 0)}`)
        .join('  '),
    describe: ({ places, actors }) =>
      [
        say(c, 'ground.circle', { name: name(places), actors }),
        typesText(c, kindsOf(places)),
        ...(places.length === 1
          ? [say(c, 'ground.tiedTo', { count: partnersOf(ground)[places[0] ?? -1] ?? 0 })]
          : []),
      ].join(' · '),
    number: (n) => number(c, n, 0),
  };
}
