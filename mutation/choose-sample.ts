import { seededRandom } from '../bench/random.ts';

/** Chooses some of the items at random, the same ones for the same seed, and returns them in their order. */
export function chooseSample<T>(items: readonly T[], count: number, seed: number): T[] {
  const random = seededRandom(seed);
  return items
    .map((item, index) => ({ item, index, drawn: random() }))
    .sort((a, b) => a.drawn - b.drawn)
    .slice(0, count)
    .sort((a, b) => a.index - b.index)
    .map(({ item }) => item);
}
