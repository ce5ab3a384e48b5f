import { expect, test } from 'vitest';
import { landmassOf } from '../../../demo-maps/world/landmass.ts';

test.each([
  ['FR', 'GB'],
  ['IE', 'GB'],
  ['DK', 'SE'],
  ['ES', 'MA'],
  ['EG', 'ZA'],
  ['PT', 'SG'],
  ['US', 'PA'],
  ['AR', 'CO'],
  ['DO', 'HT'],
])('one can drive between %s and %s', (a, b) => {
  expect(landmassOf(a, undefined)).toBe(landmassOf(b, undefined));
});

test.each([
  ['US', 'GB'],
  ['PA', 'CO'],
  ['KR', 'CN'],
  ['JP', 'KR'],
  ['AU', 'NZ'],
  ['IS', 'NO'],
  ['MG', 'MZ'],
  ['CU', 'US'],
])('one cannot drive between %s and %s', (a, b) => {
  expect(landmassOf(a, undefined)).not.toBe(landmassOf(b, undefined));
});

test('Hawaii, the Azores and the Galápagos are separate from their countries', () => {
  expect(landmassOf('US', 'US.HI')).not.toBe(landmassOf('US', 'US.CA'));
  expect(landmassOf('PT', 'PT.23')).not.toBe(landmassOf('PT', 'PT.14'));
  expect(landmassOf('EC', 'EC.01')).not.toBe(landmassOf('EC', 'EC.18'));
});

test('the sea belongs to no landmass', () => {
  expect(landmassOf(undefined, undefined)).toBeUndefined();
});
