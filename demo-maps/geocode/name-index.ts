/** Things by name: a thing may have several names, and a name may mean several things. */
export type NameIndex<T> = ReturnType<typeof createNameIndex<T>>;

/** Starts an empty index. `order` decides which of several things comes first; by default, the one that was added first. */
export function createNameIndex<T>(order: (a: T, b: T) => number = () => 0) {
  const index = new Map<string, T[]>();
  const named = (name: string) => [...(index.get(name) ?? [])].sort(order);
  return {
    add(name: string, thing: T): void {
      const things = index.get(name);
      if (things === undefined) index.set(name, [thing]);
      else if (!things.includes(thing)) things.push(thing);
    },
    /** The things with a name, in order. */
    named,
    /** The things that have all of some names, in order. */
    withAll: ([first = '', ...others]: readonly string[]): T[] =>
      named(first).filter((thing) => others.every((name) => index.get(name)?.includes(thing))),
  };
}
