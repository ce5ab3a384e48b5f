import { z } from 'zod';
import type { CellFormat } from '../../emulator/browser.ts';
import { BookError } from './book-error.ts';
import { LIMITS } from './limits.ts';

// More cells than a large screen has, but few enough to be drawn at once.
const MAX_CELLS = 200_000;

const wholeFrom = (least: number, most: number) => z.int().min(least).max(most);
const sheet = z.int().min(0);
const row = wholeFrom(1, LIMITS.rows);
const column = wholeFrom(1, LIMITS.columns);
const area = z.object({ row, column, rows: row, columns: column });
const areas = z.array(area).max(LIMITS.areas);
const areaOf = z.object({ sheet, area });
const axis = z.enum(['rows', 'columns']);
const lines = { sheet, axis, at: wholeFrom(1, LIMITS.rows + 1), count: row };
const cellText = textUpTo(LIMITS.textLength);
const colour = z.string().regex(/^#[0-9a-f]{6}$/i, 'expected a colour such as #1a73e8');

const part = <Schema extends z.ZodType>(schema: Schema) => schema.nullable().exactOptional();

const format: z.ZodType<CellFormat> = z.strictObject({
  numberFormat: part(textUpTo(200)),
  bold: part(z.boolean()),
  italic: part(z.boolean()),
  underline: part(z.boolean()),
  strikethrough: part(z.boolean()),
  color: part(colour),
  background: part(colour),
  fontSize: part(wholeFrom(6, 72)),
  align: part(z.enum(['left', 'center', 'right'])),
  verticalAlign: part(z.enum(['top', 'middle', 'bottom'])),
  wrap: part(z.boolean()),
});

const command = <const Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.object({ type: z.literal(type), ...shape });

/** The changes that a user makes, as the page sends them. Rows and columns count from 1. */
export const commandSchema = z.discriminatedUnion('type', [
  // With the `shifts` of the view in which the cell was chosen, it follows rows and columns that were inserted or
  // deleted since.
  command('enter', { sheet, row, column, text: cellText, shifts: z.int().min(0).exactOptional() }),
  command('paste', { sheet, area, texts: z.array(z.array(cellText)).min(1) }),
  command('clear', { sheet, areas }),
  command('copy', { from: areaOf, to: areaOf, what: z.enum(['all', 'formulas', 'values', 'formats']) }),
  command('move', { from: areaOf, to: areaOf }),
  command('fill', { sheet, area, target: area }),
  command('insert', lines),
  command('delete', lines),
  command('sort', { sheet, area, column, ascending: z.boolean() }),
  command('format', { sheet, areas, format }),
  command('note', { sheet, row, column, text: cellText }),
  command('resize', { ...lines, size: wholeFrom(10, 2_000).nullable() }),
  command('freeze', { sheet, axis, count: wholeFrom(0, 20) }),
  command('add-sheet', {}),
  command('rename-sheet', { sheet, text: textUpTo(LIMITS.sheetName) }),
  command('move-sheet', { sheet, index: wholeFrom(0, LIMITS.sheets) }),
  command('copy-sheet', { sheet }),
  command('delete-sheet', { sheet }),
  command('undo', {}),
  command('redo', {}),
  command('reset', {}),
  command('recalculate', {}),
  command('next-day', {}),
]);

export type Command = z.infer<typeof commandSchema>;

/** Cells of the sheet with this number. */
export type AreaOf = z.infer<typeof areaOf>;

/** The part of a sheet that a page draws; by default, or if the sheet was deleted, of the active one. */
export const viewRequestSchema = z
  .object({ sheet: sheet.exactOptional(), rows: span(row), columns: span(column) })
  .superRefine(({ rows, columns }, context) => {
    const [height, width] = [rows, columns].map(([first, last]) => last - first + 1) as [number, number];
    if (height * width > MAX_CELLS)
      context.addIssue(`Ask for at most ${MAX_CELLS} cells at once, not ${height * width}`);
  });

export type ViewRequest = z.infer<typeof viewRequestSchema>;

const direction = wholeFrom(-1, 1);

/** The start and direction of a jump to the edge of filled cells. */
export const jumpRequestSchema = z.object({ sheet, row, column, down: direction, right: direction });

export type JumpRequest = z.infer<typeof jumpRequestSchema>;

/** The selection on a sheet. */
export const selectedSchema = z.object({ area, row, column });

export type Selected = z.infer<typeof selectedSchema>;

/** A text that a user typed. If it is too long, the user sees this message. */
function textUpTo(most: number) {
  return z.string().refine((text) => {
    if (text.length <= most) return true;
    throw new BookError(`A text may have at most ${most} characters; this one has ${text.length}.`);
  });
}

function span(line: z.ZodNumber) {
  return z.tuple([line, line]).refine(([first, last]) => first <= last, 'expected a smaller number and a larger one');
}
