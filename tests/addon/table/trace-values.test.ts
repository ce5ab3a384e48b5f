import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { traceValues } from '../../../src/addon/table/rows/judge-rows.ts';

/** A fingerprint: four characters for the places, four for the value. */
const mark = (place: string, value: string): string => place.padEnd(4, '0') + value.padEnd(4, '0');

describe('the source of a value', () => {
  it('is known from its places and itself, wherever its row is', () => {
    const written = [mark('a', '1'), mark('b', '2'), mark('c', '3')];
    expect(traceValues([written[2], undefined, written[0], written[1]], written, [])).toEqual([
      'current',
      undefined,
      'current',
      'current',
    ]);
  });

  it('is stale if the places have changed, and resettled if the settings have', () => {
    const own = [mark('a', '1'), mark('b', '2')];
    expect(traceValues([mark('a', '1'), mark('x', '2')], own, [])).toEqual(['current', 'stale']);
    expect(traceValues([mark('a', '1'), mark('x', '2')], [], own)).toEqual(['resettled', 'resettled']);
  });

  it('is foreign if someone typed it, even if other rows have the same value', () => {
    const own = [mark('a', '1'), mark('b', '2')];
    expect(traceValues([mark('a', '1'), mark('b', '2'), mark('c', '1')], own, [])).toEqual([
      'current',
      'current',
      'foreign',
    ]);
    expect(traceValues([mark('c', '1'), mark('d', '1')], [mark('a', '1')], [])).toEqual(['stale', 'foreign']);
  });

  it('is current in a row that was copied', () => {
    expect(traceValues([mark('a', '1'), mark('a', '1')], [mark('a', '1')], [])).toEqual(['current', 'current']);
  });

  it('does not depend on the order of rows, and is current for all that was written', () => {
    const marks = fc.array(fc.tuple(fc.nat(9), fc.nat(3)).map(([place, value]) => mark(`p${place}`, `v${value}`)));
    fc.assert(
      fc.property(marks, fc.array(fc.nat()), (written, order) => {
        const moved = [...written].sort((a, b) => (order[written.indexOf(a)] ?? 0) - (order[written.indexOf(b)] ?? 0));
        expect(traceValues(moved, written, []).every((origin) => origin === 'current')).toBe(true);
      }),
    );
  });
});
