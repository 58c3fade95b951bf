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
  if (one.state !== 'measured') return sentence(language, `state.${one.state}`);
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
  const routes = part('territoryEfficiency', 'independentRoutes');
  const scale = part('eiIndex', 'scale');
  const [known, derived] = [part('eiIndex', 'sphereKnown'), part('eiIndex', 'sphereDerived')];
  const notes: string[] = [];
  if (routes !== null) notes.push(sentence(language, 'bridges.routes', { routes }));
  if (scale !== null) {
    const shown = formatNumber(language, scale, DIGITS);
    notes.push(sentence(language, 'snapshot.opennessByScale', { scale: shown }));
  }
  if (known !== null && derived !== null && derived > 0) {
    notes.push(sentence(language, 'snapshot.sphereDerived', { derived, known }));
  }
  return notes;
}

const DIGITS = 3;

function figure(language: Language, unit: string, value: number | null): string {
  return unit === 'share' ? formatShare(language, value) : formatNumber(language, value, DIGITS);
}

/** What moved over the same actors since a year before: "up", "stable"…; empty where that is not known. */
export function indicatorPanel(language: Language, { panel }: Indicator): string {
  return panel === undefined ? '' : sentence(language, `trend.${panel.trend}`);
}

/** What the column of the same actors is about; empty where no figure has one. */
export function panelNote(language: Language, all: readonly Indicator[]): string {
  const panel = all.find((one) => one.panel !== undefined)?.panel;
  return panel === undefined
    ? ''
    : sentence(language, 'snapshot.panel', {
        actors: panel.actors,
        day: formatDay(language, panel.from),
      });
}
