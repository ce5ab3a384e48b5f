import { type Area, unionOf } from '../area.ts';
import { copyFormula } from '../references.ts';
import { type CellContent, contentAt, growTo, putContent, type Sheet } from '../sheet.ts';
import type { Edit } from './edit.ts';
import { readSeries, type Series } from './fill-series.ts';

/**
 * Fills the cells of the target outside the source, which is at its edge or in it. Series continue, other values
 * repeat, formulas and formats are copied. Notes stay where they are.
 */
export function fillArea(edit: Edit, sheet: Sheet, source: Area, target: Area): void {
  // Like with the fill handle, it fills up and down, or otherwise left and right. If both, it fills down first.
  const whole = unionOf(source, target);
  const tall = { ...source, row: whole.row, rows: whole.rows };
  edit.change([{ sheet, area: whole }], () => {
    growTo(sheet, whole);
    fillLines(edit, sheet, source, tall, 'rows');
    fillLines(edit, sheet, tall, whole, 'columns');
  });
}

/** Fills each column of the target from those of its cells that are in the source, or each row. */
function fillLines(edit: Edit, sheet: Sheet, source: Area, target: Area, axis: 'rows' | 'columns'): void {
  const isDown = axis === 'rows';
  const lines = isDown ? source.columns : source.rows;
  const [start, length, from, count] = isDown
    ? [source.row, source.rows, target.row, target.rows]
    : [source.column, source.columns, target.column, target.columns];
  for (let line = 0; line < lines; line += 1) {
    const at = (index: number): [row: number, column: number] =>
      isDown ? [index, source.column + line] : [source.row + line, index];
    const contents = Array.from({ length }, (_, index) => contentAt(sheet, ...at(start + index)));
    const series = seriesOf(contents, edit.timeZone);
    for (let index = from; index < from + count; index += 1) {
      if (index >= start && index < start + length) continue;
      const step = index - start - length;
      const cycle = (((index - start) % length) + length) % length;
      const content = filled(contents[cycle], index - start - cycle, isDown, series?.(step));
      const note = contentAt(sheet, ...at(index))?.note;
      putContent(sheet, ...at(index), note === undefined ? content : { value: null, ...content, note });
    }
  }
}

function seriesOf(contents: readonly (CellContent | undefined)[], timeZone: string): Series | undefined {
  if (contents.some((content) => content === undefined || content.formula !== undefined)) return undefined;
  return readSeries(
    contents.map((content) => content?.value ?? null),
    timeZone,
  );
}

function filled(
  content: CellContent | undefined,
  distance: number,
  isDown: boolean,
  value: CellContent['value'] | undefined,
): CellContent | undefined {
  if (content === undefined) return undefined;
  const { note: _note, result: _result, formula, ...rest } = structuredClone(content);
  return {
    ...rest,
    ...(value !== undefined && { value }),
    ...(formula !== undefined && { formula: copyFormula(formula, isDown ? distance : 0, isDown ? 0 : distance) }),
  };
}
