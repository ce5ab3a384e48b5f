import type { SheetContents } from './sheet-contents.ts';

/** The sheet of the first visit. */
export const SAMPLE: SheetContents = {
  rows: 100,
  columns: 14,
  widths: { A: 220, B: 220, C: 300, D: 120 },
  texts: {
    A1: 'From',
    B1: 'To',
    C1: 'Formula',
    D1: 'Result',
    A2: 'Avenida 18 de Julio 1234, Montevideo',
    B2: 'Bulevar Artigas 1000, Montevideo',
    D2: '=WALKING_DURATION(A2,B2)',
    D3: '=SUM(D2,4)',
  },
  headings: ['A1', 'B1', 'C1', 'D1'],
};
