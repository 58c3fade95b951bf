import { describe, expect, it } from '@jest/globals';
import type { Setting } from '@passerelle/core/config/setting';
import {
  readSetting,
  readSettings,
  SETTINGS,
  settingsWith,
} from '@passerelle/core/config/settings';

describe('settings', () => {
  it('have a default within their bounds, a sentence and a source', () => {
    for (const [id, setting] of Object.entries<Setting>(SETTINGS)) {
      expect({ id, read: readSetting(`${id}=${setting.value}`) }).toEqual({
        id,
        read: { id, value: setting.value },
      });
      expect([setting.says, setting.source, setting.unit].every((text) => text !== '')).toBe(true);
    }
  });
  it('are read in the order of their keys, so that the same changes are the same text', () => {
    const changed = readSettings(['pivots=20', 'halfLifeDays=0180.5']);
    expect(JSON.stringify(changed)).toBe('{"halfLifeDays":180.5,"pivots":20}');
    expect(settingsWith(changed)).toMatchObject({ eventCap: 150, pivots: 20 });
  });
  it.each([
    ['halfLifeDays', 'key=value'],
    ['halflife=3', 'a key among halfLifeDays'],
    ['constructor=1', 'a key among'],
    ['halfLifeDays=0', 'a number from 1 to 36500'],
    ['halfLifeDays=1e3', 'a number from'],
    ['eventCap=2.5', 'a whole number from 2 to 1000'],
    ['eventCap=', 'key=value'],
    ['eventCap=-3', 'a whole number'],
  ])('refuse %s and say what is expected', (text, expected) => {
    expect(() => readSettings([text])).toThrow(expected);
  });
});
