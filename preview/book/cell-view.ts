import {
  type CellContent,
  displayValue,
  formatOf,
  isLoading,
  isProblem,
  type Loading,
  type Shown,
  type SpreadsheetSettings,
} from '../../emulator/index.ts';
import { entryText } from './entry-text.ts';
import type { CellView } from './protocol.ts';

const WEB_ADDRESS = /^https?:\/\/\S+$/i;

interface CellState {
  shown: Shown | Loading;
  content: CellContent | undefined;
  /** In which its value is shown. */
  numberFormat: string | undefined;
  row: number;
  column: number;
}

/** How a cell is drawn; undefined if there is nothing to draw. */
export function cellView(
  { shown, content, numberFormat, row, column }: CellState,
  settings: SpreadsheetSettings,
): CellView | undefined {
  const entry = entryText(content, settings);
  const format = formatOf(content);
  const { note } = content ?? {};
  const isStyled = Object.keys(format).length > 0;
  if (shown === null && entry === '' && !note && !isStyled) return undefined;
  const kind = kindOf(shown);
  const link = kind === 'text' ? linkOf(shown, content) : undefined;
  return {
    row,
    column,
    text: isLoading(shown) ? 'Loading…' : displayValue(shown, numberFormat, settings.timeZone, settings.locale),
    kind,
    entry,
    ...(!isLoading(shown) && isProblem(shown) && { message: shown.message }),
    ...(note && { note }),
    ...(isStyled && { format }),
    ...(link !== undefined && { link }),
  };
}

function kindOf(shown: Shown | Loading): CellView['kind'] {
  if (shown === null) return 'blank';
  if (isLoading(shown)) return 'loading';
  if (isProblem(shown)) return 'error';
  if (typeof shown === 'string') return 'text';
  return typeof shown === 'boolean' ? 'boolean' : 'number';
}

/** The link of a cell with an address, or with what HYPERLINK was given. */
function linkOf(shown: CellState['shown'], content: CellContent | undefined): string | undefined {
  const given = /^=\s*HYPERLINK\s*\(/i.test(content?.formula ?? '') ? content?.result?.link : undefined;
  return [String(shown), given].find((text) => text !== undefined && WEB_ADDRESS.test(text));
}
