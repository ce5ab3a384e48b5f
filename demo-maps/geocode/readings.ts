import { normaliseName } from './normalise-name.ts';

/** One way to understand a text: what to look for, and where it must be. */
export interface Reading {
  /** As it was written, for street addresses. */
  name: string;
  /** Normalised. */
  contexts: string[];
  /** Whether part of the text is ignored. */
  partial: boolean;
}

const WORD_WITH_DIGITS = /\S*\d\S*/g;

/**
 * All ways to understand a text, the most faithful first: the part before the first comma within the parts after it;
 * the last words as the area, without a comma ("Boston MA"); then without leading parts.
 */
export function readingsOf(text: string, isArea: (normalised: string) => boolean): Reading[] {
  const parts = text
    .split(/[,;\n]+/)
    .map((part) => part.trim())
    .filter((part) => normaliseName(part) !== '');
  const [name = '', ...rest] = parts;
  if (name === '') return [];
  const contexts = rest.flatMap((part) => contextsOf(part, isArea));
  const whole = [{ name, contexts, partial: false }, ...withoutComma(name, contexts, isArea, false)];
  const later = rest.flatMap((_, i) => laterReadings(rest.slice(i), isArea));
  const withoutNumbers = name.replace(WORD_WITH_DIGITS, ' ').trim();
  const bare =
    withoutNumbers !== name && withoutNumbers !== '' ? [{ name: withoutNumbers, contexts, partial: true }] : [];
  return [...whole, ...bare, ...later];
}

/** The last words of a text without commas, each time one fewer, since they may be a town. */
export function trailingWords(text: string): string[] {
  const words = normaliseName(text).split(' ').filter(Boolean);
  return words.slice(1).map((_, i) => words.slice(i + 1).join(' '));
}

function laterReadings(parts: string[], isArea: (text: string) => boolean): Reading[] {
  const [part = '', ...rest] = parts;
  const name = part.replace(WORD_WITH_DIGITS, ' ').trim();
  if (normaliseName(name) === '') return [];
  const contexts = rest.flatMap((one) => contextsOf(one, isArea));
  return [{ name, contexts, partial: true }, ...withoutComma(name, contexts, isArea, true)];
}

function withoutComma(
  name: string,
  contexts: string[],
  isArea: (text: string) => boolean,
  partial: boolean,
): Reading[] {
  const words = name.split(/\s+/);
  const readings: Reading[] = [];
  for (let i = words.length - 1; i > 0; i--) {
    const areas = splitAreas(normaliseName(words.slice(i).join(' ')).split(' '), isArea);
    if (areas !== undefined)
      readings.push({ name: words.slice(0, i).join(' '), contexts: [...areas, ...contexts], partial });
  }
  return readings;
}

/** A part after a comma: a postcode in it is not checked, "MA USA" are two areas, "Sydney NSW" a town and an area. */
function contextsOf(part: string, isArea: (text: string) => boolean): string[] {
  const normalised = normaliseName(part.replace(WORD_WITH_DIGITS, ' '));
  if (normalised === '') return [];
  if (isArea(normalised)) return [normalised];
  const words = normalised.split(' ');
  for (let town = 0; town < words.length; town++) {
    const areas = splitAreas(words.slice(town), isArea);
    if (areas !== undefined) return town === 0 ? areas : [words.slice(0, town).join(' '), ...areas];
  }
  return [normalised];
}

function splitAreas(words: string[], isArea: (text: string) => boolean): string[] | undefined {
  if (words.length === 0) return [];
  for (let end = words.length; end > 0; end--) {
    const area = words.slice(0, end).join(' ');
    const rest = isArea(area) ? splitAreas(words.slice(end), isArea) : undefined;
    if (rest !== undefined) return [area, ...rest];
  }
  return undefined;
}
