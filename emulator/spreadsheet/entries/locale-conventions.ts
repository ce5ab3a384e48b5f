import { getLocale } from 'numfmt';
import { MONTHS } from '../../dates/date-pattern.ts';

/** How numbers and dates are written in a locale. */
export interface LocaleConventions {
  decimal: string;
  /** Between thousands. */
  group: string;
  isMonthFirst: boolean;
  /** The numbers of months, from 1, by their long and short names in lower case; English ones are known everywhere. */
  months: ReadonlyMap<string, number>;
}

const known = new Map<string, LocaleConventions>();

/** The conventions of a locale such as "en_US". */
export function conventionsOf(locale: string): LocaleConventions {
  const found = known.get(locale) ?? readConventions(locale.replace('_', '-'));
  known.set(locale, found);
  return found;
}

function readConventions(language: string): LocaleConventions {
  const numberParts = new Intl.NumberFormat(language).formatToParts(1_234_567.5);
  const part = (type: string, otherwise: string) =>
    numberParts.find((found) => found.type === type)?.value ?? otherwise;
  const dateParts = new Intl.DateTimeFormat(language).formatToParts(0).map(({ type }) => type);
  const { mmm = [], mmmm = [] } = getLocale(language) ?? {};
  return {
    decimal: part('decimal', '.'),
    group: part('group', ','),
    isMonthFirst: dateParts.indexOf('month') < dateParts.indexOf('day'),
    months: new Map([MONTHS, MONTHS.map((name) => name.slice(0, 3)), mmmm, mmm].flatMap(numbered)),
  };
}

function numbered(names: readonly string[]): [string, number][] {
  return names.map((name, index) => [name.toLowerCase().replace('.', ''), index + 1]);
}
