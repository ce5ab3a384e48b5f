import { types } from 'node:util';
import { ServiceError } from './errors.ts';

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

/** Checks the number of arguments; each method checks their values. */
export function checkCount(method: string, args: readonly unknown[], least: number, most = least): void {
  if (args.length < least || args.length > most) throw signatureError(method, args);
}

/** Checks that the arguments are texts, one for each name. */
export function checkTexts(method: string, args: readonly unknown[], count: number): void {
  checkCount(method, args, count);
  if (args.some((arg) => typeof arg !== 'string')) throw signatureError(method, args);
}

/** Reads a whole number the way Google's services do, from a number or the text of one. */
export function toInt(value: unknown): number {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number)) {
    throw new ServiceError(`Cannot convert '${String(value)}' to int.`);
  }
  return Math.trunc(number);
}
