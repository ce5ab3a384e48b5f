import type { ContractPart } from '../contract-case.ts';
import { argumentCases } from './arguments.ts';
import { cacheCases } from './cache.ts';
import { cacheLimitCases } from './cache-limits.ts';
import { dateCases } from './dates.ts';
import { directionCases } from './directions.ts';
import { inCellCases } from './in-a-cell.ts';
import { languageCases } from './language.ts';
import { placeCases } from './places.ts';
import { propertyCases } from './properties.ts';
import { resultCases } from './results.ts';
import { triggerCases } from './triggers.ts';
import { urlFetchCases } from './url-fetch.ts';
import { utilitiesCases } from './utilities.ts';
import { writingCases } from './writing.ts';

/** The whole contract, in the order of its report. */
export const allParts: ContractPart[] = [
  cacheCases,
  cacheLimitCases,
  propertyCases,
  utilitiesCases,
  dateCases,
  directionCases,
  placeCases,
  urlFetchCases,
  languageCases,
  argumentCases,
  resultCases,
  inCellCases,
  writingCases,
  triggerCases,
];
