import { displayValue, isFormat } from '../display-value.ts';
import { readEntry } from '../entries/read-entry.ts';
import { ANY, type Call, cellsOf, type FormulaFunction, lifting, onCells, onRanges } from './call.ts';
import { numberIn, toText } from './convert.ts';
import { wildcardPattern } from './criteria.ts';
import { fail, type Scalar, sound, toTable } from './values.ts';

const MAX_LENGTH = 50_000;

/** Functions of texts. */
export const textFunctions: Record<string, FormulaFunction> = {
  LEFT: onCells(1, 2, (call) => call.text(0).slice(0, countAt(call, 1))),
  RIGHT: onCells(1, 2, (call) => {
    const count = countAt(call, 1);
    return count === 0 ? '' : call.text(0).slice(-count);
  }),
  MID: onCells(3, 3, (call) => {
    const start = call.atLeast(1, 1) - 1;
    return call.text(0).slice(start, start + countAt(call, 2));
  }),
  LEN: onCells(1, 1, (call) => call.text(0).length),
  UPPER: onCells(1, 1, (call) => call.text(0).toUpperCase()),
  LOWER: onCells(1, 1, (call) => call.text(0).toLowerCase()),
  PROPER: onCells(1, 1, (call) =>
    call
      .text(0)
      .toLowerCase()
      .replace(/(^|[^\p{L}])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase()),
  ),
  TRIM: onCells(1, 1, (call) => call.text(0).replace(/ +/g, ' ').replace(/^ | $/g, '')),
  CLEAN: onCells(1, 1, (call) => [...call.text(0)].filter((letter) => letter >= ' ').join('')),
  FIND: onCells(2, 3, (call) => placeOf(call, call.text(1).indexOf(call.text(0), startAt(call)))),
  SEARCH: onCells(2, 3, (call) => {
    const from = startAt(call);
    const place = call
      .text(1)
      .slice(from)
      .search(wildcardPattern(call.text(0), false));
    return placeOf(call, place < 0 ? -1 : place + from);
  }),
  SUBSTITUTE: onCells(3, 4, (call) => {
    const [text, from, to] = [call.text(0), call.text(1), call.text(2)];
    if (from === '') return text;
    if (!call.has(3)) return bounded(text.split(from).join(to));
    const wanted = call.atLeast(1, 3);
    const parts = text.split(from);
    if (wanted >= parts.length) return text;
    return parts.slice(0, wanted).join(from) + to + parts.slice(wanted).join(from);
  }),
  REPLACE: onCells(4, 4, (call) => {
    const start = call.atLeast(1, 1) - 1;
    const text = call.text(0);
    return text.slice(0, start) + call.text(3) + text.slice(start + countAt(call, 2));
  }),
  REPT: onCells(2, 2, (call) => {
    const count = countAt(call, 1);
    if (call.text(0).length * count > MAX_LENGTH) bounded(' '.repeat(MAX_LENGTH + 1));
    return call.text(0).repeat(count);
  }),
  EXACT: onCells(2, 2, (call) => call.text(0) === call.text(1)),
  CONCAT: onCells(2, 2, (call) => call.text(0) + call.text(1)),
  CONCATENATE: onRanges(1, ANY, (call) => bounded(textsFrom(call, 0).join(''))),
  JOIN: onRanges(2, ANY, (call) => bounded(textsFrom(call, 1).join(call.text(0)))),
  TEXTJOIN: onRanges(3, ANY, (call) => {
    const texts = textsFrom(call, 2);
    return bounded((call.boolean(1) ? texts.filter(Boolean) : texts).join(call.text(0)));
  }),
  SPLIT: onRanges(2, 4, split),
  CHAR: onCells(1, 1, (call) => {
    call.check(call.integer(0) >= 1 && call.integer(0) <= 0x10ffff, 0, 'between 1 and 1114111 inclusive');
    return String.fromCodePoint(call.integer(0));
  }),
  CODE: onCells(
    1,
    1,
    (call) => call.text(0).codePointAt(0) ?? fail('#VALUE!', `${call.parameter(0)} value should be non-empty.`),
  ),
  TEXT: onCells(2, 2, (call) => {
    const { settings } = call;
    const [cell, format] = [call.cell(0), call.text(1)];
    if (!isFormat(format))
      fail('#VALUE!', `Function TEXT does not know the format "${format}". Use one such as "0.00" or "yyyy-mm-dd".`);
    const value = typeof cell === 'string' ? (numberIn(cell, settings) ?? cell) : (cell ?? 0);
    return displayValue(value, format, settings.timeZone, settings.locale);
  }),
  FIXED: onCells(1, 3, (call) => {
    const places = call.integer(1, 2);
    return new Intl.NumberFormat('en-US', {
      useGrouping: !call.boolean(2, false),
      minimumFractionDigits: Math.max(0, places),
      maximumFractionDigits: Math.max(0, places),
    }).format(call.number(0));
  }),
  VALUE: onCells(1, 1, (call) => {
    const cell = call.cell(0);
    if (typeof cell === 'boolean')
      return fail('#VALUE!', `VALUE parameter '${call.text(0)}' cannot be parsed to number.`);
    if (typeof cell !== 'string') return call.number(0);
    return numberIn(cell, call.settings) ?? fail('#VALUE!', `VALUE parameter '${cell}' cannot be parsed to number.`);
  }),
  REGEXMATCH: onCells(2, 2, (call) => pattern(call).test(textOnly(call))),
  REGEXEXTRACT: lifting('all', 2, 2, (call) => {
    const found = pattern(call).exec(textOnly(call));
    if (!found) {
      const [text, expression] = [call.parameter(0), call.parameter(1)];
      const values = `${expression} value "${call.text(1)}" does not match text of ${text} value "${call.text(0)}".`;
      return fail('#N/A', values);
    }
    const groups = found.slice(1).map((group) => group ?? '');
    return groups.length > 1 ? [groups] : (groups[0] ?? found[0]);
  }),
  REGEXREPLACE: onCells(3, 3, (call) =>
    bounded(
      textOnly(call).replace(
        pattern(call, 'g'),
        call.text(2).replace(/\\(\d)|\$(\d)/g, (_, a, b) => `$${a ?? b}`),
      ),
    ),
  ),
};

const countAt = (call: Call, index: number) => call.atLeast(0, index, 1);

const startAt = (call: Call) => call.atLeast(1, 2, 1) - 1;

function placeOf(call: Call, place: number): number {
  if (place >= 0) return place + 1;
  return fail('#VALUE!', `In ${call.name} evaluation, cannot find '${call.text(0)}' within '${call.text(1)}'.`);
}

function textsFrom(call: Call, from: number): string[] {
  return Array.from(cellsOf(call, from), ({ cell }) => toText(sound(cell), call.settings));
}

function bounded(text: string): string {
  if (text.length <= MAX_LENGTH) return text;
  return fail(
    '#VALUE!',
    `Text result of ${text.length} characters is longer than the limit of ${MAX_LENGTH} characters.`,
  );
}

/** Parts of a text; those that look like numbers become numbers. */
function split(call: Call): Scalar[][] {
  const texts = call.context.inArrays ? toTable(call.value(0)).flat() : [call.cell(0)];
  const rows = texts.map((cell) => partsOf(call, toText(sound(cell), call.settings)));
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => Array.from({ length: width }, (_, c) => row[c] ?? null));
}

function partsOf(call: Call, text: string): Scalar[] {
  const delimiter = call.text(1);
  if (delimiter === '') return fail('#VALUE!', `${call.parameter(1)} value should be non-empty.`);
  if (text === '') return fail('#VALUE!', `${call.parameter(0)} value should be non-empty.`);
  const [byEach, dropsEmpty] = [call.boolean(2, true), call.boolean(3, true)];
  const separators = byEach ? [...delimiter] : [delimiter];
  const source = separators.map((one) => one.replace(/[\\^$.|?*+()[\]{}/-]/g, '\\$&')).join('|');
  const parts = text.split(new RegExp(source));
  const kept = dropsEmpty ? parts.filter((part) => part !== '') : parts;
  if (kept.length === 0) return [null];
  return kept.map((part) => (/^['=]/.test(part) || part === '' ? part : readEntry(part, call.settings).value));
}

/** The regular expressions of functions take texts only, not numbers. */
function textOnly(call: Call): string {
  const cell = call.cell(0);
  if (typeof cell === 'string' || cell === null) return cell ?? '';
  return fail('#VALUE!', `${call.parameter(0)} expects text values. But '${call.text(0)}' is not a text.`);
}

function pattern(call: Call, flags = ''): RegExp {
  const [, own = '', source = ''] = /^(?:\(\?([ims]+)\))?(.*)$/s.exec(call.text(1)) ?? [];
  try {
    return new RegExp(source, flags + own);
  } catch {
    return fail('#REF!', `${call.parameter(1)} value "${call.text(1)}" is not a valid regular expression.`);
  }
}
