import type { CellContent } from './sheet.ts';

/** The looks of a cell. A missing part has its default, and null removes a part. */
export interface CellFormat {
  numberFormat?: string | null;
  bold?: boolean | null;
  italic?: boolean | null;
  underline?: boolean | null;
  strikethrough?: boolean | null;
  /** Of the text, as "#rrggbb". */
  color?: string | null;
  background?: string | null;
  fontSize?: number | null;
  align?: 'left' | 'center' | 'right' | null;
  verticalAlign?: 'top' | 'middle' | 'bottom' | null;
  wrap?: boolean | null;
}

type Part = keyof CellFormat;

/** The style that Apps Script has a setter for, and its value for a part of a format. */
const STYLES: Partial<Record<Part, [name: string, on?: string]>> = {
  bold: ['FontWeight', 'bold'],
  italic: ['FontStyle', 'italic'],
  underline: ['FontLine', 'underline'],
  strikethrough: ['FontLine', 'line-through'],
  color: ['FontColor'],
  background: ['Background'],
  fontSize: ['FontSize'],
  align: ['HorizontalAlignment'],
  verticalAlign: ['VerticalAlignment'],
  wrap: ['Wrap'],
};

/** Removes all parts. */
export const NO_FORMAT: CellFormat = Object.fromEntries(
  ['numberFormat', ...Object.keys(STYLES)].map((part) => [part, null]),
);

/** The looks of a cell, without default parts. */
export function formatOf(content: CellContent | undefined): CellFormat {
  const { numberFormat, style = {} } = content ?? {};
  const parts = Object.entries(STYLES).flatMap(([part, [name, on]]): [string, unknown][] => {
    const value = style[name];
    if (on === undefined) return value === undefined ? [] : [[part, value]];
    return value === on ? [[part, true]] : [];
  });
  return { ...(numberFormat !== undefined && { numberFormat }), ...Object.fromEntries(parts) };
}

/** Sets the parts of a cell's looks that a format names. */
export function applyFormat(content: CellContent, { numberFormat, ...parts }: CellFormat): void {
  if (numberFormat === null) delete content.numberFormat;
  else if (numberFormat !== undefined) content.numberFormat = numberFormat;
  const style = { ...content.style };
  for (const [part, value] of Object.entries(parts)) {
    const [name, on] = STYLES[part as Part] ?? [];
    if (name === undefined || value === undefined) continue;
    if (value === null || value === false) {
      // Removing the underline keeps a strikethrough.
      if (on === undefined || style[name] === on) delete style[name];
    } else style[name] = on ?? value;
  }
  if (Object.keys(style).length > 0) content.style = style;
  else delete content.style;
}
