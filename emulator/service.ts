import type { CallGate } from './call-gate.ts';

const services = new WeakSet<object>();

/** Tells a service, which a script keeps by reference, from plain data, which it gets as a copy. */
export function isService(value: object): boolean {
  return services.has(value);
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
  services.add(service);
  return service;
}
