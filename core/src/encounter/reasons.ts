/** Why two actors should meet, as facts a sentence can be made from. Actors, events, territories and hubs are given by
 *  id only: labels and words are added where the sentence is written.
 *
 *  | key              | values                                                | meaning                                   |
 *  |------------------|-------------------------------------------------------|-------------------------------------------|
 *  | answersNeed      | need, offer (category ids); exact (yes = one category,| the target offers what the recipient      |
 *  |                  | text = their texts are alike)                         | looks for                                 |
 *  | meetsOffer       | need, offer (category ids); exact                     | the recipient offers what the target      |
 *  |                  |                                                       | looks for                                 |
 *  | randomPlace      | (none)                                                | drawn at random among possible pairs      |
 *  | sharedTopic      | topic (spelling of the events); ofRecipient, ofTarget | both took part in past events on it twice |
 *  |                  | (events); expectedOfRecipient, expectedOfTarget (two  | as often as by chance, or more; one       |
 *  |                  | significant digits)                                   | reason a topic, two at most               |
 *  | plausibility     | distance (hops, -1 = none); steps (introductions);    | so many introductions lead to the other   |
 *  |                  | common (contacts of both)                             |                                           |
 *  | introducer       | introducer (actor id)                                 | knows both                                |
 *  | introducerChain  | introducer, relay (actor ids)                         | introducer knows relay, who knows target  |
 *  | commonEvent      | event (event id)                                      | both took part in it                      |
 *  | noIntroducer     | (none)                                                | an animator can help                      |
 *  | opensCircle      | community (number); contactsThere (recipient's ties)  | 0 = a circle where you know nobody        |
 *  | nearerToHub      | level (level id); hub (actor id); before (hops, -1 =  | nearer to a hub of the next scale         |
 *  |                  | no path); after (hops)                                |                                           |
 *  | crossesCommunity | from, to (community numbers)                          | another community                         |
 *  | crossesTerritory | from, to (territory ids)                              | another territory                         |
 *  | crossesSector    | from, to (sphere or sector spellings)                 | another sector                            |
 *  | crossesScale     | from, to (level ids)                                  | another scale                             |
 *  | fewRelations     | percent (0 … 100, one decimal)                        | of the relations of their groups, so many |
 *  |                  |                                                       | in 100 go from one to the other           |
 *  Reasons come in this order; plausibility and exactly one of the four introducer keys are always there. */
export const REASON_KEYS = [
  'answersNeed',
  'meetsOffer',
  'randomPlace',
  'sharedTopic',
  'plausibility',
  'introducer',
  'introducerChain',
  'commonEvent',
  'noIntroducer',
  'opensCircle',
  'nearerToHub',
  'crossesCommunity',
  'crossesTerritory',
  'crossesSector',
  'crossesScale',
  'fewRelations',
] as const;
export type ReasonKey = (typeof REASON_KEYS)[number];

export interface Reason {
  readonly key: ReasonKey;
  readonly values: Readonly<Record<string, string | number>>;
}
