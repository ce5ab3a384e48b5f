import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { readMonthlyLimits, writeMonthlyLimits } from '../../src/own-key/monthly-limits.ts';
import { FREE_ALLOWANCE } from '../../src/own-key/price-groups.ts';
import { readKeySettings } from '../../src/own-key/settings.ts';
import { setUp } from '../emulator/set-up.ts';

const KEY = 'practice-key-1234';

interface Given {
  document?: Record<string, string>;
  script?: Record<string, string>;
}

function open({ document = {}, script = {} }: Given) {
  const { emulator, ...globals } = setUp();
  for (const [name, value] of Object.entries(document)) emulator.state.properties.document.set(name, value);
  for (const [name, value] of Object.entries(script)) emulator.state.properties.script.set(name, value);
  vi.stubGlobal('PropertiesService', globals.PropertiesService);
  return emulator;
}

function read(given: Given) {
  open(given);
  return readKeySettings();
}

describe('the settings of a key', () => {
  it.each(['', ' \n'])('are absent if there is no key, or a blank one: %j', (key) => {
    expect(read({ document: { MAPS_API_KEY: key }, script: {} })).toBeUndefined();
  });

  it.each(['two words', 'line\nbreak', 'schlüssel', 'x'.repeat(501)])(
    'are absent if the key is %j, which no key looks like',
    (key) => {
      expect(read({ document: { MAPS_API_KEY: key } })).toBeUndefined();
    },
  );

  it('without any other property: always used, the free allowance, ten minutes', () => {
    const { purchases: _, readAt: __, ...settings } = read({ document: { MAPS_API_KEY: ` ${KEY}\n` } }) ?? {};
    expect(settings).toEqual({
      key: KEY,
      hasUnusableKey: false,
      use: 'always',
      monthlyLimits: FREE_ALLOWANCE,
      unreadableLimit: undefined,
      keepSeconds: 600,
      place: 'document',
    });
  });

  it.each([
    ['always', 'always'],
    ['Always ', 'always'],
    ['', 'always'],
    ['after quota', 'after quota'],
    ['After  Quota', 'after quota'],
    ['never', 'after quota'],
  ])('use %j means %j', (text, use) => {
    expect(read({ document: { MAPS_API_KEY: KEY, MAPS_API_USE: text } })?.use).toBe(use);
  });

  it.each([
    ['0', 0],
    ['360', 21_600],
    ['1000', 21_600],
    ['-5', 0],
    ['2.5', 150],
    ['ten', 600],
    ['Infinity', 600],
    ['', 600],
  ])('%j minutes are kept %i seconds', (text, seconds) => {
    expect(read({ document: { MAPS_API_KEY: KEY, MAPS_API_KEEP_MINUTES: text } })?.keepSeconds).toBe(seconds);
  });

  it('of the document come before those of the script, one by one', () => {
    const settings = read({
      document: { MAPS_API_KEY: KEY, MAPS_API_KEEP_MINUTES: '20' },
      script: { MAPS_API_KEY: 'other', MAPS_API_KEEP_MINUTES: '30', MAPS_API_USE: 'after quota' },
    });
    expect(settings).toMatchObject({ key: KEY, keepSeconds: 1200, use: 'after quota', place: 'document' });
  });

  it('of the script do for a document without any', () => {
    const settings = read({ script: { MAPS_API_KEY: KEY, MAPS_API_MONTHLY_LIMIT: '20000' } });
    expect(settings).toMatchObject({ key: KEY, place: 'script', monthlyLimits: { essentials: 20_000 } });
  });

  it('lower the limits of a key that belongs to the script, and do not raise them', () => {
    const limitsWith = (limit: string) =>
      read({
        document: { MAPS_API_MONTHLY_LIMIT: limit },
        script: { MAPS_API_KEY: KEY, MAPS_API_MONTHLY_LIMIT: 'essentials=500' },
      })?.monthlyLimits.essentials;
    expect([limitsWith('100'), limitsWith('9000'), limitsWith('?')]).toEqual([100, 500, 0]);
  });

  it('cost one round trip if the document has them all, otherwise two', () => {
    const complete = {
      MAPS_API_KEY: KEY,
      MAPS_API_USE: 'always',
      MAPS_API_KEEP_MINUTES: '0',
      MAPS_API_MONTHLY_LIMIT: '5',
    };
    const readsOf = (document: Record<string, string>) => {
      const { calls } = open({ document });
      readKeySettings();
      return calls.count('Properties.getProperties');
    };
    expect([readsOf(complete), readsOf({ MAPS_API_KEY: KEY }), readsOf({})]).toEqual([1, 2, 2]);
  });

  it('are absent if properties fail', () => {
    const { faults } = open({ document: { MAPS_API_KEY: KEY } });
    faults.throwOn('Properties.getProperties', 'Service error: Properties');
    expect(readKeySettings()).toBeUndefined();
    faults.clear();
    faults.throwOn('Properties.getDocumentProperties', 'No');
    expect(readKeySettings()).toBeUndefined();
  });
});

describe('monthly limits', () => {
  it.each([
    ['', FREE_ALLOWANCE],
    ['5', { essentials: 5, pro: 5, enterprise: 5 }],
    ['20000', { essentials: 20_000, pro: 5_000, enterprise: 1_000 }],
    ['pro=7', { ...FREE_ALLOWANCE, pro: 7 }],
    ['Essentials = 1; PRO=2;enterprise=3;', { essentials: 1, pro: 2, enterprise: 3 }],
  ])('%j are read', (text, limits) => {
    expect(readMonthlyLimits(text)).toEqual({ limits });
  });

  it.each(['10,000', '1e4', '-1', 'pro', 'pro=', 'pro=1; pro=2', 'gold=1', '5; 6', 'pro=5k', '9'.repeat(10)])(
    '%j allow nothing, so that nobody pays by accident',
    (text) => {
      const { limits, unreadable } = readMonthlyLimits(text);
      expect(limits).toEqual({ essentials: 0, pro: 0, enterprise: 0 });
      expect(text).toContain(unreadable);
    },
  );

  it('come back as they were written', () => {
    const limit = fc.nat({ max: 999_999_999 });
    fc.assert(
      fc.property(fc.record({ essentials: limit, pro: limit, enterprise: limit }), (limits) => {
        expect(readMonthlyLimits(writeMonthlyLimits(limits))).toEqual({ limits });
      }),
    );
  });
});
