import { readFileSync } from 'node:fs';
import { types } from 'node:util';
import vm from 'node:vm';
import { isEnumValue } from './enum.ts';
import { serviceName, unknownMember } from './service.ts';

/** The inside of a context: everything that enters it is rebuilt from its own built-ins. */
export interface Realm {
  /** Copies plain data, and wraps services so that results and errors are copied on the way. */
  bringIn<T>(value: T): T;
  setClock(now: () => number): void;
}

type CreateRealm = (host: {
  serviceName: typeof serviceName;
  isEnumValue: typeof isEnumValue;
  isDate: typeof types.isDate;
  isError: typeof types.isNativeError;
  unknownMember: typeof unknownMember;
}) => Realm;

const source = new vm.Script(readFileSync(new URL('./realm.js', import.meta.url), 'utf8'), { filename: 'realm.js' });
const host = { serviceName, isEnumValue, isDate: types.isDate, isError: types.isNativeError, unknownMember };

/** Prepares a fresh context for a script. */
export function realmOf(context: vm.Context): Realm {
  return (source.runInContext(context) as CreateRealm)(host);
}

/** The realm of the calling program itself, for code under test that runs outside a context. */
export function ownRealm(): Realm {
  return (source.runInThisContext() as CreateRealm)(host);
}
