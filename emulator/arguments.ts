import { types } from 'node:util';
import { ServiceError } from './errors.ts';

const OTHER = Symbol('of another kind');

/** Reads one argument of a method. For a value that it does not take, it may throw an exception of its own. */
export interface Kind<T> {
  (value: unknown): T | typeof OTHER;
  isOptional?: true;
}

/** The kinds of a method's arguments, in order. */
type Form = readonly Kind<unknown>[];

type Method = ((...args: unknown[]) => unknown) & { forms?: readonly Form[] };

export const anything: Kind<unknown> = (value) => value;
export const text: Kind<string> = (value) => (typeof value === 'string' ? value : OTHER);
export const truth: Kind<boolean> = (value) => (typeof value === 'boolean' ? value : OTHER);
export const number: Kind<number> = (value) => (typeof value === 'number' && Number.isFinite(value) ? value : OTHER);
export const whole: Kind<number> = (value) =>
  typeof value === 'number' && Number.isFinite(value) ? Math.trunc(value) : OTHER;
export const moment: Kind<Date> = (value) => (types.isDate(value) && !Number.isNaN(value.getTime()) ? value : OTHER);
export const object: Kind<object> = (value) => (typeof value === 'object' && value !== null ? value : OTHER);
export const list: Kind<unknown[]> = (value) => (Array.isArray(value) ? value : OTHER);

/**
 * Reads an argument by finding something for it, such as the range behind a service; without a find, it is of another
 * kind.
 */
export const found =
  <T>(find: (value: unknown) => T | undefined): Kind<T> =>
  (value) =>
    find(value) ?? OTHER;

/** Makes an argument optional; only the last arguments of a method can be. */
export function maybe<T>(kind: Kind<T>): Kind<T | undefined> {
  return Object.assign((value: unknown) => kind(value), { isOptional: true as const });
}

/** A method of a service with its arguments. Others are refused before it runs. */
export function takes<T extends unknown[], R>(
  form: readonly [...{ [Index in keyof T]: Kind<T[Index]> }],
  run: (...args: T) => R,
): (...args: unknown[]) => R {
  return takesEither([form], run as unknown as (...args: unknown[]) => R);
}

/** A method that takes its arguments in one of several forms. */
export function takesEither<R>(forms: readonly Form[], run: (...args: unknown[]) => R): (...args: unknown[]) => R {
  return Object.assign((...args: unknown[]) => run(...args), { forms });
}

/** The method with its arguments read first, or refused in Google's words. */
export function readingArguments(method: Method, name: string): Method {
  const { forms } = method;
  if (!forms) return method;
  return (...args) => {
    for (const form of forms) {
      const least = form.filter(({ isOptional }) => !isOptional).length;
      if (args.length < least || args.length > form.length) continue;
      const values = args.map((arg, index) => form[index]?.(arg));
      if (!values.includes(OTHER)) return method(...values);
    }
    throw signatureError(name, args);
  };
}

/** The exception for arguments that fit none of a method's forms. */
export function signatureError(method: string, args: readonly unknown[]): ServiceError {
  const list = args.map(typeName).join(',');
  return new ServiceError(`The parameters (${list}) don't match the method signature for ${method}.`);
}

function typeName(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'number' || typeof value === 'boolean') return typeof value;
  if (Array.isArray(value)) return `${typeName(value[0])}[]`;
  return types.isDate(value) ? 'Date' : '(class)';
}

/** Reads a whole number the way Google's services do, from a number or the text of one. */
export function toInt(value: unknown): number {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number)) {
    throw new ServiceError(`Cannot convert '${String(value)}' to int.`);
  }
  return Math.trunc(number);
}
