import { expect, it } from 'vitest';
import { findPlaceColumns } from '../../../src/addon/places/place-columns.ts';

const NONE = { latitude: undefined, longitude: undefined, name: undefined };

it.each<[string, string[], unknown[][], object]>([
  ['the texts of one column', [''], [['Lyon']], { ...NONE, place: [0] }],
  ['the first column if there are no texts', ['', ''], [[1, 2]], { ...NONE, place: [0] }],
  ['the only texts, though they are called names', ['Name', 'Price'], [['Lyon', 5]], { ...NONE, place: [0] }],
  ['the texts that are not names', ['Name', ''], [['Ann', 'Lyon']], { ...NONE, place: [1], name: 0 }],
  ['the first texts, and then a name', ['', ''], [['Lyon', 'Ann']], { ...NONE, place: [0], name: 1 }],
  ['an address, wherever it is', ['Shop', '', 'Address'], [['North', 'x', 'Lyon']], { ...NONE, place: [2], name: 0 }],
  ['the first of an origin and a destination', ['From', 'To'], [['Lyon', 'Ulm']], { ...NONE, place: [0], name: 1 }],
  ['an origin', ['Driver', 'From'], [['Ann', 'Lyon']], { ...NONE, place: [1], name: 0 }],
  [
    'the parts of an address in the order of their columns',
    ['City', 'Address', 'Zip'],
    [['Lyon', '1 Rue A', 69000]],
    { ...NONE, place: [0, 1, 2] },
  ],
  ['a column of latitude alone as texts', ['Lat'], [['48.85, 2.35']], { ...NONE, place: [0] }],
  [
    'latitude and longitude, wherever they are',
    ['Lng', 'Shop', 'Lat'],
    [[2.35, 'North', 48.85]],
    { latitude: 2, longitude: 0, place: [], name: 1 },
  ],
  [
    'latitude and longitude before an address',
    ['Lat', 'Lng', 'Address'],
    [[48.85, 2.35, 'Lyon']],
    { latitude: 0, longitude: 1, place: [2], name: undefined },
  ],
  [
    'numbers that can only be coordinates, beside each other',
    ['', '', ''],
    [
      ['North', 48.856, 2.352],
      ['South', '', ''],
    ],
    { latitude: 1, longitude: 2, place: [], name: 0 },
  ],
  ['no numbers without decimals', ['', ''], [[48, 2]], { ...NONE, place: [0] }],
  ['no numbers beyond the globe', ['', ''], [[90.123, 180.123]], { ...NONE, place: [0] }],
  ['no numbers under headings', ['Price', 'Grade'], [[48.856, 2.352]], { ...NONE, place: [0] }],
  [
    'no numbers beside a text',
    ['', ''],
    [
      [48.856, 2.352],
      ['x', 2.352],
    ],
    { ...NONE, place: [0] },
  ],
])('a place is read from %s', (_what, headings, rows, columns) => {
  expect(findPlaceColumns(headings, rows)).toEqual(columns);
});
