import { describe, expect, it } from 'vitest';
import { jsonAnswer } from '../../../emulator/index.ts';
import type { MapsSettings } from '../../../src/addon/protocol.ts';
import { anyPlaceGoogle } from '../../routes-api/support/any-place-google.ts';
import { openDocument } from '../support/open-document.ts';

const KEY = 'AIzaPractice-key_of_39_characters_wxyz';
const LIMITS = { essentials: '10000', pro: '5000', enterprise: '1000' };
const FORM = { key: KEY, use: 'always', keepMinutes: '10', limits: LIMITS };

function open(google = anyPlaceGoogle()) {
  const document = openDocument([], { http: google });
  const { emulator } = document;
  const { properties } = emulator.state;
  const call = (name: string, ...args: unknown[]) =>
    emulator.scriptRun('runForMapsSidebar', [name, ...args]) as MapsSettings;
  return {
    ...{ emulator, google },
    ofDocument: properties.document,
    ofScript: properties.script,
    read: () => call('readSettings'),
    save: (changes: object = {}) => call('saveSettings', { ...FORM, ...changes }),
    remove: () => call('removeKey'),
    test: () => call('testKey') as unknown as string,
    formula: (name: string, ...args: unknown[]) => emulator.runCustomFunction(name, args),
  };
}

/** What a page gets if the script refuses. */
function messageOf(action: () => unknown): string {
  try {
    return `no message, but ${JSON.stringify(action())}`;
  } catch (error) {
    return (error as Error).message.replace(/^Error: /, '');
  }
}

describe('the settings', () => {
  it('without a key: the defaults, and nothing used', () => {
    const { read } = open();
    expect(read()).toEqual({
      keyEnd: null,
      isShared: false,
      use: 'always',
      keepMinutes: 10,
      groups: [
        { group: 'essentials', today: 0, month: 0, limit: 10_000 },
        { group: 'pro', today: 0, month: 0, limit: 5000 },
        { group: 'enterprise', today: 0, month: 0, limit: 1000 },
      ],
      freeUse: [
        'None of 1,000 routes (10,000 on Workspace) today.',
        'None of 1,000 places (10,000 on Workspace) today.',
        'None of 1,000 elevations (10,000 on Workspace) today.',
      ],
      remarks: [],
    });
  });

  it('show the calls of the free service today', () => {
    const { read, formula } = open();
    formula('DRIVING_DISTANCE', [['A'], ['B']], 'C');
    expect(read().freeUse[0]).toMatch(
      /^At least 2 of 1,000 routes \(10,000 on Workspace\) since about \d{4}-\d\d-\d\d \d\d:00\.$/,
    );
  });

  it('are saved with the spreadsheet, and show only the end of the key', () => {
    const { save, read, ofDocument, ofScript } = open();
    const saved = save({ use: 'after quota', keepMinutes: '0', limits: { ...LIMITS, pro: '7' } });
    expect(saved).toMatchObject({ keyEnd: 'wxyz', use: 'after quota', keepMinutes: 0, isShared: false });
    expect(read()).toEqual(saved);
    expect(ofDocument.all()).toEqual({
      MAPS_API_KEY: KEY,
      MAPS_API_USE: 'after quota',
      MAPS_API_MONTHLY_LIMIT: 'essentials=10000; pro=7; enterprise=1000',
      MAPS_API_KEEP_MINUTES: '0',
    });
    expect(ofScript.all()).toEqual({});
    expect(JSON.stringify(saved)).not.toContain(KEY.slice(0, -4));
  });

  it('keep the key if none is entered, and show nothing of a short one', () => {
    const { save, ofDocument } = open();
    save();
    expect(save({ key: ' ' }).keyEnd).toBe('wxyz');
    expect(ofDocument.get('MAPS_API_KEY')).toBe(KEY);
    expect(save({ key: 'fifteen-letters' }).keyEnd).toBe('');
    expect(save({ key: 'sixteen-letters-' }).keyEnd).toBe('ers-');
  });

  it.each([
    [{ key: `${KEY} x` }, /^That is not a key: .* Copy it again from the Google Cloud console\.$/],
    [{ limits: { ...LIMITS, pro: '10,000' } }, /^The limit of pro is "10,000"\. Give a whole number/],
    [{ limits: { ...LIMITS, essentials: '' } }, /^The limit of essentials is ""\. Give/],
    [{ limits: { ...LIMITS, pro: KEY } }, /^The limit of pro is a text of 38 characters\. Give/],
    [{ limits: null }, /^The limit of essentials is nothing\. Give/],
    [
      { keepMinutes: '361' },
      /^The minutes for which bought answers are kept are "361"\. Give a whole number from 0 to 360\.$/,
    ],
    [{ keepMinutes: {} }, /^The minutes for which bought answers are kept are a value of type object\. Give/],
  ])('are not changed by %j', (changes, message) => {
    const { save, ofDocument } = open();
    const text = messageOf(() => save(changes));
    expect(text).toMatch(message);
    expect(text).not.toContain('AIza');
    expect(ofDocument.all()).toEqual({});
  });

  it('say so if Google refuses to save them', () => {
    const { save, remove, emulator } = open();
    emulator.faults.throwOn('Properties.setProperties', `No: ${KEY}`);
    emulator.faults.throwOn('Properties.deleteProperty', 'No');
    for (const action of [save, remove])
      expect(messageOf(action)).toMatch(/^Google Sheets refused to change the settings/);
  });

  it("of the script are distinguished, and a key of the spreadsheet comes before the script's key", () => {
    const { save, read, remove, ofScript } = open();
    ofScript.set('MAPS_API_KEY', 'another-key-of-the-script');
    expect(read()).toMatchObject({ keyEnd: 'ript', isShared: true });
    expect(save()).toMatchObject({ keyEnd: 'wxyz', isShared: false });
    expect(remove()).toMatchObject({ keyEnd: 'ript', isShared: true });
    expect(ofScript.get('MAPS_API_KEY')).toBe('another-key-of-the-script');
  });

  it('that were damaged by hand get a remark', () => {
    const { read, ofDocument } = open();
    ofDocument.set('MAPS_API_KEY', 'not a key');
    ofDocument.set('MAPS_API_MONTHLY_LIMIT', 'much');
    expect(read()).toMatchObject({ keyEnd: null, groups: [{ limit: 0 }, { limit: 0 }, { limit: 0 }] });
    expect(read().remarks).toEqual([
      expect.stringMatching(/^The property MAPS_API_KEY .* Enter the key again\.$/),
      expect.stringMatching(/^The monthly limits could not be read, .* choose Save\.$/),
    ]);
  });
});

describe('a key that was entered', () => {
  it('is used by the next formula, though others have found none before, and counted', () => {
    const { save, read, remove, formula, google } = open();
    formula('DRIVING_DISTANCE', 'A', 'B');
    save();
    formula('DRIVING_DISTANCE', 'A', 'C');
    expect(google.requests).toHaveLength(1);
    expect(read().groups[0]).toMatchObject({ today: 1, month: 1 });
    remove();
    formula('DRIVING_DISTANCE', 'A', 'D');
    expect(google.requests).toHaveLength(1);
    expect(read().groups[0]).toMatchObject({ today: 1, month: 1 });
  });

  it('gives a time of departure its traffic even if it was known without; when removed, it takes the traffic away', () => {
    const { save, remove, formula, google, emulator } = open();
    const ask = (): void => {
      formula('DRIVING_DURATION', 'A', 'B', '', 'depart=2030-01-01 08:00');
    };
    const counts = () => [emulator.calls.count('Maps.getDirections'), google.requests.length];
    ask();
    save({ keepMinutes: '360' });
    for (let times = 0; times < 2; times++) ask();
    expect(counts()).toEqual([1, 1]);
    expect(google.requests[0]?.body).toContain('"routingPreference":"TRAFFIC_AWARE"');
    formula('DRIVING_DURATION', 'A', 'B');
    remove();
    for (let times = 0; times < 2; times++) ask();
    expect(counts()).toEqual([2, 2]);
    save();
    ask();
    expect(counts()).toEqual([2, 3]);
  });

  it('is tested with one real request, which counts', () => {
    const { save, test, read, google } = open();
    save();
    expect(test()).toMatch(/^The key works: Google answered a route\./);
    expect(google.requests).toHaveLength(1);
    expect(read().groups[0]).toMatchObject({ month: 1 });
  });

  it('that Google refuses gets advice, is not shown, and has bought nothing', () => {
    const error = { code: 400, message: `API key not valid: ${KEY}`, status: 'INVALID_ARGUMENT' };
    const { save, test, read } = open(anyPlaceGoogle(() => jsonAnswer({ error }, 400)));
    save();
    const message = messageOf(test);
    expect(message).toMatch(/The key is not valid.*https:\/\/console\.cloud\.google\.com/);
    expect(message).not.toContain(KEY);
    expect(read().groups[0]).toMatchObject({ month: 0 });
  });

  it('that was asked too often can be tested again, and has bought nothing', () => {
    const error = { code: 429, message: "Quota exceeded: 'requests per minute'.", status: 'RESOURCE_EXHAUSTED' };
    const { save, test, read } = open(anyPlaceGoogle(() => jsonAnswer({ error }, 429)));
    save();
    expect(messageOf(test)).toMatch(/^Google was asked too often in the last minute.* test it again\.$/);
    expect(read().groups[0]).toMatchObject({ month: 0 });
  });

  it('is not tested beyond its limit', () => {
    const { save, test, google } = open();
    save({ limits: { ...LIMITS, essentials: '0' } });
    expect(messageOf(test)).toMatch(/^The limit of 0 a month for Essentials/);
    expect(google.requests).toHaveLength(0);
  });

  it("that is missing can't be tested", () => {
    expect(messageOf(open().test)).toMatch(/^There is no key to test\. Enter one, and choose Save\.$/);
  });
});
