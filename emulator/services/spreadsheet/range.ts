import { defineService, returning } from '../../service.ts';
import type { Place, RangeService, SpreadsheetContext } from './context.ts';
import { rangeValidation } from './data-validation.ts';
import { addMetadata, findMetadata, metadataOf } from './metadata.ts';
import { rangeCopying } from './range-copying.ts';
import { rangePlace } from './range-place.ts';
import { rangeReading } from './range-reading.ts';
import { rangeStyle } from './range-style.ts';
import { rangeWriting } from './range-writing.ts';

type Part = (context: SpreadsheetContext, place: Place) => object;

const PARTS: Part[] = [
  rangePlace,
  rangeReading,
  rangeWriting,
  rangeCopying,
  rangeStyle,
  rangeValidation,
  rangeMetadata,
];

/** The number of the part that has a method, learnt from the first range. */
let partOf: ReadonlyMap<string | symbol, number> | undefined;

/**
 * A `Range`: the cells between two corners, which stay where they are when rows are inserted above. Scripts make many ranges,
 * so a part is made when one of its methods is used.
 */
export function createRange(context: SpreadsheetContext, place: Place): RangeService {
  const parts: object[] = [];
  partOf ??= new Map(
    PARTS.flatMap((part, number) => Object.keys(part(context, place)).map((name) => [name, number] as const)),
  );
  const numbers = partOf;
  const members = new Proxy(
    {},
    {
      has: (_, name) => numbers.has(name),
      get(_, name) {
        const number = numbers.get(name);
        if (number === undefined) return undefined;
        parts[number] ??= PARTS[number]?.(context, place) ?? {};
        return Reflect.get(parts[number], name);
      },
    },
  );
  return defineService(context.gate, 'SpreadsheetApp.Range', members) as unknown as RangeService;
}

function rangeMetadata(context: SpreadsheetContext, place: Place) {
  const { sheet, area } = place;
  return {
    addDeveloperMetadata: returning(() => context.toRange(place))((...args: unknown[]) =>
      addMetadata(sheet, area, args),
    ),
    getDeveloperMetadata: () => metadataOf(context, sheet, area),
    createDeveloperMetadataFinder: () => findMetadata(context, sheet, area),
  };
}
