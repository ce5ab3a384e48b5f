import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMoment } from '../../src/cells/moment.ts';
import type { SpreadsheetTime } from '../../src/services/spreadsheet-time.ts';

const HOUR = 3_600_000;
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** Local time that is some hours ahead of UTC. */
const ahead = (hours: number): SpreadsheetTime => ({
  toLocal: (moment) => new Date(moment.getTime() + hours * HOUR).toISOString().slice(0, 19).replace('T', ' '),
  fromLocal: (local) => new Date(Date.parse(`${local.replace(' ', 'T')}Z`) - hours * HOUR),
});

const times = fc.record({
  now: fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2028, 0, 1) }),
  offset: fc.integer({ min: -12, max: 14 }),
  hours: fc.integer({ min: 0, max: 23 }),
  minutes: fc.integer({ min: 0, max: 59 }),
});
const clockTime = (hours: number, minutes: number, digits: number) =>
  `${String(hours).padStart(digits, '0')}:${String(minutes).padStart(2, '0')}`;

describe('a moment', () => {
  it('of a time of day is the next one in local time, within a day', () => {
    fc.assert(
      fc.property(times, fc.constantFrom(1, 2), ({ now, offset, hours, minutes }, digits) => {
        const time = ahead(offset);
        const moment = readMoment('depart', clockTime(hours, minutes, digits), now, time);
        expect(time.toLocal(new Date(moment)).slice(11)).toBe(`${clockTime(hours, minutes, 2)}:00`);
        expect(moment).toBeGreaterThan(now);
        expect(moment - now).toBeLessThanOrEqual(24 * HOUR);
        const ofCell = new Date(Date.UTC(1899, 11, 30, hours, minutes) - offset * HOUR);
        expect(readMoment('depart', ofCell, now, time)).toBe(moment);
      }),
    );
  });

  it('of a weekday is the next one in local time, within a week', () => {
    fc.assert(
      fc.property(times, fc.constantFrom(...WEEKDAYS), ({ now, offset, hours, minutes }, weekday) => {
        const time = ahead(offset);
        const moment = readMoment('depart', `${weekday} ${clockTime(hours, minutes, 2)}`, now, time);
        const local = Date.parse(`${time.toLocal(new Date(moment)).replace(' ', 'T')}Z`);
        expect(WEEKDAYS[new Date(local).getUTCDay()]).toBe(weekday);
        expect(time.toLocal(new Date(moment)).slice(11)).toBe(`${clockTime(hours, minutes, 2)}:00`);
        expect(moment).toBeGreaterThan(now);
        expect(moment - now).toBeLessThanOrEqual(7 * 24 * HOUR);
      }),
    );
  });

  it('of a date is that date, and must be in the future', () => {
    const now = Date.UTC(2026, 0, 15, 12);
    const read = (value: unknown) => readMoment('depart', value, now, ahead(2));
    expect(read('2026-01-15 14:01')).toBe(now + 60_000);
    expect(() => read('2026-01-15 14:00')).toThrow(/in the past/);
    expect(read(new Date(now + 1))).toBe(now + 1);
    expect(() => read(new Date(now))).toThrow(/in the past/);
    expect(() => read(new Date(Date.UTC(1900, 0, 2)))).toThrow(/in the past/);
  });

  it.each([new Date(Number.NaN), 'monday', '24:00', '00:60', 'xmonday 08:00', '2026-02-29 08:00', '2026-12-24 24:00'])(
    'is not %s',
    (value) => {
      expect(() => readMoment('depart', value, 0, ahead(0))).toThrow(/is not a value of the option depart\. Use/);
    },
  );
});
