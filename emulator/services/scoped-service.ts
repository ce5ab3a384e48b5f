import { defineService } from '../service.ts';
import { eachScope, type Scoped } from '../state/state.ts';
import type { Surroundings } from './surroundings.ts';

/** A service with one object for each of the document, the script and the user; outside a document, that one is null. */
export function createScopedService<Name extends 'Cache' | 'Lock' | 'Properties', T>(
  { gate, inDocument }: Surroundings,
  name: Name,
  make: (scope: keyof Scoped<T>) => T,
): Record<`get${'Document' | 'Script' | 'User'}${Name}`, () => T> {
  const { document, script, user } = eachScope(make);
  const members = {
    [`getDocument${name}`]: () => (inDocument ? document : null),
    [`getScript${name}`]: () => script,
    [`getUser${name}`]: () => user,
  };
  // Some of the published types leave out the null, too.
  return defineService(gate, `${name}Service.${name}`, members) as ReturnType<typeof createScopedService<Name, T>>;
}
