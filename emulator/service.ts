import type { CallGate } from './call-gate.ts';
import { ServiceError } from './errors.ts';

const names = new WeakMap<object, string>();

/** The name of a service, which a script keeps by reference; undefined for plain data, which it gets as a copy. */
export function serviceName(value: object): string | undefined {
  return names.get(value);
}

/** Sends every method of a service through the gate, under the name `Service.method`. */
export function defineService<T extends object>(gate: CallGate, name: string, members: T): T {
  const gated = Object.entries(members).map(([member, value]) => [
    member,
    typeof value === 'function'
      ? (...args: unknown[]) => gate.call(`${name}.${member}`, args, value as (...args: unknown[]) => unknown)
      : value,
  ]);
  const service = Object.fromEntries(gated) as T;
  names.set(service, name);
  return service;
}

/** The exception for a member that is not emulated, or that Google does not have. */
export function unknownMember(service: string, member: string): ServiceError {
  return new ServiceError(`The emulator does not know ${service}.${member}.`);
}
