import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openSheet } from '../support/sheet.ts';

const ask = (sheet: ReturnType<typeof openSheet>, options: unknown) =>
  sheet.formula('DRIVING_DISTANCE', 'Paris', 'Lyon', 'm', options);

const refusal = (options: unknown, settings = {}) => {
  const sheet = openSheet(settings);
  const message = sheet.message('DRIVING_DISTANCE', 'Paris', 'Lyon', 'm', options);
  expect(sheet.mapsCalls()).toBe(0);
  return message;
};

describe('the options', () => {
  it('reach Google from a text', () => {
    const sheet = openSheet();
    ask(sheet, 'Avoid = Tolls; REGION=uk ;language=pt-BR; route=shortest; via=Dijon | Mâcon;');
    expect(sheet.queries[0]).toMatchObject({
      avoid: 'tolls',
      region: 'uk',
      language: 'pt-BR',
      alternatives: true,
      waypoints: ['Dijon', 'Mâcon'],
    });
  });

  it('reach Google from a range of two columns, blank rows and values left out', () => {
    const sheet = openSheet();
    ask(sheet, [
      ['avoid', 'highways'],
      ['', ''],
      ['region', ''],
      ['language', 'de'],
    ]);
    expect(sheet.queries[0]).toMatchObject({ avoid: 'highways', language: 'de' });
    expect(sheet.queries[0]).not.toHaveProperty('region');
  });

  it('reach Google from a range of one cell', () => {
    const sheet = openSheet();
    ask(sheet, [['avoid=tolls']]);
    expect(sheet.queries[0]).toMatchObject({ avoid: 'tolls' });
  });

  it('take a stop that is a number in its cell, such as a postcode', () => {
    const sheet = openSheet();
    ask(sheet, [['via', 69001]]);
    expect(sheet.queries[0]).toMatchObject({ waypoints: ['69001'] });
    expect(refusal([['via', 48.85]])).toMatch(/^The stop is "48\.85", a single number/);
  });

  it('give one answer for one meaning, whatever form and order they come in', () => {
    const sheet = openSheet();
    ask(sheet, 'avoid=tolls; region=uk');
    ask(sheet, 'region=UK;avoid=tolls');
    ask(sheet, [
      ['region', 'uk'],
      ['avoid', 'Tolls'],
    ]);
    expect(sheet.mapsCalls()).toBe(1);
  });

  it('give one answer for a language in any letter case', () => {
    const sheet = openSheet();
    ask(sheet, 'language=zh-TW');
    ask(sheet, 'language=ZH-tw');
    expect(sheet.queries.map(({ language }) => language)).toEqual(['zh-TW']);
  });

  it('give separate answers if they differ', () => {
    const sheet = openSheet();
    const all = [
      '',
      'avoid=tolls',
      'avoid=highways',
      'via=X',
      'via=X|Y',
      'region=uk',
      'language=uk',
      'route=fastest',
      'depart=now',
    ];
    for (const options of all) ask(sheet, options);
    expect(sheet.mapsCalls()).toBe(all.length);
  });

  it.each([
    [
      'colour=red',
      '"colour" is not an option. The options are avoid, via, depart, arrive, traffic, route, region, language, match or problems.',
    ],
    ['match=best', '"best" is not a value of the option match. Use any or exact.'],
    ['problems=hide', '"hide" is not a value of the option problems. Use show or error.'],
    [
      'avoid=fog',
      '"fog" is not a value of the option avoid. Use tolls or highways; with a Google Maps Platform key also ferries, or several: "tolls, ferries".',
    ],
    [
      'avoid=ferries',
      'The option avoid=ferries works only with your own Google Maps Platform key. Enter it in the sidebar, under Settings, or use avoid=tolls or avoid=highways.',
    ],
    ['route=best', '"best" is not a value of the option route. Use first, fastest or shortest.'],
    [
      'region=england',
      '"england" is not a value of the option region. Use a country code of two letters, such as uk or es.',
    ],
    [
      'language=deutsch!',
      '"deutsch!" is not a value of the option language. Use a language code, such as de or pt-BR.',
    ],
    [
      'tolls',
      'The options "tolls" can\'t be read. Write them as "name=value; name=value", or give a range of two columns: name and value.',
    ],
    ['avoid=tolls;avoid=highways', 'The option "avoid" is given twice. Keep one of them.'],
    [
      'depart=now;arrive=08:00',
      'The options depart and arrive are both given. Google takes only one of them: delete the other.',
    ],
  ])('%s is refused', (options, message) => {
    expect(refusal(options)).toBe(message);
  });

  it.each([[7], [true], [[['avoid'], ['tolls']]], [[['a', 'b', 'c']]], [[[1, 'tolls']]]])(
    '%j is refused',
    (options) => {
      expect(refusal(options)).toMatch(/can't be read. Write them as/);
    },
  );

  it('name a stop that is not a place', () => {
    expect(refusal('via=#N/A')).toBe(
      'The stop is "#N/A", an error from another cell or from inside this formula. Fix that first.',
    );
  });

  it('never end in anything but our words', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => `via=${text}`),
          fc.string().map((text) => `depart=${text}`),
        ),
        (options) => {
          const sheet = openSheet();
          try {
            expect(ask(sheet, options)).toBeTypeOf('number');
          } catch (error) {
            expect((error as Error).message).toMatch(/^Error: (The|".*" is not|".*" can't)/s);
          }
        },
      ),
    );
  });
});

describe('a moment', () => {
  const clockNow = Date.UTC(2026, 0, 15, 12); // a Thursday
  const departure = (text: unknown, timeZone = 'Etc/UTC') => {
    const sheet = openSheet({ timeZone });
    ask(sheet, [['depart', text]]);
    return new Date(sheet.queries[0]?.departureTime ?? 0).toISOString();
  };

  it.each([
    ['2026-12-24 09:00', '2026-12-24T09:00:00.000Z'],
    ['2026-12-24T9:05', '2026-12-24T09:05:00.000Z'],
    ['13:30', '2026-01-15T13:30:00.000Z'],
    ['08:00', '2026-01-16T08:00:00.000Z'],
    ['Monday 08:00', '2026-01-19T08:00:00.000Z'],
    ['thursday 12:01', '2026-01-15T12:01:00.000Z'],
    ['thursday 12:00', '2026-01-22T12:00:00.000Z'],
  ])('%s is the next of its kind', (text, expected) => {
    expect(departure(text)).toBe(expected);
  });

  it("is in the spreadsheet's time zone, summer and winter", () => {
    expect(departure('2026-02-01 09:00', 'Europe/Paris')).toBe('2026-02-01T08:00:00.000Z');
    expect(departure('2026-07-01 09:00', 'Europe/Paris')).toBe('2026-07-01T07:00:00.000Z');
    expect(departure('08:00', 'Pacific/Auckland')).toBe('2026-01-15T19:00:00.000Z');
  });

  it("is in the script's time zone if there is no spreadsheet", () => {
    const sheet = openSheet({ document: false, timeZone: 'Asia/Tokyo' });
    ask(sheet, 'depart=2026-02-01 09:00');
    expect(sheet.queries[0]?.departureTime).toBe(Date.UTC(2026, 1, 1));
  });

  it('may be the date of a cell, or its time of day', () => {
    expect(departure(new Date(Date.UTC(2026, 4, 1, 6)))).toBe('2026-05-01T06:00:00.000Z');
    expect(departure(new Date(Date.UTC(1899, 11, 30, 8)))).toBe('2026-01-16T08:00:00.000Z');
  });

  it("is shown in the spreadsheet's time zone, as in its cell", () => {
    const past = new Date(Date.UTC(2026, 0, 5, 23, 30));
    const message = (name: string, ...args: unknown[]) => openSheet({ timeZone: 'Asia/Tokyo' }).message(name, ...args);
    expect(message('DRIVING_DISTANCE', 'A', 'B', '', [['depart', past]])).toMatch(
      /^The option depart is 2026-01-06 08:30, which is in the past/,
    );
    expect(message('DRIVING_DISTANCE', 'A', 'B', '', [['region', past]])).toMatch(
      /^2026-01-06 08:30 is not a value of the option region/,
    );
    expect(message('DRIVING_DISTANCE', past, 'B')).toMatch(/^The origin is a date \(2026-01-06 08:30\), not a place/);
    expect(message('DRIVING_DISTANCE', 'A', 'B', past)).toMatch(/^2026-01-06 08:30 is not a unit of distance/);
  });

  it('is shown in many cells with one question for the time zone', () => {
    const sheet = openSheet({ timeZone: 'Asia/Tokyo' });
    const dates = Array.from({ length: 20 }, (_, day) => [new Date(Date.UTC(2026, 0, day + 1, 20))]);
    const rows = sheet.formula('DRIVING_DISTANCE', dates, 'B') as string[][];
    expect(rows[19]?.[0]).toMatch(/^⚠ The origin is a date \(2026-01-21 05:00\)/);
    expect(sheet.emulator.calls.count('Spreadsheet.getSpreadsheetTimeZone')).toBe(1);
  });

  it('of a cell asks for the time zone only if it is needed', () => {
    const sheet = openSheet();
    ask(sheet, [['depart', new Date(Date.UTC(2026, 4, 1, 6))]]);
    expect(sheet.emulator.calls.count('Utilities.formatDate')).toBe(0);
  });

  it('that has passed is refused', () => {
    expect(refusal('depart=2020-01-01 09:00')).toBe(
      'The option depart is "2020-01-01 09:00", which is in the past. Give a time in the future, such as "monday 08:00".',
    );
  });

  it.each(['2026-02-30 09:00', '2026-13-01 09:00', '25:00', '08:60', 'funday 08:00', 'tomorrow', '2026-12-24'])(
    '%s is refused',
    (text) => {
      expect(refusal(`arrive=${text}`)).toMatch(/is not a value of the option arrive\. Use a date and time such as/);
    },
  );

  it('reaches Google as an arrival', () => {
    const sheet = openSheet();
    ask(sheet, 'arrive=13:00');
    expect(sheet.queries[0]).toMatchObject({ arrivalTime: clockNow + 3_600_000 });
  });

  it('called now is left to Google, and kept for ten minutes at the most', () => {
    const sheet = openSheet();
    ask(sheet, 'depart=now');
    sheet.clock.advance(300_000);
    ask(sheet, 'depart=NOW');
    expect(sheet.mapsCalls()).toBe(1);
    expect(sheet.queries[0]).not.toHaveProperty('departureTime');
    sheet.clock.advance(300_000);
    ask(sheet, 'depart=now');
    expect(sheet.mapsCalls()).toBe(2);
  });
});

describe('a stop that is only passed', () => {
  it.each([
    ['via:-34.9', /^The stop is "-34\.9", a single number/],
    ['via: 48,8566,2,3522', /with decimal points.*"48\.8566, 2\.3522"\.$/],
    ['VIA:139.7,35.7', /Perhaps they are swapped/],
    ['via:#REF!', /^The stop is "#REF!", an error/],
    ['Dijon|via:Loading...', /^The stop is still loading/],
  ])('is refused like any other if it is not a place: %s', (stop, message) => {
    expect(refusal(`via=${stop}`)).toMatch(message);
  });

  it('is left out if there is nothing after "via:"', () => {
    const sheet = openSheet();
    ask(sheet, 'via=via:|Dijon| via: |via:Mâcon');
    expect(sheet.queries.map(({ waypoints }) => waypoints)).toEqual([['Dijon', 'via:Mâcon']]);
  });
});
