import { addMonths, DAY_MS, daysOf, lastOfMonth, localOf } from '../../dates/serial-days.ts';
import { type Call, type FormulaFunction, onCells, onRanges } from './call.ts';
import { numberIn, toSerial } from './convert.ts';
import { numbersAmong } from './numbers.ts';
import { fail } from './values.ts';

/** Functions of dates and times. */
export const dateFunctions: Record<string, FormulaFunction> = {
  NOW: onCells(0, 0, (call) => call.date(nowOf(call))),
  TODAY: onCells(0, 0, (call) => call.date(Math.floor(nowOf(call)))),
  DATE: onCells(3, 3, (call) => {
    const year = call.integer(0);
    const serial = daysOf(year >= 0 && year < 1900 ? year + 1900 : year, call.integer(1), call.integer(2));
    if (!(serial >= 0)) fail('#NUM!', `Function DATE gives a day before 1899-12-30, which a sheet does not know.`);
    return call.date(serial);
  }),
  TIME: onCells(3, 3, (call) => {
    const seconds = (call.integer(0) * 60 + call.integer(1)) * 60 + call.integer(2);
    call.check(seconds >= 0, 0, 'greater than or equal to 0');
    return call.date((seconds % 86_400) / 86_400);
  }),
  YEAR: part((local) => local.getUTCFullYear()),
  MONTH: part((local) => local.getUTCMonth() + 1),
  DAY: part((local) => local.getUTCDate()),
  HOUR: part((local) => local.getUTCHours()),
  MINUTE: part((local) => local.getUTCMinutes()),
  SECOND: part((local) => local.getUTCSeconds()),
  WEEKDAY: onCells(1, 2, (call) => {
    const day = localOf(Math.floor(call.number(0))).getUTCDay();
    const type = call.integer(1, 1);
    if (type === 1) return day + 1;
    if (type === 2) return day || 7;
    if (type === 3) return (day + 6) % 7;
    return fail('#NUM!', `Function WEEKDAY parameter 2 value is ${type}. Valid values are between 1 and 3 inclusive.`);
  }),
  WEEKNUM: onCells(1, 1, (call) => {
    const local = localOf(Math.floor(call.number(0)));
    const first = new Date(Date.UTC(local.getUTCFullYear(), 0, 1));
    return Math.floor(((local.getTime() - first.getTime()) / DAY_MS + first.getUTCDay()) / 7) + 1;
  }),
  ISOWEEKNUM: onCells(1, 1, (call) => {
    const local = localOf(Math.floor(call.number(0)));
    const thursday = new Date(local.getTime() + (3 - ((local.getUTCDay() + 6) % 7)) * DAY_MS);
    return Math.floor((thursday.getTime() - Date.UTC(thursday.getUTCFullYear(), 0, 1)) / (7 * DAY_MS)) + 1;
  }),
  DATEVALUE: onCells(1, 1, (call) => Math.floor(momentIn(call, (serial) => serial >= 1, 'date'))),
  TIMEVALUE: onCells(1, 1, (call) => momentIn(call, () => true, 'time') % 1),
  DAYS: onCells(2, 2, (call) => Math.floor(call.number(0)) - Math.floor(call.number(1))),
  EDATE: onCells(2, 2, (call) => call.date(monthsOn(call))),
  EOMONTH: onCells(2, 2, (call) => call.date(lastOfMonth(monthsOn(call)))),
  DATEDIF: onCells(3, 3, difference),
  NETWORKDAYS: onRanges(2, 3, (call) => {
    const [start, end] = [Math.floor(call.number(0)), Math.floor(call.number(1))];
    const free = holidays(call);
    const isWork = workday(free);
    let count = 0;
    for (let day = Math.min(start, end); day <= Math.max(start, end); day += 1) count += Number(isWork(day));
    return start <= end ? count : -count;
  }),
  WORKDAY: onRanges(2, 3, (call) => {
    const isWork = workday(holidays(call));
    const step = Math.sign(call.integer(1));
    let day = Math.floor(call.number(0));
    let left = Math.min(Math.abs(call.integer(1)), 1_000_000);
    while (left > 0) {
      day += step;
      left -= Number(isWork(day));
    }
    return call.date(day);
  }),
};

function nowOf(call: Call): number {
  call.context.surroundings.markVolatile();
  return toSerial(new Date(call.settings.now()), call.settings);
}

function part(read: (local: Date) => number): FormulaFunction {
  return onCells(1, 1, (call) => {
    call.check(call.number(0) >= 0, 0, 'greater than or equal to 0');
    return read(localOf(call.number(0)));
  });
}

function momentIn(call: Call, isRight: (serial: number) => boolean, what: string): number {
  const cell = call.cell(0);
  const isPlain = typeof cell === 'number' || typeof cell === 'boolean' || cell === null;
  const isNumber = typeof cell === 'string' && /^[-+]?[\d.,]*%?$/.test(cell.trim());
  const serial =
    isPlain || isNumber ? undefined : typeof cell === 'string' ? numberIn(cell, call.settings) : call.number(0);
  if (serial !== undefined && isRight(serial)) return serial;
  return fail('#VALUE!', `${call.name} parameter '${call.text(0)}' cannot be parsed to ${what}.`);
}

const monthsOn = (call: Call): number => addMonths(Math.floor(call.number(0)), call.integer(1));

function difference(call: Call): number {
  const [start, end] = [Math.floor(call.number(0)), Math.floor(call.number(1))];
  if (end < start)
    fail(
      '#NUM!',
      `Function DATEDIF parameter 1 (${call.text(0)}) should be on or before Function DATEDIF parameter 2 (${call.text(1)}).`,
    );
  const [from, to] = [localOf(start), localOf(end)];
  const isShort = to.getUTCDate() < from.getUTCDate();
  const months =
    (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth() - Number(isShort);
  const unit = call.text(2).toUpperCase();
  if (unit === 'D') return end - start;
  if (unit === 'M') return months;
  if (unit === 'Y') return Math.floor(months / 12);
  if (unit === 'YM') return months % 12;
  const monthStart = daysOf(to.getUTCFullYear(), to.getUTCMonth() + (isShort ? 0 : 1), from.getUTCDate());
  if (unit === 'MD') return end - monthStart;
  if (unit === 'YD')
    return end - daysOf(from.getUTCFullYear() + Math.floor(months / 12), from.getUTCMonth() + 1, from.getUTCDate());
  return fail('#NUM!', `Function DATEDIF parameter 3 value is ${unit}. Use "Y", "M", "D", "MD", "YM" or "YD".`);
}

function holidays(call: Call): Set<number> {
  return new Set(numbersAmong(call.has(2) ? call.table(2).flat() : [], call).map(Math.floor));
}

const workday = (free: ReadonlySet<number>) => (day: number) => {
  const weekday = localOf(day).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !free.has(day);
};
