/** The rows or the columns of a sheet on the screen. Numbers count from 1; positions are pixels. */
export type Axis = ReturnType<typeof createAxis>;

/** Lays out rows or columns of a default size, except for those with their own size. */
export function createAxis(count: number, usual: number, sizes: readonly (readonly [number, number])[]) {
  const own = [...sizes].filter(([number]) => number <= count).sort(([a], [b]) => a - b);
  const sizeOf = (number: number): number => own.find(([each]) => each === number)?.[1] ?? usual;
  const startOf = (number: number): number =>
    own.reduce((start, [each, size]) => (each < number ? start + size - usual : start), (number - 1) * usual);
  /** The one at a position. */
  function at(place: number): number {
    let [low, high] = [1, count];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (startOf(middle) <= place) low = middle;
      else high = middle - 1;
    }
    return low;
  }
  return { count, end: startOf(count + 1), sizeOf, startOf, at };
}
