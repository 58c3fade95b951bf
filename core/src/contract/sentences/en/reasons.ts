/** Why two actors should meet (keys: core/src/encounter/reasons.ts); actors, events and places given by their label. */
export const reasons = {
  'reason.plausibility':
    '{distance, plural, =2 {They share {common, plural, one {# contact} other {# contacts}}.} other {{distance, number} introductions separate them.}}',
  'reason.introducer': '{introducer} knows both.',
  'reason.introducerChain': '{introducer} knows {relay}, who is in touch with the other side.',
  'reason.commonEvent': 'Both took part in {event}.',
  'reason.noIntroducer': 'Nobody in between: facilitation can help.',
  'reason.opensCircle':
    '{contactsThere, plural, =0 {Opens a circle without any contact so far.} one {Opens a circle with a single contact so far.} other {Opens a circle with # contacts so far.}}',
  'reason.nearerToHub':
    '{before, plural, =-1 {Opens a way to {hub} ({level}), out of reach today.} other {{after, plural, =1 {Direct contact with {hub}, a {level} hub, instead of {before, number} steps.} other {{hub} ({level} hub) comes nearer: # steps instead of {before, number}.}}}}',
  'reason.crossesCommunity': 'They belong to two communities.',
  'reason.crossesTerritory': 'Two territories: {from} and {to}.',
  'reason.crossesSector': 'Two fields: {from} and {to}.',
  'reason.crossesScale': 'Two scales: {from} and {to}.',
  'reason.fewRelations':
    '{percent, plural, =0 {Their groups do not meet: none of their relations go from one to the other.} other {Their groups hardly meet: {percent, number} in 100 of their relations go from one to the other.}}',
  'encounter.sentence': '{recipient} could meet {target}.',
  'encounter.introducer': 'Introduced by {introducer}.',
  'encounter.noIntroducer': 'Facilitation can help.',
  'term.P': 'plausible',
  'term.I': 'complementary',
  'term.B': 'bridging',
  'term.S': 'surprising',
  'term.F': 'asked for',
} as const;
