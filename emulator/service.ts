import { readingArguments } from './arguments.ts';
import type { CallGate } from './call-gate.ts';
import { ServiceError } from './errors.ts';

const names = new WeakMap<object, string>();

/** The name of a service, which a script keeps by reference; undefined for plain data, which it gets as a copy. */
export function serviceName(value: object): string | undefined {
  return names.get(value);
}

/**
 * Sends every method of a service through the gate, under the name `Service.method`: for those of "CacheService.Cache",
 * `Cache.get`, and for all parts of Maps, `Maps.geocode`. Messages about arguments have the full name. Scripts get many
 * objects and use few methods of each, so a method is prepared when it is first used.
 */
export function defineService<T extends object>(gate: CallGate, fullName: string, members: T): T {
  const [first = '', last = first] = fullName.split('.');
  const name = first === 'Maps' ? first : last;
  const gated: Record<PropertyKey, unknown> = {};
  const service = new Proxy(members, {
    get(target, member) {
      if (Object.hasOwn(gated, member)) return gated[member];
      const value: unknown = Reflect.get(target, member);
      if (typeof value !== 'function' || member in Object.prototype) return value;
      const real = readingArguments(value as Method, `${fullName}.${String(member)}`);
      gated[member] = (...args: unknown[]) => gate.call(`${name}.${String(member)}`, args, real);
      return gated[member];
    },
  });
  names.set(service, name);
  return service;
}

/** Makes methods that return the same whatever they change: their own object, so that calls can be chained, or nothing. */
export const returning =
  <Result>(result: () => Result) =>
  <Args extends unknown[]>(change: (...args: Args) => unknown) =>
  (...args: Args): Result => {
    change(...args);
    return result();
  };

type Method = (...args: unknown[]) => unknown;

/** The exception for a member that is not emulated, or that Google does not have. */
export function unknownMember(service: string, member: string): ServiceError {
  return new ServiceError(`The emulator does not know ${service}.${member}.`);
}
