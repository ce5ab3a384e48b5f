import { expect, it } from 'vitest';
import { referencesOf } from '../../../src/addon/formulas/references.ts';
import { SAMPLE_HEADINGS, sampleRows } from '../../../src/addon/sample/sample-content.ts';
import { cellsOf } from '../../../src/addon/sheet/areas.ts';

const rows = sampleRows();
const examples = rows.flatMap((row, index) =>
  row.flatMap((cell) => (typeof cell === 'string' ? [] : [{ ...cell, index }])),
);

it.each(examples)('the example of $name reads filled cells, and has no empty argument', ({ args }) => {
  expect(args).not.toContain('');
  const cells = referencesOf(`=F(${args.join()})`).flatMap(({ from, to }) => {
    const [row, column] = [from.row ?? 0, from.column ?? 0];
    return cellsOf({ row, column, rows: (to.row ?? 0) - row + 1, columns: (to.column ?? 0) - column + 1 });
  });
  expect(cells.length).toBeGreaterThan(0);
  for (const { row, column } of cells) expect(rows[row - 1]?.[column - 1]).toMatch(/\w/);
});

it('each example has a place or a heading before it, and says what it shows', () => {
  for (const { index } of examples) {
    const [first, , what] = rows[index] ?? [];
    expect(first).toMatch(/\w/);
    if (!SAMPLE_HEADINGS.includes(index + 1)) expect(what).toMatch(/\w/);
  }
});

it('has headings at the top, and above each table', () => {
  expect(rows[0]).toEqual(['From', 'To', 'What', 'Result']);
  const titles = rows.flatMap((row, index) => (/: /.test(String(row[0])) ? [index + 1] : []));
  expect(SAMPLE_HEADINGS).toEqual([1, ...titles]);
});
