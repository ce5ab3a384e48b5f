import { ServiceError } from '../../errors.ts';
import { defineService, returning } from '../../service.ts';
import { type Area, contains } from '../../spreadsheet/area.ts';
import type { Metadata, Sheet } from '../../spreadsheet/sheet.ts';
import type { SpreadsheetContext } from './context.ts';

/** Adds metadata to a sheet, or to one whole row or column; Google takes no other range. */
export function addMetadata(sheet: Sheet, area: Area | undefined, args: readonly unknown[]): void {
  if (area && !isRowOrColumn(sheet, area)) {
    throw new ServiceError(
      'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.',
    );
  }
  const [key, value] = args;
  if (typeof key !== 'string' || (value !== undefined && typeof value !== 'string')) {
    throw new ServiceError('The emulator knows developer metadata only with a key and a text.');
  }
  const id = 1 + Math.max(0, ...sheet.metadata.map((metadata) => metadata.id));
  sheet.metadata.push({ id, key, value: value ?? null, ...(area && { area }) });
}

/** The metadata in an area, or of the sheet itself. */
export function metadataOf(
  context: SpreadsheetContext,
  sheet: Sheet,
  area?: Area,
): GoogleAppsScript.Spreadsheet.DeveloperMetadata[] {
  return sheet.metadata
    .filter((metadata) => (area ? metadata.area && contains(area, metadata.area) : !metadata.area))
    .map((metadata) => toMetadata(context, sheet, metadata));
}

/** Finds metadata by keys and values, on a sheet and all its rows and columns. */
export function findMetadata(
  context: SpreadsheetContext,
  sheet: Sheet,
  area?: Area,
): GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder {
  const wanted: Partial<Metadata> = {};
  const set = returning(() => finder)((values: Partial<Metadata>) => Object.assign(wanted, values));
  const finder: GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder = defineService(
    context.gate,
    'DeveloperMetadataFinder',
    {
      withId: (id: number) => set({ id }),
      withKey: (key: string) => set({ key }),
      find: () =>
        sheet.metadata
          .filter((metadata) => !area || (metadata.area && contains(area, metadata.area)))
          .filter((metadata) =>
            Object.entries(wanted).every(([name, value]) => metadata[name as keyof Metadata] === value),
          )
          .map((metadata) => toMetadata(context, sheet, metadata)),
    },
  ) as unknown as GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder;
  return finder;
}

function toMetadata(
  context: SpreadsheetContext,
  sheet: Sheet,
  metadata: Metadata,
): GoogleAppsScript.Spreadsheet.DeveloperMetadata {
  const service = defineService(context.gate, 'DeveloperMetadata', {
    getKey: () => metadata.key,
    getValue: () => metadata.value,
    getLocation: () => locationOf(context, sheet, metadata),
    remove: () => {
      sheet.metadata = sheet.metadata.filter((other) => other !== metadata);
    },
    setValue: (value: string) => {
      metadata.value = value;
      return service;
    },
  }) as unknown as GoogleAppsScript.Spreadsheet.DeveloperMetadata;
  return service;
}

function locationOf(context: SpreadsheetContext, sheet: Sheet, { area }: Metadata) {
  const range = area && context.toRange({ sheet, area });
  // The extent of the range shows which of the two it is.
  const isRow = area?.rows === 1;
  return defineService(context.gate, 'DeveloperMetadataLocation', {
    getRow: () => (range && isRow ? range : null),
    getColumn: () => (range && !isRow ? range : null),
    getSheet: () => context.toSheet(sheet),
  });
}

function isRowOrColumn(sheet: Sheet, { rows, columns, row, column }: Area): boolean {
  const isRow = rows === 1 && column === 1 && columns === sheet.maxColumns;
  const isColumn = columns === 1 && row === 1 && rows === sheet.maxRows;
  return isRow || isColumn;
}
