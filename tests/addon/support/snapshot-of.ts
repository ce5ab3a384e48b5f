import { cellIn, type Snapshot, toValues } from '../../../src/addon/sheet/snapshot.ts';

interface Content {
  /** The values, also as they are shown. */
  values: unknown[][];
  formulas?: string[][];
  notes?: string[][];
}

/** What would be read from a sheet with this content. */
export function snapshotOf({ values, formulas = [], notes = [] }: Content): Snapshot {
  return {
    ...toValues(values),
    sheet: undefined as never,
    formula: (cell) => cellIn(formulas, cell),
    shown: (cell) => String(cellIn(values, cell)),
    note: (cell) => cellIn(notes, cell),
  };
}
