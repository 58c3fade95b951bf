import { eventForms } from '../../domain/vocabularies/event-terms.js';
import type { Indicator } from '../../domain/provenance.js';
import type { Language } from '../../domain/vocabulary.js';
import { formatDay, formatNumber, formatShare } from './number.js';
import { isSentenceKey, sentence } from './sentence.js';

/** Words and figures of an indicator, the same on the command line, on the page and in print. */
export function indicatorName(language: Language, id: string): string {
  const key = `indicator.${id}`;
  return isSentenceKey(key) ? sentence(language, key) : id;
}

export function indicatorMeaning(language: Language, id: string): string {
  const key = `indicator.${id}.sentence`;
  return isSentenceKey(key) ? sentence(language, key) : '';
}

/** The figure, or why there is none. */
export function indicatorValue(language: Language, one: Indicator): string {
  if (one.why !== undefined) return sentence(language, `state.suppressed.${one.why}`);
  if (one.state !== 'measured') {
    const key = `state.${one.state}.${one.id}`;
    return sentence(language, isSentenceKey(key) ? key : `state.${one.state}`);
  }
  const value = figure(language, one.unit, one.value);
  const { active, actors } = one.parts;
  return typeof active === 'number' && typeof actors === 'number'
    ? `${value} · ${sentence(language, 'indicator.activeShare.parts', { active, actors })}`
    : value;
}

/** "0.2 to 0.207"; empty without an interval. */
export function indicatorInterval(language: Language, { unit, interval }: Indicator): string {
  if (interval === null) return '';
  const [low, high] = interval;
  return sentence(language, 'interval', {
    low: figure(language, unit, low),
    high: figure(language, unit, high),
  });
}

/** What stands behind the figures and is worth a sentence: routes, openness by scale, spheres read from roles. */
export function indicatorNotes(language: Language, indicators: readonly Indicator[]): string[] {
  const part = (id: string, name: string): number | null =>
    indicators.find((one) => one.id === id)?.parts[name] ?? null;
  /** " (0.1 to 0.3)"; empty without an interval. */
  const limits = (id: string, name: string, written: Written): string => {
    const [low, high] = [part(id, `${name}Low`), part(id, `${name}High`)];
    return low == null || high == null
      ? ''
      : sentence(language, 'snapshot.limits', { low: written(low), high: written(high) });
  };
  /** "0.2 (0.1 to 0.3)"; null where the figure is not known. */
  const told = (id: string, name: string, written: Written): string | null => {
    const value = part(id, name);
    return value == null ? null : `${written(value)}${limits(id, name, written)}`;
  };
  const number: Written = (one) => formatNumber(language, one, DIGITS);
  const share: Written = (one) => formatShare(language, one);
  const routes = part('territoryEfficiency', 'independentRoutes');
  const scale = told('eiIndex', 'scale', number);
  const stability = told('communities', 'stability', share);
  const [small, large] = ['small', 'large'].map((size) => told('needsAnswered', size, share));
  const [known, derived] = [part('eiIndex', 'sphereKnown'), part('eiIndex', 'sphereDerived')];
  const outcomes = indicators.find(({ id }) => id === 'bridgingOutcomes')?.parts ?? {};
  const forms = Object.keys(outcomes)
    .filter((name) => `${name}Low` in outcomes)
    .map((form) => {
      const shown = told('bridgingOutcomes', form, number) ?? '';
      return `${eventForms.label(form, language)} ${shown}`;
    });
  const notes: string[] = [];
  if (routes != null) {
    const around = limits('territoryEfficiency', 'independentRoutes', number);
    notes.push(sentence(language, 'snapshot.routes', { routes, limits: around }));
  }
  if (stability !== null) {
    const partitions = part('communities', 'partitions') ?? -1;
    notes.push(sentence(language, 'snapshot.stability', { stability, partitions }));
  }
  if (scale !== null) notes.push(sentence(language, 'snapshot.opennessByScale', { scale }));
  if (forms.length > 0) {
    notes.push(sentence(language, 'snapshot.forms', { forms: forms.join(', ') }));
  }
  if (small != null && large != null) {
    notes.push(sentence(language, 'snapshot.needsBySize', { small, large }));
  }
  if (known !== null && derived !== null && derived > 0) {
    notes.push(sentence(language, 'snapshot.sphereDerived', { derived, known }));
  }
  return notes;
}

type Written = (figure: number) => string;
const DIGITS = 3;

function figure(language: Language, unit: string, value: number | null): string {
  return unit === 'share' ? formatShare(language, value) : formatNumber(language, value, DIGITS);
}

/** What moved since a year before, over everyone and over the same actors: "up / stable"; or why nothing is said. */
export function indicatorTrend(language: Language, { trend, panel, noTrend }: Indicator): string {
  if (noTrend !== undefined) return sentence(language, `trend.none.${noTrend}`);
  if (trend === undefined && panel === undefined) return '';
  return [trend, panel]
    .map((one) => sentence(language, `trend.${one?.trend ?? 'unknown'}`))
    .join(' / ');
}

/** What the column of trends is about; empty where no figure has one. */
export function trendNote(language: Language, all: readonly Indicator[]): string {
  const panel = all.find((one) => one.panel !== undefined)?.panel;
  return panel === undefined
    ? ''
    : sentence(language, 'snapshot.trend', {
        actors: panel.actors,
        day: formatDay(language, panel.from),
      });
}

/** Whether there is anything to say of trends: snapshots of earlier versions hold none. */
export function hasTrends(all: readonly Indicator[]): boolean {
  return all.some(({ panel, noTrend }) => panel !== undefined || noTrend !== undefined);
}
