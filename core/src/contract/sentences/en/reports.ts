/** Sentences of the reading reports: bridges, hubs, communities, paths. */
export const reports = {
  na: 'n/a',
  yes: 'yes',
  no: '',
  'headline.bridges':
    '{count, plural, =0 {Nobody yet links {territory} to higher scales.} one {One actor carries every link from {territory} upward.} other {{first} is the first bridge from {territory} upward.}}',
  'headline.groupBridges':
    '{count, plural, =0 {Nobody links {from} to {to} from in between.} one {One actor in between carries every link from {from} to {to}.} other {{first} is the first bridge from {from} to {to}.}}',
  'headline.groupBridges.unsure':
    'Several actors share the first place among the bridges from {from} to {to}.',
  'groupBridges.everyone': 'everyone else',
  'groupBridges.here': 'here',
  'groupBridges.reach':
    '{actors, plural, one {# actor} other {# actors}} on one side, {targets, number} on the other; {reached, number, ::percent} of these pairs can reach each other.',
  'groupBridges.efficiency':
    'Nearness of the two: {efficiency} (1 = all in direct contact, 0 = nobody reaches).',
  'groupBridges.efficiency.interval':
    'Nearness of the two: {efficiency} (between {low} and {high} if one tie in five were missing; 1 = all in direct contact, 0 = nobody reaches).',
  'groupBridges.routes':
    '{routes, plural, =-1 {Independent routes: not computed.} =0 {No independent route: nothing leads from one to the other.} one {A single route: one departure is enough to cut it.} other {# independent routes: as many actors would have to leave to part the two.}}',
  'groupBridges.brokers.title': 'Who links the two',
  'groupBridges.brokers.sentence':
    '{count, plural, =0 {Nobody stands in between.} other {Share: of the shortest ways from one to the other, how many pass through this actor.}}',
  'headline.hubs':
    '{count, plural, =0 {No hub stands out yet.} one {{first} is the only hub.} other {# hubs, {first} first.}}',
  'headline.hubs.unsure':
    '{count, plural, =0 {No hub stands out yet.} one {One hub.} other {# hubs, in no order that is sure.}}',
  'headline.communities':
    '{count, plural, =0 {No community yet.} one {One community holds everyone who is linked.} other {# communities; the largest gathers {share, number, ::percent} of linked actors.}}',
  'headline.encounters':
    '{count, plural, =0 {No encounter to suggest yet.} one {One encounter worth suggesting.} other {# encounters worth suggesting.}}',
  'headline.path':
    '{routes, plural, =0 {No chain of relations leads there.} other {{hops, plural, one {They already know each other.} other {{between, plural, one {One introduction is enough.} other {# introductions are enough.}}}}}}',
  'cartographic.ultraPeripheral': 'all ties inside its group',
  'cartographic.peripheral': 'ties mostly inside its group',
  'cartographic.connector': 'connector between groups',
  'cartographic.kinless': 'ties over all groups, at home in none',
  'cartographic.provincialHub': 'hub of its own group',
  'cartographic.connectorHub': 'hub that connects groups',
  'cartographic.kinlessHub': 'hub over all groups',
  'role.coordinator': 'coordinator',
  'role.consultant': 'outside go-between',
  'role.border': 'gatekeeper',
  'role.liaison': 'liaison',
  'role.gatekeeper': 'gatekeeper (inward)',
  'role.representative': 'representative (outward)',
  'roleSentence.coordinator':
    'links actors of its own {groups, select, territory {territory} other {community}} with one another',
  'roleSentence.consultant':
    'from outside, links actors of the same {groups, select, territory {territory} other {community}}',
  'roleSentence.border':
    'links its own {groups, select, territory {territory} other {community}} with another',
  'roleSentence.liaison':
    'links two {groups, select, territory {territories} other {communities}}, neither its own',
  'roleSentence.gatekeeper':
    'lets the outside into its {groups, select, territory {territory} other {community}}',
  'roleSentence.representative':
    'takes its {groups, select, territory {territory} other {community}} outside',
  'bridges.reach':
    '{pairs, plural, =0 {There is nobody to reach at a higher scale.} other {{actors, plural, one {# actor} other {# actors}} here, {targets, number} at higher scales; {reached, number, ::percent} of these pairs can reach each other.}}',
  'bridges.efficiency':
    'Nearness to higher scales: {efficiency} (1 = everyone in direct contact, 0 = nobody reaches).',
  'bridges.routes':
    '{routes, plural, =-1 {Independent routes: not computed.} =0 {No independent route: nothing leads to higher scales.} one {A single route to higher scales: one departure is enough to cut it.} other {# independent routes to higher scales: as many actors would have to leave to cut the territory off.}}',
  'bridges.brokers.title': 'Who links this territory to higher scales',
  'bridges.brokers.sentence':
    '{count, plural, =0 {Nobody carries a way upward.} other {Share: of the shortest ways from here to higher scales, how many pass through this actor.}}',
  'bridges.passages.title': 'Single passages',
  'bridges.passages.sentence':
    '{count, plural, =0 {No actor is the only way between two parts of the network.} one {One actor is the only way for some others: without this actor, they are cut off.} other {# actors are the only way for some others: without one of them, a part is cut off.}}',
  'bridges.edges.title': 'Ties that carry the most',
  'bridges.edges.sentence':
    '{count, plural, =0 {None of these ties is a single passage.} one {One of these ties is a single passage: the network breaks when it is cut.} other {# of these ties are single passages: the network breaks when one is cut.}}',
  'bridges.missing.title': 'Missing articulations',
  'bridges.missing.sentence':
    '{count, plural, =0 {No gap was found between this territory and higher scales.} one {One gap where an introduction would open a way.} other {# gaps where an introduction would open a way.}}',
  'bridges.edge.cut':
    '{separates, plural, one {Without it, # actor is cut off.} other {Without it, # actors are cut off.}}',
  'missing.unreachedCommunity':
    '{a} ({actors, plural, one {# actor} other {# actors}}) has no way at all to higher scales.',
  'missing.unlinkedHubs': '{a} and {b} are hubs and have no contact in common.',
  'missing.farCommunity':
    '{a} ({actors, plural, one {# actor} other {# actors}}) is {distance, number} steps away from higher scales.',
  'hubs.sentence':
    'Hub: among the best placed of its scale by strength of ties, reach and go-between role.',
  'hubs.sure':
    'Over the resamples: {sure, plural, =0 {no sure hub} one {# sure hub} other {# sure hubs}} (in 80 % or more), {perhaps, plural, =0 {none} other {#}} that may be one (20 to 80 %).',
  'communities.sentence':
    'Each community ties more within itself than with the others. Inside: share of its ties that stay there.',
  'community.around': 'Around {name}',
  'community.group': 'Group {number}',
  'community.unlinked': 'not yet linked',
  'path.route': 'Route {route, number}',
  'path.why': 'Why this tie?',
  'rank.first': 'first',
  'rank.among': 'among the first {rank, number}',
  'rank.between': 'between ranks {from, number} and {to, number}',
  'rank.lowest': 'the lowest',
  'rank.amongLowest': 'among the lowest {rank, number}',
  'rank.betweenLowest': 'between ranks {from, number} and {to, number} from the lowest',
  'ranking.noMargin':
    'Places come without a margin: neighbours in the list may be equal. --resamples 200 says how sure each is.',
  'ranking.unsure': 'Not sure enough to be ranked: in the order of their names.',
  interval: '{low} to {high}',
  'bridges.efficiency.interval':
    'Nearness to higher scales: {efficiency} (between {low} and {high} if one tie in five were missing; 1 = everyone in direct contact, 0 = nobody reaches).',
  'measure.whole': 'all together',
  'measure.infinite': 'infinite',
  'measure.about': 'Unit: {unit}. Range: {range}. Source: {source}.',
  'headline.bridges.unsure':
    'Several actors share the first place among the bridges from {territory} upward.',
  'roles.cell': '{count} ({chance})',
  'roles.sentence':
    'Pairs of contacts that only this actor links, by the groups of the three; in brackets what chance gives; * = chance seldom goes as far (p < 0.05).',
  'headline.leaving': 'If {actors} left',
  'leaving.efficiency':
    'Nearness to higher scales of those who stay: {before} today, {after} then; {lost} lost.',
  'leaving.routes': 'Independent routes: {before, number} today, {after, number} then.',
  'leaving.separated':
    '{pieces, plural, =0 {Nothing comes apart: other ways exist.} one {One part comes off: {actors, plural, one {one actor} other {# actors}}.} other {# parts come off: {actors, number} actors.}}',
  'leaving.bridges':
    '{ties, plural, one {One tie} other {{ties, number} ties}} lost, {bridges, plural, =0 {none} other {{bridges, number}}} of them between the two sides.',
  'leaving.cutOff':
    '{count, plural, =0 {Nobody more would be cut off.} one {One more actor would be cut off from higher scales.} other {# more actors would be cut off from higher scales.}}',
  'removal.sentence': 'Nearness to higher scales that is left when so many actors have left.',
  'removalOrder.brokerage': 'bridges first',
  'removalOrder.degree': 'best linked first',
  'removalOrder.random': 'at random',
  'headline.participation':
    '{active, plural, =0 {Nobody has taken part lately.} other {One actor in five does {part} of it; by chance it would be {chance}.}}',
  'participation.counts':
    '{active, number} of {actors, number} actors have taken part; {contributions, number} facts in all.',
  'participation.turns':
    '{transitions, number} changes of quarter counted; {organisers, number} organisers this year.',
  'participation.top': 'Part of the most active share',
  'participation.gini': 'Gini index of participation',
  'participation.alternation': 'Actors of several roles in a year',
  'headline.changes':
    'From {from} to {to}: {gained, plural, =0 {no new tie} one {# new tie} other {{gained, number} new ties}}, {grown, number} stronger, {lost, number} gone quiet.',
  'changes.undated': 'Nothing here has a date, so nobody can tell what changed.',
  'changes.gained': 'New ({count, number})',
  'changes.grown': 'Stronger ({count, number})',
  'changes.lost': 'Gone quiet ({count, number})',
  'changes.left': 'The strongest first; {count, number} more with --format csv.',
  'participation.entropy': 'Freedom of role changes (bits, 0 to 2)',
  'participation.rhythm': 'Burstiness (-1 a clock, 0 random, 1 bursts)',
  'participation.expanding': 'More active than in their year (last 90 days)',
  'participation.withdrawing': 'Less active than in their year (last 90 days)',
  'participation.inBurst': 'In a burst of activity now',
  'headline.structure':
    '{verdict, select, more {There is a core beyond what degrees explain.} less {No core: a periphery without a centre.} asChance {No core beyond what degrees explain: some are only well connected.} other {Too little to tell a core.}}',
  'structure.sentence':
    'Beside chance: what graphs with the same degrees, or random groups, give on average; p: how often chance goes as far.',
  'verdict.more': 'more than chance',
  'verdict.less': 'less than chance',
  'verdict.asChance': 'as chance',
  'figure.actors': 'actors',
  'figure.ties': 'ties',
  'figure.components': 'separate parts (actors in the largest)',
  'figure.modularity': 'modularity of the communities',
  'figure.transitivity': 'transitivity: contacts who know each other',
  'figure.richClubCoefficient': 'density among the best linked',
  'figure.corePeriphery': 'fit of a core and a periphery',
  'figure.degreeAssortativity': 'degree assortativity: the well linked among themselves',
  'figure.eiIndex': 'E-I index',
  'figure.assortativity': 'assortativity',
  'headline.mixing':
    '{count, plural, =0 {No tie between known groups.} other {Most ties: {a} and {b}.}}',
  'mixing.sentence': 'Ratio: 1 = as chance, above = more ties than chance.',
  'headline.tracked':
    '{continued, plural, =0 {No community goes on.} one {One community goes on.} other {# communities go on.}}{changed, plural, =0 {} other { # began, ended, merged or split.}}',
  'fate.continued': 'goes on',
  'fate.merged': 'merged into it',
  'fate.split': 'split from it',
  'fate.born': 'new',
  'fate.dead': 'ended',
  'headline.introductions':
    '{count, plural, =0 {Nobody here is known to introduce people.} other {{first}: of {due, plural, one {one introduction} other {# introductions}}, {followed, plural, =0 {none is} one {one is} other {# are}} followed by a tie.}}',
  'introductions.sentence':
    'Followed: a tie or an encounter of few within 180 days. Share: drawn towards one in ten where little is known.',
  'headline.undeclared':
    '{count, plural, =0 {No hint of a go-between whom nobody named.} one {One actor around whom contacts come to know each other more than elsewhere.} other {# actors around whom contacts come to know each other more than elsewhere.}}',
  'undeclared.sentence':
    'A hint, not a fact: these contacts may have met without this actor, through a subject or a place they share. Ask before you say so.',
  'headline.decisions':
    '{count, plural, =0 {Nobody to tell of.} other {Of {count, plural, one {one actor} other {# actors}}{side, plural, =1 { who decide} other {}}, {nearer, plural, =0 {none came} one {one came} other {# came}} nearer to {side, plural, =1 {a project holder} other {somebody who decides}} in a year, {farther, plural, =0 {none went} one {one went} other {# went}} farther.}}',
  'boost.own':
    'New contacts of {matched, plural, one {one actor} other {# actors}} (of {firstTies, number}) around a first tie to somebody who decides: {before} before, {after} after.',
  'boost.others':
    'Like actors around another new contact, without a tie to somebody who decides yet: {before} before, {after} after.',
  'boost.effect':
    '{sure, plural, =1 {More new contacts than like actors} =-1 {Fewer new contacts than like actors} other {No difference that chance could not make}}: {effect} each ({low} to {high}).',
  'distance.sentence':
    'Ratio: 1 = as many ties as if distance did not matter, above = more, below = fewer.',
  'proximity.sentence':
    'From 0 to 1, on average. Not tied: pairs without a tie, drawn as often as their ends have ties.',
  'proximity.geographic': 'in place: near enough to meet',
  'proximity.social': 'in acquaintance: 1 / steps apart without their tie',
  'proximity.organisational': 'in organisation: the same one',
  'proximity.institutional': 'in sphere: the same one',
  'proximity.cognitive': 'in themes: what they have in common',
  'distance.band': '{from} to {to} km',
  'distance.beyond': 'over {from} km',
  'lasting.met': 'have met on site',
  'lasting.apart': 'have not met on site yet',
  'headline.origins':
    '{count, plural, =0 {Nothing to compare.} other {Ties that still hold after a year, by origin.}}',
  'forms.sentence':
    'Of 100 pairs that meet there for the first time: how many have a tie or another encounter of few within 180 days. The difference is over the matched pairs only (those with a like pair), not between the two columns.',
  'forms.byChance':
    'Of 100 pairs that met there for the first time in the quarter: how many have a tie or another encounter of few after it; and how many if the same people had met in other company.',
  'forms.noOrganisers':
    'Nothing per organiser-day, as too few events name their organisers: {forms}.',
  'forms.few': 'Too few events to say anything: {forms}.',
  'trend.sentence':
    'Up or down is said only when the interval of the difference leaves 0 out. Same actors: {panel, number} present at both dates; what moves for everyone and not for them is coverage.',
  'trend.up': 'up',
  'trend.down': 'down',
  'trend.stable': 'stable',
  'trend.unknown': 'n/a',
} as const;
