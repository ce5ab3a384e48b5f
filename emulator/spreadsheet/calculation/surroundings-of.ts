import { contains } from '../area.ts';
import { type FormulaOutcome, type Sheet, wholeOf } from '../sheet.ts';
import type { FormulaSurroundings, ResolveReference } from './evaluate.ts';
import { foundPart } from './formula-book.ts';

/** What a formula of a sheet can ask for besides the values of cells; its outcome notes what may change the answers. */
export function surroundingsOf(
  sheet: Sheet,
  outcome: FormulaOutcome,
  resolve: ResolveReference,
): Omit<FormulaSurroundings, 'readArea'> {
  const findByText = (reference: string) => {
    const found = resolve(reference, sheet);
    const part = foundPart(found);
    outcome.names ??= [];
    outcome.names.push({ reference, ...(part && { found: part }) });
    return found;
  };
  return {
    findByText,
    find: (reference) => {
      const found = isClosed(reference) ? resolve(reference, sheet) : undefined;
      return found && contains(wholeOf(found.sheet), found.area) ? found : findByText(reference);
    },
    markVolatile: () => {
      outcome.volatile = true;
    },
    keepLink: (address) => {
      outcome.link = address;
    },
  };
}

/** Whether a reference has fixed cells, unlike a named range, or A2:A, which grows with the sheet. */
const isClosed = (reference: string): boolean =>
  /^(?:.+!)?\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}\$?\d+)?$/.test(reference);
