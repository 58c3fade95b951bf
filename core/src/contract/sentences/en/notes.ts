/** What a reader of a report must know (keys: server/src/services/notes.ts). */
export const notes = {
  'note.arcsRead':
    '{rows} rows: {nodes} nodes and {ties} ties from source to target; repeated rows add up, a row from a node to itself is left out.{returned, select, none {} other { {returned} % of the ties have one the other way (reciprocity).}}',
  'note.edgesRead':
    '{rows} rows: {nodes} nodes and {ties} ties, without direction; repeated rows add up, a row from a node to itself is left out.',
  'note.edgesWithoutHeader':
    'No header with source and target: the first two columns were taken, and the third as strength if it is a number.',
  'note.pivotsUsed':
    'Estimated from {pivots, number} starting points out of {of, number}: read the order, not the last digit.',
  'note.sampledPaths':
    'Betweenness estimated from {paths, number} random shortest paths: with {confidence, number} % confidence no figure is more than {error, plural, one {# pair} other {# pairs}} from the exact one.',
  'note.noHigherScale':
    'No actor here is known to work at a higher scale: {territory} is compared with everyone outside it.',
  'note.twoModeEvents':
    '{events, plural, one {# event is} other {# events are}} too large to tie everyone to everyone and {events, plural, one {counts} other {count}} as a place of passage only.',
  'note.smallerCrowds':
    'Events of more than {cap, number} actors make no circle here, instead of {of, number}: with them there are too many cliques to list. --set cliqueEventCap asks for another size.',
  'note.undatedTies':
    '{ties, plural, one {# tie has no date and counts as if it were} other {# ties have no date and count as if they were}} one half-life old.',
  'note.unknownKinds':
    '{ties, plural, one {# tie has a kind} other {# ties have kinds}} outside the vocabulary ({kinds}): kept, with the ordinary strength.',
  'note.tooFewActors':
    'Only {actors, plural, =0 {no actor} one {# actor} other {# actors}} here; this figure needs {needed, number}.',
  'note.fewActorsForHubs':
    'Only {actors, plural, one {# actor} other {# actors}} at this scale; a hub is named from {needed, number} on.',
  'note.emptyScale': 'No actor at the scale {scale} here. Scales that hold actors: {scales}.',
  'note.noTargets': 'Nobody outside {territory} to reach: there is nothing to bridge to.',
  'note.noOtherGroup': 'Nobody is on the other side of {group}: there is nothing to bridge to.',
  'note.structureNull':
    'Chance: for transitivity, the rich club, the core and degree assortativity, {rewirings, number} graphs in which everybody keeps the number of ties; for mixing, {permutations, number} exchanges of the groups.',
  'note.structureIntervals':
    'The 90 % interval of a value is over {resamples, number} resamples that keep {kept, number} % of the ties; the one by chance, over the random graphs or exchanges.',
  'note.trials':
    'Stability over {partitions, number} partitions, each of {kept, number} % of the ties.',
  'note.notResampled':
    'No interval from resamples for {measure}: it is a word, or is made of resamples itself.',
  'note.lowestFirst': '{measure}: the lowest comes first, the end that people look for.',
  'note.katz': 'A walk of one tie more counts {beta, number, ::.####} times as much.',
  'note.katzFirst':
    'Pairs of the {actors, number} best tied actors of {of, number}: all of them would take too long.',
  'note.tracking':
    'Two communities are the same one when they share at least {overlap, number, ::percent} of the actors linked at both dates.',
  'note.noIntroductions':
    'No introduction is recorded here: nothing tells who brings people together.',
  'note.introducersFew':
    '{pairs, plural, one {# introduction} other {# introductions}} by {introducers, plural, one {one actor} other {# actors}}: this place depends on few go-betweens (concentration {concentration, number}; 1 = one makes them all).',
  'note.introducersMany':
    '{pairs, plural, one {# introduction} other {# introductions}} by {introducers, plural, one {one actor} other {# actors}} (concentration {concentration, number}; 1 = one makes them all).',
  'note.introducersUnnamed':
    '{actors, plural, one {One go-between has} other {# go-betweens have}} not agreed to be named: counted, not listed.',
  'note.undeclared':
    '{tested, number} actors looked at: pairs of their contacts who were strangers {days, number} days before and are not now, without a known introduction, against pairs with as many contacts, and as many in common. Of those told, {share, number, ::percent} may be there by chance.',
  'note.undeclaredUnnamed':
    '{actors, plural, one {One actor did not agree to be named or to introduce: not listed.} other {# actors did not agree to be named or to introduce: not listed.}}',
  'note.noDecisionMakers': 'Nobody here is declared to decide: no distance to decisions.',
  'note.noInnovators': 'Nobody here is declared to hold a project: no distance to projects.',
  'note.approach':
    'Same {panel, plural, one {actor} other {# actors}} at both dates: {now, number} introductions on average, {before, number} a year before; {sure, plural, =1 {nearer} =-1 {farther} other {stable: the change is within what chance allows}} (change of {low, number} to {high, number}). {gained, plural, =0 {} one {One gained a chain. } other {# gained a chain. }}{lost, plural, =0 {} one {One lost it. } other {# lost it. }}Declared at the other end: {holders, number}, {holdersBefore, number} a year before.',
  'note.approachUnknown':
    'Nobody has a chain at both dates: nothing says who came nearer ({gained, number} gained a chain, {lost, number} lost it).',
  'note.boost':
    'New contacts who decide nothing, in the {days, number} days before and after. Like actors: same territory, same sector, about as many contacts and new contacts, another new contact in the same month. Who meets somebody who decides is on the move already: it goes with the tie, nothing says that the tie made it.',
  'note.boostFew':
    'Too few first ties to somebody who decides to say what goes with them: {matched, number} that a like actor can stand beside, {days, number} days before and after; {needed, number} are needed.',
  'note.proximity':
    '{pairs, number} ties drawn, and as many pairs without a tie where there are so many. In place: 1 within {remoteKm, number} km. Each pair counts only for what is known of both. Those who meet become alike too: no proof of a cause.',
  'note.gravity':
    '{located, number} of {ties, number} ties have two known places, {remote, number} of them over {remoteKm, number} km. Expected: as many ties, spread over the pairs by how many ties each end has. The limits take each tie as a sign by itself: with large projects or events they are too narrow.',
  'note.lasting':
    'Ties over {remoteKm, number} km with a known end, or of a kind that lasts until it is ended. A tie is on one side until the two are known to have met on site, on the other from then on. Days with fewer than {fewest, number} ties at risk are passed over. Who trusts a tie travels: no proof of a cause.',
  'note.noRemoteTies':
    'No dated tie over {remoteKm, number} km between known places has an end, or lasts until it is ended: nothing tells how long they hold.',
  'note.otherCompany':
    'By chance: the people of the encounters of one quarter and place, dealt anew among them ({draws, number} times), each encounter as large, each actor at as many. What follows is counted in the {days, number} days after the quarter. Encounters alone in their quarter and place are left out.',
  'note.noOrigins':
    'No dated tie that has an end, or lasts until it is ended, says where it comes from.',
  'note.survival':
    'Ties with a known origin, day and end, or of a kind that lasts until it is ended; still holding after {days, number} days. Origins differ in more than their origin: no proof of a cause.',
  'note.engine':
    'Communities, betweenness, PageRank, articulation points and cut edges were computed in the database ({engine}); all else here.',
  'note.leidenRuns':
    'Best of {runs, plural, one {# run} other {# runs}} of the search for communities.',
  'note.notYetLinked':
    '{actors, plural, one {# actor is} other {# actors are}} not yet linked to anyone and in no community.',
  'note.namesLeftOut':
    '{actors, plural, one {# person who has} other {# people who have}} not agreed to be named {actors, plural, one {is} other {are}} left out. With their agreement: --include-names.',
  'note.noRoute': 'No chain of known relations leads from {from} to {to}.',
  'note.sharedRoute':
    'The first chain, the shortest with {hops, plural, one {# step} other {# steps}}, shares an actor with another one.',
  'note.noDemand': 'No demand was taken into account: these suggestions come from ties only.',
  'note.calibrated':
    'Plausibility was learnt from {answers, number} answers. Its forecasts miss by {brier, number} (Brier, 95% interval {low, number} to {high, number}); one forecast for all would miss by {share, number}.',
  'note.notCalibrated':
    'Plausibility is not learnt from answers yet: {answers, number} take sides; at least {needed, number} are needed, {each} of each kind.',
  'note.moreSuggestions': '{count, number} suggestions in all.',
  'note.changes':
    '{same, plural, one {# other tie is} other {{same, number} other ties are}} as before. A tie has gone quiet when nothing dated was heard of it for {years, plural, one {# year} other {# years}}; that does not make it a broken one.',
  'note.backtest':
    '{actors, number} actors and {ties, number} ties known; {newPairs, number} new pairs since, {realised, number} of them possible suggestions to the {recipients, number} recipients. A hold-out only sees encounters that happened unaided.',
  'note.resampled':
    '{resamples, number} resamples that keep {kept, number} % of the ties; intervals hold {interval, number} % of them. They tell what missing ties do, not wrong ones.',
  'note.rankingUnsure':
    'The order is not sure enough to be a ranking (likeness of resampled rankings {alike}, needed {needed, number}): read the actors as a group.',
  'note.samplingError':
    'Each resample starts from {sources, number} actors out of {of, number}; that alone moves a share by up to {points, number} points (one standard deviation).',
  'note.labelPermutations':
    'Chance: the mean over {draws, number} random exchanges of the group labels; p: how often chance goes as far.',
  'note.stability':
    'Stability from {partitions, number} partitions, each with another seed and 80 % of the ties; likeness with the one shown: {ami} (1 = the same, 0 = as chance). With so many partitions, an actor’s stability is known to ± {margin} (90 %, median of the actors).',
  'note.fewAnswers':
    'Figure hidden: fewer than {needed, plural, =5 {five} other {#}} answers that take sides, or the figures of the others would give such a one away.',
  'note.noEncounters':
    'No dated encounter other than projects is known here: there is nothing to compare.',
  'note.selfSelection':
    'Like pairs are alike in place, field, activity and distance only: who comes to an encounter chooses to come. This is no proof of a cause.',
} as const;
