// Where lines moved in more ways, as when rows were sorted, the ways of others tell nothing.
const MOST_WAYS = 8;

/** By how many lines a row or column may have moved; `own` is the way of the formula that refers to it. */
export type LineMoves = (line: number, own: number) => number[];

/**
 * Tells where rows or columns may have gone, from those of which it is known where they were and where they are. Lines
 * that come and go leave the others in their order; where that is not kept, something was sorted, cut or copied.
 */
export function lineMoves(known: readonly (readonly [before: number, after: number])[]): LineMoves {
  const places = new Map(known);
  const isOneEach = known.every(([before, after]) => places.get(before) === after);
  const sorted = Array.from(places).sort(([a], [b]) => a - b);
  const isInOrder =
    isOneEach && sorted.every(([, after], index) => index === 0 || after > (sorted[index - 1]?.[1] ?? 0));
  const ways = unique(known.map(([before, after]) => after - before));

  return (line, own) => {
    if (!isInOrder) return unique([own, 0, ...(ways.length > MOST_WAYS ? [] : ways)]);
    const place = places.get(line);
    if (place !== undefined) return [place - line];
    return unique([own, 0, ...ways]).filter((way) =>
      sorted.every(([before, after]) => (before < line ? after < line + way : after > line + way)),
    );
  };
}

function unique(list: readonly number[]): number[] {
  return Array.from(new Set(list));
}
