// If lines moved by many different distances, as after sorting, the other lines say nothing about a line.
const MOST_WAYS = 8;

/** By how many lines a row or column may have moved; `own` is how far the formula that refers to it moved. */
export type LineMoves = (line: number, own: number) => number[];

/**
 * Tells where rows or columns may have moved, from those whose old and new positions are known. Inserting and deleting
 * keeps the order of lines. If the order changed, something was sorted, cut or copied.
 */
export function lineMoves(known: readonly (readonly [before: number, after: number])[]): LineMoves {
  const places = new Map(known);
  const isOneEach = known.every(([before, after]) => places.get(before) === after);
  const sorted = Array.from(places).sort(([a], [b]) => a - b);
  const isInOrder =
    isOneEach && sorted.every(([, after], index) => index === 0 || after > (sorted[index - 1]?.[1] ?? 0));
  const ways = new Set(known.map(([before, after]) => after - before));

  return (line, own) => {
    if (!isInOrder) return [...new Set([own, 0, ...(ways.size > MOST_WAYS ? [] : ways)])];
    const place = places.get(line);
    if (place !== undefined) return [place - line];
    return [...new Set([own, 0, ...ways])].filter((way) =>
      sorted.every(([before, after]) => (before < line ? after < line + way : after > line + way)),
    );
  };
}
