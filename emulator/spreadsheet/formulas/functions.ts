import { arrayFunctions } from './arrays.ts';
import type { FormulaFunction } from './call.ts';
import { criteriaFunctions } from './criteria.ts';
import { dateFunctions } from './dates.ts';
import { informationFunctions } from './information.ts';
import { lambdaFunctions } from './lambdas.ts';
import { logicalFunctions } from './logical.ts';
import { lookupFunctions } from './lookup.ts';
import { mathFunctions } from './math.ts';
import { referenceFunctions } from './references.ts';
import { statisticsFunctions } from './statistics.ts';
import { textFunctions } from './text.ts';

const FAMILIES: Record<string, FormulaFunction> = {
  ...logicalFunctions,
  ...mathFunctions,
  ...statisticsFunctions,
  ...criteriaFunctions,
  ...lookupFunctions,
  ...arrayFunctions,
  ...textFunctions,
  ...dateFunctions,
  ...informationFunctions,
  ...referenceFunctions,
  ...lambdaFunctions,
};

/** Other names of some of them. */
const ALIASES = {
  'RANK.EQ': 'RANK',
  'STDEV.P': 'STDEVP',
  'STDEV.S': 'STDEV',
  TRUNC: 'ROUNDDOWN',
  UNICHAR: 'CHAR',
  UNICODE: 'CODE',
};

/** All of Sheets' functions that the emulator knows, by name. LET and LAMBDA, which make names, are not among them. */
export const sheetsFunctions: ReadonlyMap<string, FormulaFunction> = new Map([
  ...Object.entries(FAMILIES),
  ...Object.entries(ALIASES).map(([alias, name]) => [alias, FAMILIES[name] as FormulaFunction] as const),
]);
