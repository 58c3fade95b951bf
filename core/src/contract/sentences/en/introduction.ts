/** The text that introduces two actors to each other: copied by whoever introduces, never sent. */
export const introduction = {
  'introduction.hello': 'Hello,',
  'introduction.meet': '{recipient} and {target}: you could both gain from meeting.',
  'introduction.sectors': 'field: {list}',
  'introduction.offers': 'offers: {list}',
  'introduction.why': 'What each could gain:',
  'introduction.answersNeed':
    '{exact, select, yes {{recipient} looks for “{need}”, which {target} offers.} other {{recipient} looks for “{need}”; {target} offers something near it: “{offer}”.}}',
  'introduction.meetsOffer':
    '{exact, select, yes {{target} looks for “{need}”, which {recipient} offers.} other {{target} looks for “{need}”; {recipient} offers something near it: “{offer}”.}}',
  'introduction.step': 'A first step: half an hour together, on one question: “{about}”.',
  'introduction.stepOpen':
    'A first step: half an hour together, each with one question for the other.',
  'introduction.both': '{introducer} knows you both and can introduce you.',
  'introduction.chain':
    '{introducer} is in touch with {recipient}, {relay} with {target}, and they know each other: together they can introduce you.',
  'introduction.sharedTopic': 'A topic you both work on: {topic}.',
  'introduction.event': 'You both took part in {event}.',
  'introduction.nobody': 'Facilitation can bring you together.',
  'introduction.free': 'This is only a suggestion: you are free to follow it, or not.',
  'introduction.title': 'Text to copy: {recipient}, {target}',
  'introduction.never': 'Nothing is sent: whoever introduces copies, changes and sends it.',
} as const;
