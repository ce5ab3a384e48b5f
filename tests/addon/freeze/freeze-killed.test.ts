import { describe, expect, it } from 'vitest';
import { killAtEveryCall } from '../support/kill-at-every-call.ts';
import { type Document, openDocument } from '../support/open-document.ts';

const SINGLE = [
  ['Lyon', 'Turin', '=DRIVING_DISTANCE(A1,B1)', 'mine'],
  ['Bern', 'Ulm', '=WALKING_DURATION(A2,B2)', 7],
  ['Metz', 'Linz', '', '=TRANSIT_DISTANCE(A3,B3)'],
];

const SPILLED = [
  ['Lyon', 'Turin', '=DRIVING_DISTANCE(A1:A2,B1:B2)', '', '=GOOGLEMAPS_LATLONG(A1)'],
  ['Bern', 'Ulm', '', 'mine'],
  ['Metz', 'Linz', '=SPLIT(GOOGLEMAPS_ADDRESS(A3)," ")', '', '={1;2;3}'],
  ['', '', '', 5],
];

const MIXED = [
  ['Lyon', 'Turin', '=DRIVING_DISTANCE(A1,B1)', '={"x";"y";"z"}'],
  ['Bern', 'Ulm', '=WALKING_DISTANCE(A2:A3,B2:B3)'],
  ['Metz', 'Linz', '', ''],
  ['', '', '=GOOGLEMAPS_LATLONG(A1)', '', '=DRIVING_DISTANCE(A1,A2,"parsec")'],
];

/** A table with a problem, one that reads another and is above it, and one at the edge of the used range. */
const ENTANGLED = [
  ['Lyon', '=DRIVING_DISTANCE(A1:A2,B5)', '=IF(B2="",{"none"},{"h";"x";"y"})'],
  ['Ulm'],
  ['#N/A', '=GOOGLEMAPS_ADDRESS(A2:A3)'],
  [],
  ['', 'Bern', '', '', '=GOOGLEMAPS_LATLONG(A1)'],
];

const ALL = 'A1:F5';

/** The formulas of a sheet, and what it shows. */
const contentOf = (document: Document) => ({ formulas: document.formulas(ALL), values: document.values(ALL) });

describe.each([
  ['single cells', SINGLE],
  ['spilled tables', SPILLED],
  ['both', MIXED],
  ['entangled tables', ENTANGLED],
])('a run over %s that ends at any of its calls', { timeout: 180_000 }, (_, rows) => {
  const open = (options: object) => {
    const document = openDocument(rows, options);
    document.select(ALL);
    return document;
  };
  const original = contentOf(open({}));
  const allCameBack = (document: Document, when: string) => {
    document.choose('Unfreeze the selection');
    expect(contentOf(document), when).toEqual(original);
    expect(document.notes(ALL).flat().join(''), when).toBe('');
  };
  const canBeFrozenAgain = (document: Document, when: string) => {
    document.choose('Freeze the selection');
    expect(document.values(ALL), when).toEqual(original.values);
    expect(document.formulas(ALL).flat().join(), when).not.toMatch(/SPLIT|LATLONG|WALKING/);
    document.choose('Unfreeze the selection');
    expect(contentOf(document), when).toEqual(original);
  };

  it('loses no formula and no value of a freeze, once unfrozen or frozen again', () => {
    killAtEveryCall({
      open,
      act: (document) => document.choose('Freeze the selection'),
      check: [allCameBack, canBeFrozenAgain],
    });
  });

  it('loses no formula and no value of an unfreeze', () => {
    killAtEveryCall({
      open: (options) => {
        const document = open(options);
        document.choose('Freeze the selection');
        return document;
      },
      act: (document) => document.choose('Unfreeze the selection'),
      check: allCameBack,
    });
  });
});

it('says that it brought back what an earlier run had taken away', () => {
  const said: string[] = [];
  killAtEveryCall({
    open: (options) => {
      const document = openDocument([['Lyon', '=GOOGLEMAPS_LATLONG(A1)']], options);
      document.select('B1');
      return document;
    },
    act: (document) => document.choose('Freeze the selection'),
    check: (document) => said.push(document.choose('Freeze the selection')),
  });
  expect(said.filter((message) => message.startsWith('Brought'))).not.toEqual([]);
  for (const message of said) {
    expect(message).toMatch(
      /^(Brought back 1 formula that an earlier run had taken away\. )?(Froze \d cells?\.|No formula of Maps in Sheets .*)$/,
    );
  }
});

it('finds a formula again beyond everything that is left in the sheet, wherever a freeze ends', {
  timeout: 180_000,
}, () => {
  killAtEveryCall({
    open: (options) => {
      const document = openDocument([['Lyon'], [], ['', '', '=GOOGLEMAPS_LATLONG(A1)']], options);
      document.select('C3');
      return document;
    },
    act: (document) => document.choose('Freeze the selection'),
    check: (document, when) => {
      document.choose('Unfreeze the selection');
      expect(document.formulas('C3'), when).toEqual([['=GOOGLEMAPS_LATLONG(A1)']]);
      expect(document.values('D3')[0]?.[0], when).toBeTypeOf('number');
    },
  });
});
