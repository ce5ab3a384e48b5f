/** For the other scripts: computes each pair of two ranges, or the one of two cells. */

function eachPair(origin, destination, pick) {
  if (!Array.isArray(origin) && !Array.isArray(destination)) return pick(origin, destination);
  const at = (range, row, column) =>
    Array.isArray(range) ? range[range.length > 1 ? row : 0][range[0].length > 1 ? column : 0] : range;
  const rows = Math.max(...[origin, destination].map((range) => (Array.isArray(range) ? range.length : 1)));
  const columns = Math.max(...[origin, destination].map((range) => (Array.isArray(range) ? range[0].length : 1)));
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => pick(at(origin, row, column), at(destination, row, column))),
  );
}
