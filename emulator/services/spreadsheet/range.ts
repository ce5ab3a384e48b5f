import { defineService } from '../../service.ts';
import type { Place, RangeService, SpreadsheetContext } from './context.ts';
import { addMetadata, findMetadata, metadataOf } from './metadata.ts';
import { rangeCopying } from './range-copying.ts';
import { rangePlace } from './range-place.ts';
import { rangeReading } from './range-reading.ts';
import { rangeStyle } from './range-style.ts';
import { rangeWriting } from './range-writing.ts';

/** A `Range`: the cells between two corners, which stay where they are when rows are inserted above. */
export function createRange(context: SpreadsheetContext, place: Place): RangeService {
  const { sheet, area } = place;
  return defineService(context.gate, 'Range', {
    ...rangePlace(context, place),
    ...rangeReading(context, place),
    ...rangeWriting(context, place),
    ...rangeCopying(context, place),
    ...rangeStyle(context, place),
    addDeveloperMetadata: (...args: unknown[]) => {
      addMetadata(sheet, area, args);
      return context.toRange(place);
    },
    getDeveloperMetadata: () => metadataOf(context, sheet, area),
    createDeveloperMetadataFinder: () => findMetadata(context, sheet, area),
  }) as unknown as RangeService;
}
