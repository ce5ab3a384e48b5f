import { BookError } from './book-error.ts';
import { LIMITS } from './limits.ts';
import type { JumpRequest, ViewRequest } from './protocol.ts';
import { whole } from './read-command.ts';

// More cells than a large screen has, but few enough to be drawn at once.
const MAX_CELLS = 200_000;

/**
 * Reads which part of a sheet a page asks for, such as `sheet=0&rows=1-60&columns=1-26`.
 * @throws BookError for anything else
 */
export function readViewRequest(query: URLSearchParams): ViewRequest {
  const sheet = query.get('sheet');
  const rows = readSpan(query.get('rows') ?? '1-60', 'rows', LIMITS.rows);
  const columns = readSpan(query.get('columns') ?? '1-26', 'columns', LIMITS.columns);
  const cells = (rows[1] - rows[0] + 1) * (columns[1] - columns[0] + 1);
  if (cells > MAX_CELLS) throw new BookError(`Ask for at most ${MAX_CELLS} cells at once, not ${cells}.`);
  return { rows, columns, ...(sheet !== null && { sheet: whole(Number(sheet), 'sheet', 0, Number.MAX_SAFE_INTEGER) }) };
}

/**
 * Reads where a jump begins, and its direction.
 * @throws BookError for anything else
 */
export function readJumpRequest(query: URLSearchParams): JumpRequest {
  const read = (name: string, least: number, most: number): number =>
    whole(Number(query.get(name) ?? 'nothing'), name, least, most);
  return {
    sheet: read('sheet', 0, Number.MAX_SAFE_INTEGER),
    row: read('row', 1, LIMITS.rows),
    column: read('column', 1, LIMITS.columns),
    down: read('down', -1, 1),
    right: read('right', -1, 1),
  };
}

function readSpan(text: string, name: string, most: number): [number, number] {
  const [, first, last] = /^(\d{1,9})-(\d{1,9})$/.exec(text) ?? [];
  const span: [number, number] = [whole(Number(first), name, 1, most), whole(Number(last), name, 1, most)];
  if (span[1] < span[0]) throw new BookError(`"${name}" must go from a smaller number to a larger one, not "${text}".`);
  return span;
}
