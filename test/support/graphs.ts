import { csrFromEdges, type Csr } from '@passerelle/core/graph/csr';

/** Edges as text: `a-b` separated by spaces, `a-b:3` for a strength. Nodes are numbers 0..order-1. */
export function graphOf(order: number, text: string): Csr {
  const rows = text
    .trim()
    .split(/\s+/)
    .filter((one) => one !== '')
    .map((one) => one.split(/[-:]/).map(Number));
  return csrFromEdges(
    order,
    rows.map(([a = 0]) => a),
    rows.map(([, b = 0]) => b),
    rows.map(([, , strength = 1]) => strength),
  );
}

/** The same graph with every strength 1. */
export function unweighted(csr: Csr): Csr {
  return { ...csr, strengths: csr.strengths.map(() => 1) };
}

/** Zachary (1977), J. Anthropol. Res. 33:452; node numbers as in networkx. */
export const karate = graphOf(
  34,
  `0-1 0-2 0-3 0-4 0-5 0-6 0-7 0-8 0-10 0-11 0-12 0-13 0-17 0-19 0-21 0-31 1-2 1-3 1-7 1-13 1-17 1-19 1-21 1-30
   2-3 2-7 2-8 2-9 2-13 2-27 2-28 2-32 3-7 3-12 3-13 4-6 4-10 5-6 5-10 5-16 6-16 8-30 8-32 8-33 9-33 13-33
   14-32 14-33 15-32 15-33 18-32 18-33 19-33 20-32 20-33 22-32 22-33 23-25 23-27 23-29 23-32 23-33 24-25 24-27
   24-31 25-31 26-29 26-33 27-33 28-31 28-33 29-32 29-33 30-32 30-33 31-32 31-33 32-33`,
);
/** 0 = Mr. Hi, 1 = Officer. */
/** Strengths of networkx `karate_club_graph`, edges in the order (min end, max end). */
const KARATE_STRENGTHS = [
  4, 5, 3, 3, 3, 3, 2, 2, 2, 3, 1, 3, 2, 2, 2, 2, 6, 3, 4, 5, 1, 2, 2, 2, 3, 4, 5, 1, 3, 2, 2, 2, 3,
  3, 3, 2, 3, 5, 3, 3, 3, 3, 3, 4, 2, 3, 3, 2, 3, 4, 1, 2, 1, 3, 1, 2, 3, 5, 4, 3, 5, 4, 2, 3, 2, 7,
  4, 2, 4, 2, 2, 4, 2, 3, 3, 4, 4, 5,
];
export const weightedKarate: Csr = {
  ...karate,
  strengths: Float64Array.from(karate.edgeIds, (edge) => KARATE_STRENGTHS[edge] ?? 0),
};
export const karateClubs = Int32Array.from({ length: 34 }, (_, node) =>
  node <= 8 || [10, 11, 12, 13, 16, 17, 19, 21].includes(node) ? 0 : 1,
);

/** Krackhardt (1990), ASQ 35:342. */
export const kite = graphOf(
  10,
  '0-1 0-2 0-3 0-5 1-3 1-4 1-6 2-3 2-5 3-4 3-5 3-6 4-6 5-6 5-7 6-7 7-8 8-9',
);

/** Padgett: marriages of Florentine families (Breiger & Pattison 1986), 15 families, node 8 = Medici. */
export const florentineNames = [
  'Acciaiuoli',
  'Albizzi',
  'Barbadori',
  'Bischeri',
  'Castellani',
  'Ginori',
  'Guadagni',
  'Lamberteschi',
  'Medici',
  'Pazzi',
  'Peruzzi',
  'Ridolfi',
  'Salviati',
  'Strozzi',
  'Tornabuoni',
] as const;
export const florentine = graphOf(
  15,
  '0-8 4-10 4-13 4-2 8-2 8-11 8-14 8-1 8-12 12-9 10-13 10-3 13-11 13-3 11-14 14-6 1-5 1-6 3-6 6-7',
);

export const toyNames = [
  'A1',
  'A2',
  'A3',
  'A4',
  'A5',
  'B1',
  'B2',
  'B3',
  'B4',
  'G1',
  'G2',
  'G3',
  'N1',
  'N2',
  'N3',
] as const;
export type ToyName = (typeof toyNames)[number];
export const toyNode = (name: ToyName): number => toyNames.indexOf(name);
const TOY =
  'A1-A2:3 A1-A3:2 A1-A4:1 A2-A3:2 A3-A4:2 A3-A5:1 A4-A5:2 A3-B3:2 B1-B2:3 B1-B3:2 B2-B3:2 B3-B4:1 ' +
  'A5-N1:1 B3-N2:1 N1-N2:3 N1-N3:2 N2-N3:2 N3-G1:1 N1-G2:1 G1-G2:3 G1-G3:2 G2-G3:2';
/** The fictional ecosystem of fixtures/toy: A and B are local territories, N is national, G global. */
export const toyWeighted = graphOf(
  15,
  TOY.replace(/[A-Z]\d/g, (name) => String(toyNode(name as ToyName))),
);
export const toy = unweighted(toyWeighted);
/** Territory of each actor: A 0, B 1, G 2, N 3. */
export const toyTerritories = Int32Array.from(toyNames, (name) => 'ABGN'.indexOf(name.charAt(0)));
const SECTORS: Readonly<Record<ToyName, number>> = {
  A1: 0,
  B1: 0,
  B2: 0,
  N2: 0,
  G1: 0,
  G3: 0,
  A3: 1,
  A5: 1,
  N1: 1,
  A2: 2,
  B3: 2,
  B4: 2,
  A4: 3,
  N3: 3,
  G2: 3,
};
/** Sector of each actor: private 0, public 1, social 2, research 3. */
export const toySectors = Int32Array.from(toyNames, (name) => SECTORS[name]);
/** Actors whose name starts with one of the letters. */
export const toyGroup = (letters: string): Uint32Array =>
  Uint32Array.from(
    toyNames.flatMap((name, node) => (letters.includes(name.charAt(0)) ? [node] : [])),
  );

const numbers = (count: number): number[] => Array.from({ length: count }, (_, i) => i);
/** 0-1-…-(n-1) */
export const path = (order: number): Csr =>
  csrFromEdges(
    order,
    numbers(order - 1),
    numbers(order - 1).map((i) => i + 1),
  );
export const ring = (order: number): Csr =>
  csrFromEdges(
    order,
    numbers(order),
    numbers(order).map((i) => (i + 1) % order),
  );
/** Node 0 in the middle. */
export const star = (order: number): Csr =>
  csrFromEdges(
    order,
    numbers(order - 1).map(() => 0),
    numbers(order - 1).map((i) => i + 1),
  );
export const complete = (order: number): Csr => {
  const pairs = numbers(order).flatMap((a) => numbers(a).map((b) => [a, b] as const));
  return csrFromEdges(
    order,
    pairs.map(([a]) => a),
    pairs.map(([, b]) => b),
  );
};
export const edgeless = (order: number): Csr => csrFromEdges(order, [], []);
