import {
  communityName as inLanguageOf,
  dataSentence,
} from '@passerelle/core/contract/sentences/sentence';
import type { SceneEvents } from '../scene/map-scene.js';
import { chooseActor, chooseGroup, chooseTie, endPath, startPath } from '../state/steps.js';
import { communityName, number, say } from './context.js';
import type { Context } from './context.js';

/** What a click on the map does, and what only the page knows.
 *  @param root holds the headline and the controls no name may cover */
export function mapEvents(context: () => Context, root: HTMLElement): SceneEvents {
  const choose = (node: number | null): void => {
    const c = context();
    const id = node === null ? null : (c.graph?.nodes.id[node] ?? null);
    const { from, to } = c.view;
    if (from !== null && id !== null) c.go(from === '' ? startPath(id) : endPath(id));
    else if (from === null || to !== null) c.go(chooseActor(id));
    if (node !== null) announceActor(c, node);
  };
  return {
    onActor: choose,
    onCommunity: (community) => {
      context().go(chooseGroup(community));
    },
    onTie: (a, b) => {
      const c = context();
      const ids = c.graph?.nodes.id;
      if (ids !== undefined) c.go(chooseTie(ids[a] ?? '', ids[b] ?? ''));
    },
    onCamera: (camera) => {
      const isFitted = camera[0] === 0.5 && camera[1] === 0.5 && camera[2] === 1;
      const [x, y, ratio] = camera.map((n) => Number(n.toFixed(4)));
      context().go(
        (v) => ({ ...v, camera: isFitted ? null : [x ?? 0.5, y ?? 0.5, ratio ?? 1] }),
        true,
      );
    },
    taken: () => {
      const map = root.querySelector('passerelle-map')?.getBoundingClientRect();
      if (map === undefined) return [];
      return [...root.querySelectorAll('.map-head, .map-actions, .zoom, .map-key')].map((one) => {
        const { x, y, width, height } = one.getBoundingClientRect();
        return { x: x - map.x, y: y - map.y, width, height };
      });
    },
    words: {
      count: (actors) => say(context(), 'map.count', { count: actors }),
      number: (n) => number(context(), n, 0),
      name: (name) => inLanguageOf(context().lang, name),
      smallGroups: (groups) => say(context(), 'map.smallGroups', { count: groups }),
    },
  };
}

/** Name, type, community and ties, for who does not see the map. */
export function announceActor(c: Context, node: number): void {
  const { graph } = c;
  if (graph === null) return;
  const { nodes, types } = graph;
  c.announce(
    say(c, 'map.focus', {
      label: nodes.label[node] ?? '',
      type: dataSentence(c.lang, 'type', types[nodes.type[node] ?? 0] ?? ''),
      community: communityName(c, nodes.community[node] ?? 0),
      ties: nodes.degree[node] ?? 0,
    }),
  );
}
