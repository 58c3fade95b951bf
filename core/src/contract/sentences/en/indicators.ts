/** The twelve figures of a territory snapshot: name, one sentence, unit. */
export const indicators = {
  'indicator.activeShare': 'Active actors',
  'indicator.activeShare.sentence':
    'Share of actors here with a tie or an encounter in the last five years.',
  'indicator.activeShare.parts': '{active, number} of {actors, number}',
  'indicator.tiesPerActor': 'Ties per actor',
  'indicator.tiesPerActor.sentence': 'How many relations an actor has here on average.',
  'indicator.communities': 'Communities',
  'indicator.communities.sentence': 'Groups that tie more within themselves than with others.',
  'indicator.territoryEfficiency': 'Nearness to higher scales',
  'indicator.territoryEfficiency.sentence':
    'How directly actors here reach higher scales; 1 = all in direct contact.',
  'indicator.independentRoutes': 'Independent routes',
  'indicator.independentRoutes.sentence': 'Ways to higher scales that share no actor.',
  'indicator.singlePassages': 'Single passages',
  'indicator.singlePassages.sentence': 'Actors without whom a part of the network is cut off.',
  'indicator.eiIndex': 'Openness',
  'indicator.eiIndex.sentence':
    'Ties between public and other actors against ties among one’s own side: -1 = closed, 1 = open.',
  'indicator.organiserRenewal': 'Renewal of organisers',
  'indicator.organiserRenewal.sentence':
    'Share of organisers who were not organisers the year before.',
  'indicator.excessGini': 'Concentration of participation',
  'indicator.excessGini.sentence': 'How far participation is concentrated on a few, beyond chance.',
  'indicator.remoteTieShare': 'Remote ties',
  'indicator.remoteTieShare.sentence': 'Share of ties longer than 100 km.',
  'indicator.bridgingOutcomes': 'Bridging outcomes',
  'indicator.bridgingOutcomes.sentence':
    'New ties between communities per 100 pairs that met, by form of encounter.',
  'indicator.needsAnswered': 'Needs answered',
  'indicator.needsAnswered.sentence':
    'Share of the needs expressed more than 90 days ago that are met.',
  'indicator.exposureGini': 'Spread of suggestions',
  'indicator.exposureGini.sentence': 'How evenly suggestions are spread over actors; 0 = evenly.',
  'difference.title': '{territory}, from {before} to {after}',
  'difference.titleOther': '{before} beside {after}',
  'difference.change': 'change',
  'difference.changeInterval': '90 % interval of the change',
  'difference.verdict': 'what can be said',
  'difference.up': 'up',
  'difference.down': 'down',
  'difference.unsure': 'cannot be told apart',
  'difference.same': 'the same',
  'difference.unknown': 'n/a',
  'difference.noInterval': 'no interval',
  'difference.since': 'since {day}',
  'difference.points': '{change} points',
  'difference.answer.up':
    'Better connected: nearness to higher scales went from {before} to {after}, more than missing ties would make of it.',
  'difference.answer.down':
    'Less well connected: nearness to higher scales went from {before} to {after}, more than missing ties would make of it.',
  'difference.answer.unsure':
    'It cannot be told whether it is better connected: nearness to higher scales went from {before} to {after}, within what a few missing ties would do.',
  'difference.answer.unknown':
    'It cannot be told whether it is better connected: nearness to higher scales is not known at both.',
  'difference.otherTerritory':
    'Two territories: their sizes and sources differ, and so may their figures.',
  'difference.otherOptions':
    'The two were not measured with the same settings or the same version: differences may come from that.',
  'difference.otherData':
    'The data changed between the two: what was entered since, and not only what happened since, is part of a difference.',
  'difference.otherDay': 'The two were not taken on the same day.',
  'difference.nested':
    'One of the two contains the other: its actors are counted in both, so the intervals are rather too wide.',
  'compare.title': '{first} and {second}, side by side',
  'compare.titleDay': '{first} and {second}, side by side, {day}',
  'compare.higher': 'Higher in {second}, beyond the noise: {names}.',
  'compare.lower': 'Lower in {second}, beyond the noise: {names}.',
  'compare.none': 'No difference between {first} and {second} is beyond the noise.',
  'compare.unsure': 'Cannot be told apart: {names}.',
  'compare.bare': 'Without an interval, so that nothing sure can be said: {names}.',
  'compare.missing': 'Masked or not known on one side at least: {names}.',
  'compare.chance':
    '{count, plural, one {One figure has} other {# figures have}} an interval on both sides; at 90 %, chance alone would make about {expected} of them stand out. Higher is not better.',
  'compare.above': 'higher in {second}',
  'compare.below': 'lower in {second}',
  'compare.difference': 'difference',
  'compare.differenceInterval': '90 % interval of the difference',
  'unit.ties': 'ties',
  'unit.per100Pairs': 'per 100 pairs',
  'state.notYetMeasured': 'not yet measured',
  'state.undefined': 'n/a',
  'state.suppressed': 'masked: it would tell about a few',
  'state.suppressed.fewPersons': 'masked: too few people are concerned',
  'state.suppressed.fewOrganisations': 'masked: too few organisations are concerned',
  'state.suppressed.oneDominates': 'masked: one actor makes nearly all of it',
  'state.suppressed.smallNetwork': 'masked: too few actors or ties',
  'state.suppressed.smallDifference':
    'masked: beside another published figure, it would tell about a few',
  'snapshot.panel':
    'Same actors: the {actors, plural, one {one actor} other {# actors}} linked on {day} and now; up or down is said only when the interval of the change leaves 0 out.',
  'snapshot.opennessByScale': 'Openness between scales: {scale}.',
  'snapshot.sphereDerived':
    'Public or other was read from the role for {derived, number} of the {known, number} actors whose side is known.',
  'snapshot.headline':
    '{label}: {actors, plural, =0 {no actor} one {one actor} other {{actors, number} actors}}, {routes, plural, =0 {no route to higher scales yet.} one {a single route to higher scales.} other {{routes, number} routes to higher scales.}}',
  'snapshot.headline.actors':
    '{label}: {actors, plural, one {one actor} other {{actors, number} actors}}.',
  'snapshot.headline.masked': '{label}: too few actors to publish figures.',
  'snapshot.asOf': 'Snapshot of {day}',
  'snapshot.comparedWith': 'compared with {day}',
  'snapshot.figures': 'Twelve figures',
  'snapshot.passages': 'Who opens the door to higher scales?',
  'snapshot.gaps': 'Where ties are missing',
  'snapshot.noPassage': 'Nobody who may be named carries a way upward.',
  'snapshot.noGap': 'No gap was found.',
  'snapshot.small':
    'No figure rests on fewer than five people or three organisations, nor nearly on one alone.',
  'snapshot.sources': 'Sources: {sources}.',
  'snapshot.run': 'Run {id}',
  'snapshot.fictional': 'fictional data',
  'snapshot.title': 'Snapshot of {territory}, {asOf}',
  'snapshot.taken': 'Snapshot {id} taken. Show it: passerelle snapshot show {id}',
  'snapshot.none': 'No snapshot yet. Take one: passerelle snapshot take --territory TERRITORY',
} as const;
