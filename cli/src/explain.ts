import {
  isSentenceKey,
  sentence,
  type SentenceKey,
} from '@passerelle/core/contract/sentences/sentence';
import {
  isNeo4jTrouble,
  neo4jTroubleText,
  type TroubleValues,
} from '@passerelle/core/domain/neo4j-troubles';
import { EcoError } from '@passerelle/core/errors';
import type { Language } from '@passerelle/core/domain/vocabulary';
import { CommanderError } from 'commander';
import { EXIT } from './exit-codes.js';
import { explainUsage } from './explain-usage.js';
import { isSystemError, systemReason } from './system-error.js';
import { StopError, UsageError } from './usage-error.js';

export interface Explanation {
  /** Empty: nothing is left to say. */
  readonly text: string;
  readonly exitCode: number;
}

/** What went wrong in one message, never a stack trace. */
export function explain(error: unknown, language: Language): Explanation {
  if (error instanceof CommanderError) return explainUsage(error, language);
  if (error instanceof UsageError) return { text: error.message, exitCode: EXIT.usage };
  if (error instanceof StopError) return { text: error.message, exitCode: error.exitCode };
  if (isAbort(error)) {
    return { text: sentence(language, 'cli.stopped'), exitCode: EXIT.interrupted };
  }
  if (error instanceof EcoError) return explainKnown(error, language);
  const system = explainSystem(error, language);
  if (system !== undefined) return { text: system, exitCode: EXIT.failure };
  const detail = error instanceof Error ? error.message : String(error);
  return { text: sentence(language, 'error.internal', { detail }), exitCode: EXIT.failure };
}

function explainKnown(error: EcoError, language: Language): Explanation {
  const detail = inLanguage(error, language) ?? error.message;
  switch (error.code) {
    case 'CONFLICT':
      if (typeof error.details['port'] === 'number') {
        const port = String(error.details['port']);
        return { text: sentence(language, 'error.portTaken', { port }), exitCode: EXIT.failure };
      }
      return { text: specific(error, language) ?? detail, exitCode: EXIT.usage };
    case 'INVALID_INPUT':
      return { text: specific(error, language) ?? detail, exitCode: EXIT.usage };
    case 'NOT_FOUND':
      if (typeof error.details['folder'] === 'string') {
        const folder = error.details['folder'];
        return { text: sentence(language, 'error.noActorsFile', { folder }), exitCode: EXIT.usage };
      }
      // A part of the program is missing (the explorer is not built): no empty answer.
      if (Object.keys(error.details).length === 0) return { text: detail, exitCode: EXIT.failure };
      return { text: specific(error, language) ?? detail, exitCode: EXIT.noResult };
    case 'CANCELLED':
      return { text: sentence(language, 'cli.stopped'), exitCode: EXIT.interrupted };
    case 'STORE_BUSY':
      return {
        text: inLanguage(error, language) ?? sentence(language, 'error.storeBusy'),
        exitCode: EXIT.storeUnreachable,
      };
    case 'STORE_UNREACHABLE':
    case 'STORE_BROKEN':
      return { text: storeTrouble(error, language), exitCode: EXIT.storeUnreachable };
    default:
      return { text: detail, exitCode: EXIT.failure };
  }
}

/** What is wrong with a Neo4j, in the reader's language; undefined for other errors. */
function inLanguage({ details }: EcoError, language: Language): string | undefined {
  return isNeo4jTrouble(details['neo4j'])
    ? neo4jTroubleText(language, details['neo4j'], details as TroubleValues)
    : undefined;
}

/** Where the store says why, the sentence of that reason; else its own message. */
function storeTrouble(error: EcoError, language: Language): string {
  const known = inLanguage(error, language);
  if (known !== undefined) return known;
  const { code, details, message } = error;
  const key = `error.store.${String(details['reason'])}`;
  if (isSentenceKey(key)) return sentence(language, key, { path: String(details['path']) });
  const general = code === 'STORE_BROKEN' ? 'error.storeBroken' : 'error.storeUnreachable';
  return sentence(language, general, { detail: message });
}

/** Faults of files and disks; undefined for anything else. */
function explainSystem(error: unknown, language: Language): string | undefined {
  if (!isSystemError(error)) return undefined;
  const path = error.path ?? '';
  if (error.code === 'EEXIST') return sentence(language, 'error.exists', { path });
  if (error.code === 'ENOSPC') return sentence(language, 'error.noSpace');
  if (NO_ACCESS.has(error.code)) return sentence(language, 'error.noAccess', { path });
  const detail = systemReason(error.code, language);
  return sentence(language, 'error.file', { path, detail }).replace(/^ *: /, '');
}

const NO_ACCESS = new Set(['EACCES', 'EPERM', 'EROFS']);

const ASKED: readonly [name: string, missing: SentenceKey, ambiguous: SentenceKey][] = [
  ['territory', 'error.territory', 'error.territoryAmbiguous'],
  ['actor', 'error.actor', 'error.actorAmbiguous'],
  ['snapshot', 'error.snapshot', 'error.snapshot'],
  ['noSnapshot', 'error.noSnapshot', 'error.noSnapshot'],
  ['oneTerritory', 'error.oneTerritory', 'error.oneTerritory'],
  ['measure', 'error.measure', 'error.measure'],
  ['suggestion', 'error.suggestion', 'error.suggestion'],
];

/** A sentence made from the facts of the error, in the reader's language; undefined when it carries none. */
function specific({ code, details }: EcoError, language: Language): string | undefined {
  const { got, expected, option, rejected, gzip, graphFile, edgeFault, fault } = details;
  if (typeof fault === 'string') return faultSentence(fault, details, language);
  if (typeof edgeFault === 'string') return edgeFaultSentence(edgeFault, details, language);
  if (typeof graphFile === 'string') {
    return sentence(language, 'error.graphFile', { path: graphFile });
  }
  if (typeof gzip === 'string') return sentence(language, 'error.gzip', { path: gzip });
  if (typeof rejected === 'string') {
    return sentence(language, 'error.rejectedInSource', { folder: rejected });
  }
  if (typeof got === 'string' && Array.isArray(expected)) {
    const list = candidateList(expected);
    const value = { found: got, expected: sentence(language, 'expected.oneOf', { list }) };
    const first =
      typeof option === 'string'
        ? sentence(language, 'error.optionValue', { option: `--${option}`, ...value })
        : sentence(language, 'error.value', value);
    const near = candidateList(details['near']);
    return near === ''
      ? first
      : `${first} ${sentence(language, 'error.candidates', { list: near })}`;
  }
  for (const [name, missing, ambiguous] of ASKED) {
    const asked = details[name];
    if (typeof asked !== 'string') continue;
    // Known, but nobody in it: no candidates come with it.
    if (name === 'territory' && !('candidates' in details)) {
      return code === 'NOT_FOUND' ? sentence(language, 'error.noActors', { asked }) : undefined;
    }
    const parts = [sentence(language, code === 'CONFLICT' ? ambiguous : missing, { asked })];
    const list = candidateList(details['candidates'] ?? details['expected']);
    if (list !== '') parts.push(sentence(language, 'error.candidates', { list }));
    if (code === 'CONFLICT') parts.push(sentence(language, 'error.giveId'));
    return parts.join(' ');
  }
  return undefined;
}

/** What is wrong, by its name, with the words and numbers that it tells. */
function faultSentence(
  fault: string,
  details: EcoError['details'],
  language: Language,
): string | undefined {
  const key = `error.fault.${fault}`;
  if (!isSentenceKey(key)) return undefined;
  const told = Object.entries(details).map(([name, value]) => [
    name,
    typeof value === 'number' ? value : Array.isArray(value) ? candidateList(value) : String(value),
  ]);
  return sentence(language, key, Object.fromEntries(told) as Record<string, string | number>);
}

function edgeFaultSentence(
  code: string,
  { path, line, column, found }: EcoError['details'],
  language: Language,
): string | undefined {
  const key = `error.edges.${code}`;
  if (!isSentenceKey(key)) return undefined;
  const values = { path, line, column, found };
  return sentence(
    language,
    key,
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)])),
  );
}

function candidateList(candidates: unknown): string {
  if (!Array.isArray(candidates)) return '';
  return candidates
    .map((one: unknown) => {
      if (typeof one === 'string') return one;
      if (typeof one !== 'object' || one === null || !('id' in one)) return '';
      return 'label' in one ? `${String(one.label)} (${String(one.id)})` : String(one.id);
    })
    .filter((one) => one !== '')
    .join(', ');
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && (error.name === 'AbortError' || error.name === 'CancelledError');
}
