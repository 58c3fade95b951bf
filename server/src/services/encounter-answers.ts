import type { EncounterAnswer } from '@passerelle/core/contract/rows';
import { SUGGESTION_KEY, type Suggestion } from '@passerelle/core/domain/mediation';
import { isMediator, type Viewer } from '@passerelle/core/domain/viewer';
import { ForbiddenError, InvalidInputError, NotFoundError } from '@passerelle/core/errors';
import { today } from './kept-suggestions.js';
import type { Scope, ServiceDeps } from './types.js';

/** Answers that are facts about two people: what tie each becomes. */
const TIE_OF: Readonly<Partial<Record<EncounterAnswer, { kind: string; origin: string }>>> = {
  alreadyKnown: { kind: 'declaredContact', origin: 'spontaneous' },
  introduced: { kind: 'introduction', origin: 'suggested' },
  met: { kind: 'meeting', origin: 'suggested' },
  tie: { kind: 'collaboration', origin: 'suggested' },
};

export interface KeptAnswer extends Suggestion {
  /** The same answer was kept already: nothing was written. */
  readonly isRepeated: boolean;
}
export interface Answered {
  readonly viewer: Viewer;
  readonly id: string;
  readonly answer: EncounterAnswer;
  /** Of "not now": the day from which the pair may be proposed again. */
  readonly until?: string;
}

/** Keeps an answer with its history. "Already know each other", an introduction, a meeting and a tie become facts of the
 *  ecosystem; the others stay between the two and the animator. Said twice, an answer is kept once: a fact always, the others
 *  within a day ("not now" said later begins anew).
 *  @throws InvalidInputError for a day that is not to come, or with another answer than "not now"
 *  @throws ForbiddenError unless an animator asks  @throws NotFoundError for an id that was never shown */
export async function answerEncounter(deps: ServiceDeps, scope: Answered): Promise<KeptAnswer> {
  onlyAnimators(scope);
  const until = scope.until ?? null;
  assertToCome(scope, today(deps));
  const found = (await deps.store.suggestions(scope.viewer, {})).find(({ id }) => id === scope.id);
  if (found === undefined) {
    throw new NotFoundError(
      `No suggestion has the id "${scope.id}". Ids are printed by encounters, once a suggestion was shown.`,
      { details: { suggestion: scope.id } },
    );
  }
  assertForward(found, scope.answer);
  if (isKept(found, scope.answer, until, today(deps))) return { ...found, isRepeated: true };
  const answeredAt = deps.now().toISOString();
  await deps.store.answerSuggestion(found.id, scope.answer, answeredAt, until);
  const fact = TIE_OF[scope.answer];
  if (fact !== undefined) {
    await deps.store.write({
      ties: [
        {
          key: `${SUGGESTION_KEY}${found.id}:${scope.answer}`,
          a: found.recipientId,
          b: found.targetId,
          kind: fact.kind,
          directed: false,
          strength: null,
          amount: null,
          currency: null,
          mode: null,
          start: today(deps),
          end: null,
          origin: fact.origin,
          introducerId: fact.origin === 'suggested' ? found.introducerId : null,
          confirmedBy: null,
          evidence: null,
          source: 'encounters',
        },
      ],
    });
  }
  return { ...found, answer: scope.answer, answeredAt, until, isRepeated: false };
}

function isKept(
  found: Suggestion,
  answer: EncounterAnswer,
  until: string | null,
  now: string,
): boolean {
  if (found.answer !== answer || found.until !== until) return false;
  return TIE_OF[answer] !== undefined || found.answeredAt?.slice(0, 10) === now;
}

function assertToCome({ answer, until }: Answered, now: string): void {
  if (until === undefined) return;
  if (answer !== 'later') {
    throw new InvalidInputError(`A day goes with the answer "later" only, not with "${answer}".`, {
      details: { parameter: 'until', fault: 'untilAnswer', answer },
    });
  }
  if (until <= now) {
    throw new InvalidInputError(`"${until}" is not a day to come: "later" takes one after today.`, {
      details: { parameter: 'until', fault: 'untilPast', until },
    });
  }
}

/** Answers that made a fact: they are followed by a later step or by nothing. */
const FACTS = ['alreadyKnown', 'introduced', 'met', 'tie'] as const;

/** @throws InvalidInputError when a meeting would be taken back: its tie is a fact of the ecosystem by now */
function assertForward({ id, answer: before }: Suggestion, answer: EncounterAnswer): void {
  const from = FACTS.indexOf(before as (typeof FACTS)[number]);
  const to = FACTS.indexOf(answer as (typeof FACTS)[number]);
  if (from === -1 || before === answer || (from > 0 && to > from)) return;
  const after = from === 0 ? [] : FACTS.slice(from + 1);
  throw new InvalidInputError(
    `The suggestion "${id}" was answered "${before}", which is a fact of the ecosystem by now: it cannot become "${answer}". ${after.length === 0 ? 'Nothing comes after it.' : `What may come after it: ${after.join(', ')}.`}`,
    {
      details: {
        fault: after.length === 0 ? 'answerIsLast' : 'answerIsFact',
        suggestion: id,
        before,
        answer,
        expected: after,
      },
    },
  );
}

/** @throws ForbiddenError for anybody else */
export function onlyAnimators({ viewer }: Pick<Scope, 'viewer'>): void {
  if (!isMediator(viewer)) {
    throw new ForbiddenError('Only animators read and give answers to suggestions.');
  }
}
