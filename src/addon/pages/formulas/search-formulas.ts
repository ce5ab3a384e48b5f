import type { FormulaHelp } from '../../protocol.ts';
import { FILLERS, TOPICS } from './topics.ts';

// The score of a word in the name of a function, for a topic, or in the description.
const IN_NAME = 4;
const BY_TOPIC = 3;
const IN_DESCRIPTION = 1;

const ABOUT = TOPICS.map(({ words, parts, hint = '' }) => ({ words: wordsOf(words), parts: parts.split(' '), hint }));

/**
 * Finds formulas, the likeliest first, and hints about them, by what a user types: without words, all of them; otherwise, those that match the most words. Words
 * without any match are corrected, if they are misspelled, or ignored.
 */
export function searchFormulas(
  all: readonly FormulaHelp[],
  text: string,
): { formulas: FormulaHelp[]; hints: string[] } {
  const words = wordsOf(text).filter((word) => !FILLERS.has(word));
  if (words.length === 0) return { formulas: [...all], hints: [] };
  const names = all.flatMap(({ name }) => wordsOf(name.replace(/_/g, ' ')));
  const known = [...ABOUT.flatMap((topic) => topic.words), ...names];
  const isKnown = (word: string): boolean =>
    isAmong(known, word) || all.some(({ description }) => isAmong(wordsOf(description), word));
  const meant = words.map((word) => (isKnown(word) ? word : (nearWord(word, known) ?? word)));
  const asked = meant.map((word) => ({ word, topics: topicsOf(word) }));
  const scored = all.map((formula) => ({ formula, ...scoreOf(formula, asked) }));
  const most = Math.max(...scored.map(({ answered }) => answered));
  if (most === 0) return { formulas: [], hints: [] };
  const found = scored.filter(({ answered }) => answered === most).sort((a, b) => b.score - a.score);
  const corrected = meant.filter((word, index) => word !== words[index]);
  const hints = [
    ...corrected.map((word) => `Searched for "${word}".`),
    ...asked.flatMap(({ topics }) => topics.flatMap(({ hint }) => (hint === '' ? [] : [hint]))),
  ];
  return { formulas: found.map(({ formula }) => formula), hints: [...new Set(hints)] };
}

/** The topics that contain a word; if there are none, those that contain a similar word. */
function topicsOf(word: string): typeof ABOUT {
  const exact = ABOUT.filter((topic) => topic.words.includes(word));
  return exact.length > 0 ? exact : ABOUT.filter((topic) => isAmong(topic.words, word));
}

function scoreOf(
  { name, description }: FormulaHelp,
  asked: readonly { word: string; topics: typeof ABOUT }[],
): { answered: number; score: number } {
  const parts = name.split('_');
  const [nameWords, described] = [wordsOf(name), wordsOf(description)];
  const scores = asked.map(({ word, topics }) => {
    if (isAmong(nameWords, word)) return IN_NAME;
    if (topics.some((topic) => topic.parts.some((part) => parts.includes(part)))) return BY_TOPIC;
    return isAmong(described, word) ? IN_DESCRIPTION : 0;
  });
  return {
    answered: scores.filter((score) => score > 0).length,
    score: scores.reduce<number>((sum, score) => sum + score, 0),
  };
}

/** Whether a typed word matches one of some words: its beginning, all of it, or with an ending such as a plural's. */
function isAmong(words: readonly string[], typed: string): boolean {
  if (typed.length < 3) return words.includes(typed);
  return words.some(
    (word) => word.startsWith(typed) || (word.length > 2 && typed.startsWith(word) && typed.length - word.length < 3),
  );
}

/** The words of a text in small letters, without accents. */
function wordsOf(text: string): string[] {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

// Most misspelled words have one letter too many or too few, a wrong one, or two in the wrong order.
const SHORTEST = 5;
const LONG = 7;

/** The first word that a misspelled one is nearest to; undefined if none is near. */
function nearWord(typed: string, words: Iterable<string>): string | undefined {
  let most = typed.length < SHORTEST ? 0 : typed.length < LONG ? 1 : 2;
  let nearest: string | undefined;
  for (const word of words) {
    if (word.length < SHORTEST || Math.abs(word.length - typed.length) > most) continue;
    const mistakes = mistakesIn(typed, word);
    if (mistakes > most || (nearest !== undefined && mistakes === most)) continue;
    [nearest, most] = [word, mistakes];
  }
  return nearest;
}

/** How many letters to add, remove, change, or swap with the next one (optimal string alignment). */
function mistakesIn(typed: string, word: string): number {
  let before: number[] = [];
  let last = Array.from({ length: word.length + 1 }, (_, column) => column);
  for (let row = 1; row <= typed.length; row++) {
    const next = [row];
    for (let column = 1; column <= word.length; column++) {
      const isSame = typed[row - 1] === word[column - 1];
      const isSwapped = typed[row - 1] === word[column - 2] && typed[row - 2] === word[column - 1];
      const steps = [(last[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + (isSame ? 0 : 1)];
      if (isSwapped && row > 1 && column > 1) steps.push((before[column - 2] ?? 0) + 1);
      next.push(Math.min(...steps));
    }
    [before, last] = [last, next];
  }
  return last[word.length] ?? 0;
}
