// Most misspelled words have one letter too many or too few, a wrong one, or two in the wrong order.
const SHORTEST = 5;
const LONG = 7;

/** The first word that a misspelled one is nearest to; undefined if none is near. */
export function nearWord(typed: string, words: Iterable<string>): string | undefined {
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
