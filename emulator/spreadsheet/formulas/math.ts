import { ANY, type Call, type FormulaFunction, onCells, onRanges } from './call.ts';
import { numbersOf, total } from './numbers.ts';
import { fail } from './values.ts';

/** Functions of numbers. */
export const mathFunctions: Record<string, FormulaFunction> = {
  ABS: ofNumber(Math.abs),
  SIGN: ofNumber(Math.sign),
  INT: ofNumber(Math.floor),
  EXP: ofNumber(Math.exp),
  SIN: ofNumber(Math.sin),
  COS: ofNumber(Math.cos),
  TAN: ofNumber(Math.tan),
  ATAN: ofNumber(Math.atan),
  RADIANS: ofNumber((degrees) => (degrees * Math.PI) / 180),
  DEGREES: ofNumber((radians) => (radians * 180) / Math.PI),
  ASIN: ofNumber(Math.asin, (number) => Math.abs(number) <= 1, 'between -1 and 1 inclusive'),
  ACOS: ofNumber(Math.acos, (number) => Math.abs(number) <= 1, 'between -1 and 1 inclusive'),
  SQRT: ofNumber(Math.sqrt, (number) => number >= 0, 'greater than or equal to 0'),
  LN: ofNumber(Math.log, (number) => number > 0, 'greater than 0'),
  LOG10: ofNumber(Math.log10, (number) => number > 0, 'greater than 0'),
  FACT: ofNumber(factorial, (number) => number >= 0, 'greater than or equal to 0'),
  EVEN: ofNumber((number) => awayFromZero(number / 2) * 2),
  ODD: ofNumber((number) => (Math.sign(number) || 1) * (Math.ceil(Math.max(0, Math.abs(number) - 1) / 2) * 2 + 1)),
  PI: onCells(0, 0, () => Math.PI),
  ATAN2: onCells(2, 2, (call) => finite(Math.atan2(call.number(1), call.number(0)))),
  POWER: onCells(2, 2, (call) => finite(call.number(0) ** call.number(1))),
  LOG: onCells(1, 2, (call) => {
    call.check(call.number(0) > 0, 0, 'greater than 0');
    return finite(Math.log(call.number(0)) / Math.log(call.number(1, 10)));
  }),
  MOD: onCells(2, 2, (call) => {
    const divisor = notZero(call, 1);
    return call.number(0) - divisor * Math.floor(call.number(0) / divisor);
  }),
  QUOTIENT: onCells(2, 2, (call) => Math.trunc(call.number(0) / notZero(call, 1))),
  ROUND: onCells(1, 2, (call) => rounded(call, Math.round)),
  ROUNDUP: onCells(1, 2, (call) => rounded(call, Math.ceil)),
  ROUNDDOWN: onCells(1, 2, (call) => rounded(call, Math.floor)),
  MROUND: onCells(2, 2, (call) => {
    if (call.number(0) * call.number(1) < 0) fail('#NUM!', `The parameters of ${call.name} must have the same sign.`);
    return toMultiple(call.number(0), call.number(1), (parts) => Math.round(Math.abs(parts)));
  }),
  CEILING: onCells(1, 2, (call) => toFactor(call, Math.ceil)),
  FLOOR: onCells(1, 2, (call) => toFactor(call, Math.floor)),
  RAND: onCells(0, 0, (call) => {
    call.context.surroundings.markVolatile();
    return Math.random();
  }),
  RANDBETWEEN: onCells(2, 2, (call) => {
    call.context.surroundings.markVolatile();
    const [low, high] = [Math.ceil(call.number(0)), Math.floor(call.number(1))];
    call.check(high >= low, 1, `greater than or equal to ${low}`);
    return low + Math.floor(Math.random() * (high - low + 1));
  }),
  COMBIN: onCells(2, 2, (call) => {
    const [all, chosen] = [call.integer(0), call.integer(1)];
    call.check(chosen >= 0 && chosen <= all, 1, `between 0 and ${all} inclusive`);
    return Math.round(factorial(all) / factorial(chosen) / factorial(all - chosen));
  }),
  PRODUCT: onRanges(1, ANY, (call) => finite(numbersOf(call).reduce((product, number) => product * number, 1))),
  SUMSQ: onRanges(1, ANY, (call) => total(numbersOf(call).map((number) => number ** 2))),
  GCD: onRanges(1, ANY, (call) => numbersOf(call).map(Math.abs).map(Math.floor).reduce(commonDivisor, 0)),
  LCM: onRanges(1, ANY, (call) =>
    numbersOf(call)
      .map(Math.floor)
      .reduce((a, b) => (a === 0 || b === 0 ? 0 : Math.abs(a * b) / commonDivisor(a, b)), 1),
  ),
};

function ofNumber(run: (number: number) => number, isRight = (_number: number) => true, rule = ''): FormulaFunction {
  return onCells(1, 1, (call) => {
    call.check(isRight(call.number(0)), 0, rule);
    return finite(run(call.number(0)));
  });
}

/** A number that a cell can show. */
export function finite(number: number): number {
  return Number.isFinite(number) ? number : fail('#NUM!', 'Result was not a number.');
}

function notZero(call: Call, index: number): number {
  return call.number(index) || fail('#DIV/0!', `${call.parameter(index)} cannot be zero.`);
}

/** Rounds the size of a number to a number of decimals. */
function rounded(call: Call, round: (size: number) => number): number {
  const number = call.number(0);
  const places = Math.max(-300, Math.min(300, call.integer(1, 0)));
  // Moving the decimal point in the text avoids binary errors: 1.005 is exactly half, not a little less.
  const moved = shift(Number(Math.abs(number).toPrecision(15)), places);
  if (!Number.isFinite(moved)) return number;
  return (Math.sign(number) || 1) * shift(round(moved), -places) + 0;
}

function shift(number: number, places: number): number {
  const [digits, exponent = '0'] = String(number).split('e');
  return Number(`${digits}e${Number(exponent) + places}`);
}

/** The next multiple of a number by some rule, computed so that 4.2 is 42 times 0.1. */
function toMultiple(number: number, factor: number, round: (parts: number) => number): number {
  if (factor === 0) return 0;
  const parts = round(Number((number / factor).toPrecision(14)));
  return Number((parts * factor).toPrecision(15)) + 0;
}

function toFactor(call: Call, round: (parts: number) => number): number {
  const [number, factor] = [call.number(0), call.number(1, 1)];
  if (number > 0 && factor < 0) fail('#NUM!', `The parameters of ${call.name} must have the same sign.`);
  return toMultiple(number, factor, round);
}

const awayFromZero = (number: number): number => Math.sign(number) * Math.ceil(Math.abs(number));

function factorial(number: number): number {
  let product = 1;
  for (let factor = 2; factor <= Math.min(number, 171); factor += 1) product *= factor;
  return product;
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}
