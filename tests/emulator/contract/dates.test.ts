import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setUp } from '../set-up.ts';

const { Utilities } = setUp();
const parse = (text: string, zone: string, pattern: string) =>
  Utilities.parseDate(text, zone, pattern).toISOString().replace('.000Z', 'Z');

describe('Utilities.formatDate', () => {
  const moment = new Date('2026-07-04T00:05:09.007Z');

  it.each([
    ['Etc/UTC', 'yyyy-MM-dd HH:mm:ss.SSS', '2026-07-04 00:05:09.007'],
    ['America/New_York', 'EEE, d MMM yy h:mm a', 'Fri, 3 Jul 26 8:05 PM'],
    ['America/New_York', 'EEEE u D', 'Friday 5 184'],
    ['Asia/Kolkata', "yyyy-MM-dd'T'HH:mm:ssXXX", '2026-07-04T05:35:09+05:30'],
    ['Etc/UTC', 'X XX XXX Z z', 'Z Z Z +0000 UTC'],
    ['America/New_York', 'X XX XXX Z', '-04 -0400 -04:00 -0400'],
    ['Etc/UTC', "h 'o''clock' K k H", "12 o'clock 0 24 0"],
    ['GMT+2', 'HH:mm', '02:05'],
    ['Etc/UTC', "''yy MMMM''", "'26 July'"],
  ])('in %s writes %s as %s', (zone, pattern, text) => {
    expect(Utilities.formatDate(moment, zone, pattern)).toBe(text);
  });

  it.each([
    ['Nowhere/Here', 'yyyy', 'Invalid argument: timeZone'],
    ['Etc/UTC', 'b', "Illegal pattern character 'b'"],
    ['Etc/UTC', "HH 'h", 'Unterminated quote'],
  ])('refuses time zone %s with pattern %s', (zone, pattern, message) => {
    expect(() => Utilities.formatDate(moment, zone, pattern)).toThrow(message);
  });

  it('refuses a value that is not a date', () => {
    expect(() => Utilities.formatDate('2026' as never, 'Etc/UTC', 'yyyy')).toThrow(
      "The parameters (String,String,String) don't match the method signature for Utilities.formatDate.",
    );
  });
});

describe('Utilities.parseDate', () => {
  it.each([
    ['2026-12-24 09:00', 'Etc/UTC', 'yyyy-MM-dd HH:mm', '2026-12-24T09:00:00Z'],
    ['2026-12-24 09:00', 'America/New_York', 'yyyy-MM-dd HH:mm', '2026-12-24T14:00:00Z'],
    ['20261224', 'Etc/UTC', 'yyyyMMdd', '2026-12-24T00:00:00Z'],
    ['24 DEC 26 9:05 pm', 'Etc/UTC', 'd MMM yy h:mm a', '2026-12-24T21:05:00Z'],
    ['1 may 50', 'Etc/UTC', 'd MMMM yy', '1950-05-01T00:00:00Z'],
    ['12:30 am', 'Etc/UTC', 'h:mm a', '1970-01-01T00:30:00Z'],
    ['2026-01-01T00:00+02:00', 'America/New_York', "yyyy-MM-dd'T'HH:mmXXX", '2025-12-31T22:00:00Z'],
    ['2026-01-01', 'GMT-3', 'yyyy-MM-dd', '2026-01-01T03:00:00Z'],
  ])('reads "%s" in %s by %s', (text, zone, pattern, time) => {
    expect(parse(text, zone, pattern)).toBe(time);
  });

  it('lets fields run over and ignores what follows', () => {
    expect(parse('2026-13-32', 'Etc/UTC', 'yyyy-MM-dd')).toBe('2027-02-01T00:00:00Z');
    expect(parse('25:61', 'Etc/UTC', 'HH:mm')).toBe('1970-01-02T02:01:00Z');
    expect(parse('2026 and more', 'Etc/UTC', 'yyyy')).toBe('2026-01-01T00:00:00Z');
  });

  it.each([
    ['spring, a time that is skipped', '2026-03-08 02:30', '2026-03-08T07:30:00Z'],
    ['autumn, a time that occurs twice', '2026-11-01 01:30', '2026-11-01T06:30:00Z'],
  ])('reads in %s', (_, text, time) => {
    expect(parse(text, 'America/New_York', 'yyyy-MM-dd HH:mm')).toBe(time);
  });

  it.each(['', 'abc', '2026/12/24'])('says that "%s" cannot be read', (text) => {
    expect(() => parse(text, 'Etc/UTC', 'yyyy-MM-dd')).toThrow(`Unparseable date: "${text}"`);
  });

  it('reads back what formatDate wrote, whatever the time zone', () => {
    const zones = ['Etc/UTC', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'Pacific/Apia', 'GMT+05:45'];
    const pattern = "EEEE d MMMM yyyy 'at' HH:mm:ss.SSS";
    const noInvalid = { noInvalidDate: true, min: new Date('1975-01-01'), max: new Date('2060-01-01') };
    fc.assert(
      fc.property(fc.date(noInvalid), fc.constantFrom(...zones), (date, zone) => {
        const text = Utilities.formatDate(date, zone, pattern);
        const back = Utilities.parseDate(text, zone, pattern);
        expect(Utilities.formatDate(back, zone, pattern)).toBe(text);
        // An hour that occurs twice reads as the later one.
        expect([0, 1800_000, 3600_000]).toContain(back.getTime() - date.getTime());
      }),
    );
  });
});
