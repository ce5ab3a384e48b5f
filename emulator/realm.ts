import { readFileSync } from 'node:fs';
import { types } from 'node:util';
import vm from 'node:vm';
import { isService } from './service.ts';

/** The inside of one context: everything that enters it is remade from its own built-ins. */
export interface Realm {
  /** Copies plain data, and wraps services so that results and errors are copied on the way. */
  bringIn<T>(value: T): T;
  setClock(now: () => number): void;
}

type CreateRealm = (host: {
  isService: typeof isService;
  isDate: typeof types.isDate;
  isError: typeof types.isNativeError;
}) => Realm;

const source = new vm.Script(readFileSync(new URL('./realm.js', import.meta.url), 'utf8'), { filename: 'realm.js' });
const host = { isService, isDate: types.isDate, isError: types.isNativeError };

/** Prepares a fresh context for a script. */
export function realmOf(context: vm.Context): Realm {
  return (source.runInContext(context) as CreateRealm)(host);
}

/** The realm of the calling program itself, for code under test that runs outside a context. */
export function ownRealm(): Realm {
  return (source.runInThisContext() as CreateRealm)(host);
}
