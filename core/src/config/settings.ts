import { InvalidInputError } from '../errors.js';
import { graphSettings } from './graph-settings.js';
import { measureSettings } from './measure-settings.js';
import { privacySettings } from './privacy-settings.js';
import type { Setting } from './setting.js';

/** Every number of the analyses that a user may change (`--set key=value`), each with its source. A run records the
 *  changed ones. */
export const SETTINGS = { ...graphSettings, ...measureSettings, ...privacySettings } as const;
export type SettingId = keyof typeof SETTINGS;
export type Settings = Readonly<Record<SettingId, number>>;
/** The changed ones only. */
export type ChangedSettings = Readonly<Partial<Record<SettingId, number>>>;

export const DEFAULTS = Object.fromEntries(
  Object.entries<Setting>(SETTINGS).map(([id, { value }]) => [id, value]),
) as Settings;

export function settingsWith(changed: ChangedSettings | undefined): Settings {
  return { ...DEFAULTS, ...changed };
}

/** What is wrong with a `key=value`, for callers that say it in their own words. */
export type SettingFault =
  | { readonly kind: 'form' }
  | { readonly kind: 'key'; readonly expected: readonly string[] }
  | { readonly kind: 'value'; readonly id: SettingId; readonly setting: Setting };

/** `key=value` as a setting, or what is wrong with it. */
export function readSetting(
  text: string,
): { readonly id: SettingId; readonly value: number } | SettingFault {
  const match = /^\s*([A-Za-z]+)\s*=\s*(\S+)\s*$/.exec(text);
  if (match === null) return { kind: 'form' };
  const [, id = '', figure = ''] = match;
  if (!isSettingId(id)) return { kind: 'key', expected: Object.keys(SETTINGS) };
  const setting: Setting = SETTINGS[id];
  const value = /^\d+(\.\d+)?$/.test(figure) ? Number(figure) : NaN;
  const fits =
    value >= setting.least && value <= setting.most && (!setting.whole || Number.isInteger(value));
  return fits ? { id, value } : { kind: 'value', id, setting };
}

/** Several `key=value`, in the order of their keys: the same changes are the same text.
 *  @throws InvalidInputError naming the key, what was found and what was expected */
export function readSettings(texts: readonly string[]): ChangedSettings {
  const changed: [SettingId, number][] = [];
  for (const text of texts) {
    const read = readSetting(text);
    if ('kind' in read) throw new InvalidInputError(`set: "${text}", expected ${expected(read)}.`);
    changed.push([read.id, read.value]);
  }
  return Object.fromEntries(changed.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function expected(fault: SettingFault): string {
  if (fault.kind === 'form') return 'key=value, such as halfLifeDays=180';
  if (fault.kind === 'key') return `a key among ${fault.expected.join(', ')}`;
  const { least, most, whole } = fault.setting;
  return `${fault.id} to be a ${whole ? 'whole number' : 'number'} from ${least} to ${most}`;
}

function isSettingId(text: string): text is SettingId {
  return Object.hasOwn(SETTINGS, text);
}
