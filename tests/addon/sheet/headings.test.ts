import { describe, expect, it } from 'vitest';
import { looksLikeHeadings } from '../../../src/addon/sheet/headings.ts';

describe('the first row', () => {
  it.each<[string, unknown[][]]>([
    [
      'has a usual heading',
      [
        ['From', 'To'],
        ['Lyon', 'Ulm'],
      ],
    ],
    [
      'has one in another language',
      [
        ['Von', 'Nach'],
        ['Lyon', 'Ulm'],
      ],
    ],
    [
      'has two usual headings beside other things',
      [
        ['From', 'To', '2026', 7],
        ['Lyon', 'Ulm', 12, ''],
      ],
    ],
    [
      'stands above numbers',
      [
        ['Filiale', 'Umsatz'],
        ['Lyon', 12],
        ['Ulm', ''],
      ],
    ],
  ])('has headings if it %s', (_what, rows) => {
    expect(looksLikeHeadings(rows)).toBe(true);
  });

  it.each<[string, unknown[][]]>([
    [
      'are places',
      [
        ['Lyon', 'Turin'],
        ['Bern', 'Ulm'],
      ],
    ],
    [
      'has a house number',
      [
        ['Address', '1 Main St'],
        ['Lyon', 'Ulm'],
      ],
    ],
    [
      'is a number',
      [
        ['From', 12],
        ['Lyon', 13],
      ],
    ],
    ['is alone', [['From', 'To']]],
    [
      'is empty',
      [
        ['', ''],
        ['Lyon', 'Ulm'],
      ],
    ],
    [
      'has places that begin with a word of headings',
      [
        ['Place Vendôme', 'Long Beach'],
        ['Lyon', 'Ulm'],
      ],
    ],
    [
      'only begins like one',
      [
        ['Fromage Street', 'Toledo'],
        ['Lyon', 'Ulm'],
      ],
    ],
  ])('has no headings if it %s', (_what, rows) => {
    expect(looksLikeHeadings(rows)).toBe(false);
  });
});
