import { anything, takes } from '../../arguments.ts';
import { mapArea } from '../../spreadsheet/area.ts';
import { contentAt, openContent } from '../../spreadsheet/sheet.ts';
import { type Place, requireEditable, requireSheet, type SpreadsheetContext } from './context.ts';

/** The default looks of a cell, by the names of the methods without "get" and "set". */
const DEFAULTS = {
  Background: '#ffffff',
  FontColor: '#000000',
  FontSize: 10,
  FontStyle: 'normal',
  FontWeight: 'normal',
  FontLine: 'none',
  HorizontalAlignment: 'general',
  VerticalAlignment: 'bottom',
  Wrap: false,
};

/** The looks of a range: stored and returned, without a check of their values. */
export function rangeStyle(context: SpreadsheetContext, place: Place): Record<string, (...args: unknown[]) => unknown> {
  const { sheet, area } = place;
  const methods = Object.entries(DEFAULTS).flatMap(([name, initial]) => {
    const read = () => mapArea(area, (row, column) => contentAt(sheet, row, column)?.style?.[name] ?? initial);
    const set = takes([anything], (value) => {
      requireEditable(requireSheet(context, sheet), area);
      mapArea(area, (row, column) => {
        const content = openContent(sheet, row, column);
        content.style = { ...content.style, [name]: value ?? initial };
      });
      return context.toRange(place);
    });
    return [
      [`get${name}`, () => read()[0]?.[0]],
      [`get${name}s`, read],
      [`set${name}`, set],
    ] as const;
  });
  return Object.fromEntries(methods);
}
