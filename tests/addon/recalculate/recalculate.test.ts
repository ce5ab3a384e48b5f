import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyPlaceMaps, type EmulatorOptions, routeAnswer, scriptedMaps } from '../../../emulator/index.ts';
import { isOurs } from '../../../src/addon/formulas/our-formulas.ts';
import { parkFormula, unparkFormula } from '../../../src/addon/recalculate/bring-back.ts';
import { killAtEveryCall } from '../support/kill-at-every-call.ts';
import { type Document, openDocument, protect } from '../support/open-document.ts';
import { restore, save } from '../support/saved-document.ts';

const FAILING = 'Service error: Maps';

/** A document whose formulas were computed while Google did not answer; now it does. */
function openAfterFault(rows: string[][], options: Partial<EmulatorOptions> = {}) {
  const document = openDocument([], options);
  document.emulator.faults.throwOn('Maps.getDirections', FAILING);
  rows.forEach((row, index) => {
    document.sheet.getRange(index + 1, 1, 1, row.length).setValues([row]);
  });
  document.values('A1:E3');
  document.emulator.faults.clear();
  document.clock.advance(600_000);
  return document;
}

const ROWS = [
  ['Lyon', 'Turin', '=DRIVING_DISTANCE(A1,B1)', '=1+1', '=IF(TRUE,DRIVING_DURATION_SECONDS(A1,B1),0)'],
  ['Bern', 'Ulm', '=WALKING_DISTANCE(A2:A3,B2:B3)', '=D1/0'],
  ['Metz', 'Linz'],
];

describe('recalculating', () => {
  it('recalculates formulas that show an error, also inside other formulas and filled cells, and counts them', () => {
    const document = openAfterFault(ROWS);
    expect(document.values('C1:C3').flat()).toEqual([
      '#ERROR!',
      expect.stringMatching(/^⚠/),
      expect.stringMatching(/^⚠/),
    ]);
    const formulas = document.formulas('A1:E3');
    expect(document.choose('Recalculate errors in the sheet')).toBe('Recalculated 3 formulas, all have a value.');
    expect(document.formulas('A1:E3')).toEqual(formulas);
    for (const value of [...document.values('C1:C3').flat(), document.values('E1')[0]?.[0]])
      expect(value).toBeTypeOf('number');
    expect(document.values('D2')).toEqual([['#DIV/0!']]);
  });

  it("changes only the selection; one of a formula's cells in it is enough", () => {
    const document = openAfterFault(ROWS);
    document.select('C3');
    expect(document.choose('Recalculate errors in the selection')).toBe('Recalculated 1 formula, all have a value.');
    expect(document.values('C1')).toEqual([['#ERROR!']]);
    expect(document.values('C3')[0]?.[0]).toBeTypeOf('number');
  });

  it('says how many still show an error', () => {
    const wrong = '=DRIVING_DISTANCE(A1,B1,"parsec")';
    const one = openDocument([['Lyon', 'Turin', wrong]]);
    expect(one.choose('Recalculate errors in the sheet')).toBe('Recalculated 1 formula, 1 still shows an error.');
    const two = openDocument([['Lyon', 'Turin', wrong, wrong]]);
    expect(two.choose('Recalculate errors in the sheet')).toBe('Recalculated 2 formulas, 2 still show an error.');
  });

  it("does not take another formula's error as an error of a formula that has a value", () => {
    const document = openDocument([
      ['Lyon', 'Turin', '', '', '=ROUND(SUM(DRIVING_DISTANCE(A1:A2,B1:B2)),1)', '=DRIVING_DISTANCE(A1:A2,B1:B2)'],
      ['Bern', 'Ulm', '', '=DRIVING_DISTANCE(A2:A3,{"Ulm","Metz"})'],
      ['#N/A', '', '', '', '', '=WALKING_DISTANCE(A1,B1,"parsec")'],
    ]);
    expect(document.values('D3:E3')[0]).toEqual([expect.stringMatching(/^⚠/), expect.stringMatching(/^⚠/)]);
    document.select('E1:F1');
    expect(document.choose('Fetch the selection afresh')).toBe('Fetched 2 formulas afresh, all have a value.');
    expect(document.choose('Recalculate errors in the sheet')).toBe('Recalculated 2 formulas, 2 still show an error.');
  });

  it('waits for values that come late, and counts those that do not come', () => {
    const document = openAfterFault(ROWS);
    const start = document.clock.now();
    const showLoading = (column: number, isLate: () => boolean) =>
      document.emulator.faults.replace('Range.getDisplayValues', (real, args) =>
        (real(...args) as string[][]).map((row) =>
          row.map((text, c) => (c === column && text !== '' && isLate() ? 'Loading...' : text)),
        ),
      );
    showLoading(2, () => document.emulator.calls.count('Range.setFormulas') > 0 && document.clock.now() < start + 5000);
    expect(document.choose('Recalculate errors in the sheet')).toBe('Recalculated 3 formulas, all have a value.');
    expect(document.clock.now() - start).toBe(5000);
    showLoading(4, () => true);
    document.select('E1');
    expect(document.choose('Fetch the selection afresh')).toBe('Fetched 1 formula afresh, 1 is still loading.');
    expect(document.clock.now() - start).toBeLessThan(40_000);
    document.sheet.getRange('E2').setFormula('=DRIVING_DURATION(A2,B2)');
    document.select('E1:E2');
    expect(document.choose('Fetch the selection afresh')).toBe('Fetched 2 formulas afresh, 2 are still loading.');
    document.sheet.getRange('F2').setFormula('=DRIVING_DISTANCE(A2,B2,"parsec")');
    document.select('E2:F2');
    expect(document.choose('Fetch the selection afresh')).toBe(
      'Fetched 2 formulas afresh, 1 still shows an error, 1 is still loading.',
    );
  });

  it.each([
    ['before its turn', 0],
    ['while its formula is away', 2],
  ])('keeps what someone types into a cell %s, and asks the others', (_when, writes) => {
    const document = openAfterFault(ROWS);
    const { calls, faults, workbook } = document.emulator;
    calls.reset();
    const type = () => {
      if (calls.count('Range.setFormulas') === writes) workbook.enter(workbook.sheet(), 1, 3, '=40+2');
    };
    for (const method of ['SpreadsheetApp.flush', 'Lock.waitLock']) {
      faults.replace(method, (real, args) => {
        if (method === 'SpreadsheetApp.flush' ? writes > 0 : writes === 0) type();
        return real(...args);
      });
    }
    expect(document.choose('Recalculate errors in the sheet')).toBe('Recalculated 2 formulas, all have a value.');
    expect(document.formulas('C1')).toEqual([['=40+2']]);
  });

  it('follows rows that are inserted while formulas are away', () => {
    const document = openAfterFault(ROWS);
    const { calls, faults } = document.emulator;
    calls.reset();
    let isInserted = false;
    faults.replace('SpreadsheetApp.flush', (real, args) => {
      if (!isInserted && calls.count('Range.setFormulas') === 2) {
        isInserted = true;
        document.insertRows(2, 1);
      }
      return real(...args);
    });
    expect(document.choose('Recalculate errors in the sheet')).toBe('Recalculated 3 formulas, all have a value.');
    expect(document.formulas('C1:C3').flat()).toEqual([
      '=DRIVING_DISTANCE(A1,B1)',
      '',
      '=WALKING_DISTANCE(A3:A4,B3:B4)',
    ]);
  });

  it('leaves formulas in cells of plain text, and says so', () => {
    const document = openAfterFault(ROWS);
    document.sheet.getRange('C1').setNumberFormat('@');
    expect(document.choose('Recalculate errors in the sheet')).toMatch(
      /^Recalculated 2 formulas, all have a value\. C1 was left, as the number format is plain text/,
    );
    expect(document.formulas('C1')).toEqual([['=DRIVING_DISTANCE(A1,B1)']]);
    document.select('C1');
    expect(document.choose('Fetch the selection afresh')).toMatch(/^Fetched 0 formulas afresh\. C1 was left/);
  });

  it('names one of several formulas in cells of plain text', () => {
    const document = openAfterFault(ROWS);
    document.sheet.getRange('C1:C2').setNumberFormat('@');
    expect(document.choose('Recalculate errors in the sheet')).toMatch(
      /^Recalculated 1 formula, all have a value\. 2 cells such as C1 were left, as the number format is plain text/,
    );
  });

  it('says so if one formula is left', () => {
    const formulas = Array.from({ length: 101 }, (_, row) => [`=DRIVING_DISTANCE(A${row + 1},"Z","x")`]);
    const document = openDocument([]);
    document.emulator.workbook.setEvaluate(() => ({ error: '#ERROR!', message: FAILING }));
    document.sheet.getRange('B1:B101').setFormulas(formulas);
    document.emulator.faults.replace('Range.setFormulas', (real, args) => {
      document.clock.advance(110_000);
      return real(...args);
    });
    expect(document.choose('Recalculate errors in the sheet')).toBe(
      'Recalculated 100 formulas, 100 still show an error. 1 formula is left and selected now. Choose the same menu item again to continue.',
    );
    expect(document.emulator.workbook.sheet().selection.areas).toEqual([{ row: 101, column: 2, rows: 1, columns: 1 }]);
  });

  it.each(['Recalculate errors in the sheet', 'Recalculate errors in the selection', 'Fetch the selection afresh'])(
    '%s: stops well before 6 minutes, and continues when it is chosen again',
    (item) => {
      const formulas = Array.from({ length: 500 }, (_, row) => [`=DRIVING_DISTANCE(A${row + 1},"Z","x")`]);
      const document = openDocument([]);
      // The fault lasts. Computing 500 formulas anew would take most of the time of this test.
      document.emulator.workbook.setEvaluate(() => ({ error: '#ERROR!', message: FAILING }));
      document.sheet.getRange('B1:B500').setFormulas(formulas);
      const asked = new Set<string>();
      document.emulator.faults.replace('Range.setFormulas', (real, args) => {
        document.clock.advance(40_000);
        for (const [formula] of args[0] as string[][]) if (formula?.startsWith('=D')) asked.add(formula);
        return real(...args);
      });
      document.select('B1:B500');
      const start = document.clock.now();
      expect(document.choose(item)).toMatch(
        / 300 formulas.*, 300 still show an error\. 200 formulas are left and selected now. Choose the same/,
      );
      expect(document.clock.now() - start).toBeLessThan(300_000);
      document.choose(item);
      expect(asked.size).toBe(500);
      expect(document.formulas('B1:B500')).toEqual(formulas);
    },
  );

  it('changes nothing if there are no errors', () => {
    const document = openDocument(ROWS.slice(0, 1));
    expect(document.choose('Recalculate errors in the sheet')).toBe(
      'No formula of Maps in Sheets shows an error there.',
    );
    expect(document.emulator.calls.count('Range.clearContent')).toBe(0);
    expect(document.emulator.calls.count('Range.setFormulas')).toBe(0);
  });

  it('changes nothing if a formula is protected', () => {
    const document = openAfterFault(ROWS);
    protect(document, { row: 2, column: 3, rows: 1, columns: 1 });
    expect(document.choose('Recalculate errors in the sheet')).toMatch(/is protected.*Nothing was changed/);
    expect(document.formulas('C1')).toEqual([['=DRIVING_DISTANCE(A1,B1)']]);
  });

  it('loses no formula when a service fails once, at any call', { timeout: 180_000 }, () => {
    let calls = Number.POSITIVE_INFINITY;
    let failed = false;
    const document = openAfterFault(ROWS, {
      intercept: () => {
        if (--calls !== 0) return;
        failed = true;
        throw new Error('Service Spreadsheets failed');
      },
    });
    const before = save(document);
    const formulas = document.formulas('A1:E3');
    for (let failing = 1; failing < 400; failing++) {
      restore(document, before);
      failed = false;
      calls = failing;
      document.choose('Recalculate errors in the sheet');
      calls = Number.POSITIVE_INFINITY;
      expect(document.formulas('A1:E3'), `call ${failing}`).toEqual(formulas);
      if (!failed) return;
    }
    throw new Error('The calls never ended.');
  });

  it('writes formulas back even if Google refuses the usual way', () => {
    const document = openAfterFault(ROWS);
    document.emulator.faults.throwOn('Range.setFormulas', 'Service Spreadsheets failed', { after: 3 });
    expect(document.choose('Recalculate errors in the sheet')).toBe('Recalculated 3 formulas, all have a value.');
    expect(document.formulas('C1:C2')).toEqual([['=DRIVING_DISTANCE(A1,B1)'], ['=WALKING_DISTANCE(A2:A3,B2:B3)']]);
  });

  it('keeps formulas in their cells if Google refuses every way, and restores them later', () => {
    const document = openAfterFault(ROWS);
    document.emulator.faults.throwOn('Range.setFormulas', 'Service Spreadsheets failed', { after: 2 });
    document.emulator.faults.throwOn('Range.setValues', 'Service Spreadsheets failed');
    expect(document.choose('Recalculate errors in the sheet')).toMatch(
      /refused to put the formulas back into C1, C2, E1\. They are kept in these cells/,
    );
    expect(document.values('C1')[0]?.[0]).toMatch(/^⏳ Being asked again\./);
    document.emulator.faults.clear();
    document.choose('Recalculate errors in the sheet');
    expect(document.formulas('C1:C2')).toEqual([['=DRIVING_DISTANCE(A1,B1)'], ['=WALKING_DISTANCE(A2:A3,B2:B3)']]);
  });
});

describe('fetching afresh', () => {
  it('asks Google again even if the answers are in the cache', () => {
    let meters = 1000;
    const document = openDocument([['Lyon', 'Turin', '=DRIVING_DISTANCE(A1,B1)', '=GOOGLEMAPS_ELEVATION(A1)']], {
      maps: scriptedMaps({ directions: () => routeAnswer({ meters, seconds: 60 }) }),
    });
    expect(document.values('C1')).toEqual([[1000]]);
    meters = 2000;
    document.select('C1:D1');
    expect(document.choose('Fetch the selection afresh')).toBe('Fetched 2 formulas afresh, all have a value.');
    expect(document.values('C1')).toEqual([[2000]]);
    expect(document.mapsCalls()).toBe(2);
  });

  it('costs ordinary formulas no extra cache read', () => {
    const document = openDocument([['Lyon', 'Turin']], { maps: anyPlaceMaps() });
    const reads = () => document.emulator.calls.count('Cache.get') + document.emulator.calls.count('Cache.getAll');
    document.emulator.runCustomFunction('DRIVING_DISTANCE', ['Lyon', 'Turin']);
    const before = reads();
    document.emulator.runCustomFunction('DRIVING_DISTANCE', ['Lyon', 'Turin']);
    expect(reads() - before).toBe(1);
  });

  it('says so if no formula is selected', () => {
    const document = openDocument([['Lyon']]);
    document.select('A1');
    expect(document.choose('Fetch the selection afresh')).toMatch(/^No formula of Maps in Sheets is selected/);
  });
});

describe('an execution that is killed or fails at any of its calls', () => {
  const FORMULAS = [
    ['Lyon', 'Turin', '=DRIVING_DISTANCE(A1,B1)', 'mine', '=IFERROR(DRIVING_DURATION_SECONDS(A1,"Bern, ""CH"""),0)'],
    ['Bern', 'Ulm', '=WALKING_DISTANCE(A2:A3,B2:B3)', '=D1&GOOGLEMAPS_LINK(A2,$B$1)'],
    ['Metz', 'Linz', '', '', "=DRIVING_DISTANCE('Trips'!A1,B2)+WALKING_DISTANCE(A1,B2)"],
  ];

  it.each(['Recalculate errors in the sheet', 'Fetch the selection afresh'])(
    '%s: loses no formula and shows no wrong value',
    { timeout: 180_000 },
    (item) => {
      const open = (options: Pick<EmulatorOptions, 'intercept'>) => {
        const document = openAfterFault(FORMULAS, options);
        document.select('A1:E3');
        return document;
      };
      const before = open({}).formulas('A1:E4');
      const good = openDocument(FORMULAS).values('C1:E3').flat();
      const calls = killAtEveryCall({
        open,
        act: (document) => void document.choose(item),
        check: (document, when) => {
          const isGood = (value: unknown, index: number) => value === good[index] || /^[#⚠⏳]/.test(String(value));
          // The user's own IFERROR turns a problem into zero.
          const wrong = document
            .values('C1:E3')
            .flat()
            .filter((value, index) => !isGood(value, index) && value !== 0);
          // A missing link is not a value of ours, and neither are cells without a spilled value.
          expect(
            wrong.filter((value) => value !== ''),
            when,
          ).toEqual([]);
          document.emulator.open();
          expect(document.formulas('A1:E4'), when).toEqual(before);
          expect(document.values('D1'), when).toEqual([['mine']]);
        },
      });
      expect(calls).toBeGreaterThan(40);
    },
  );
});

describe('a formula that a killed execution left parked', () => {
  /** The formulas are parked, and the execution that would restore them is killed. */
  function leaveParked(rows: string[][]) {
    let isKilled = false;
    const document = openDocument(rows, {
      intercept: ({ authMode }) => {
        if (isKilled && authMode === 'FULL') throw new Error('Exceeded maximum execution time');
      },
    });
    document.values('A1:F3');
    document.emulator.faults.replace('SpreadsheetApp.flush', (real, args) => {
      isKilled = document.emulator.calls.count('Range.setFormulas') > 0;
      return real(...args);
    });
    document.select('A1:F9');
    expect(() => document.choose('Fetch the selection afresh')).toThrow();
    isKilled = false;
    document.emulator.faults.clear();
    expect(document.values('C1')[0]?.[0]).toMatch(
      /^⏳ Being asked again\. If this stays, choose something from the menu/,
    );
    return document;
  }

  const TRIPS = [
    ['Lyon', 'Turin', '=DRIVING_DISTANCE(A1,B1)', '=DRIVING_DISTANCE(A2,$B$1)'],
    ['Bern', 'Ulm'],
  ];

  it.each<[string, (document: Document) => void]>([
    ['the next item of the menu', (document) => void document.choose('Unfreeze the selection')],
    ['opening the sidebar', (document) => void document.choose('Open sidebar')],
    ['opening the spreadsheet', (document) => document.emulator.open()],
    ['opening it with all permissions', (document) => document.emulator.open({ authMode: 'FULL' })],
  ])('comes back by %s', (_what, act) => {
    const document = leaveParked(TRIPS);
    act(document);
    expect(document.formulas('C1:D1')).toEqual([['=DRIVING_DISTANCE(A1,B1)', '=DRIVING_DISTANCE(A2,$B$1)']]);
  });

  it('is restored even if another sheet is open by then', () => {
    const document = leaveParked(TRIPS);
    const { workbook } = document.emulator;
    workbook.activeSheetId = workbook.addSheet('Other').id;
    document.emulator.open();
    workbook.activeSheetId = workbook.sheet('Trips').id;
    expect(document.formulas('C1')).toEqual([['=DRIVING_DISTANCE(A1,B1)']]);
  });

  it('stays parked if nothing may be touched, and the menu is shown', () => {
    const document = leaveParked(TRIPS);
    document.emulator.open({ authMode: 'NONE' });
    expect(document.emulator.ui.menus).toHaveLength(1);
    expect(document.values('C1')[0]?.[0]).toMatch(/^⏳/);
  });

  describe('while the spreadsheet opens', () => {
    const PARKED = /^="⏳/;

    it('is found with one read of each sheet', () => {
      const { emulator } = openDocument([]);
      for (let number = 2; number <= 10; number++) emulator.workbook.addSheet(`Sheet ${number}`);
      emulator.calls.reset();
      emulator.open();
      expect(emulator.calls.count('Range.getFormulas')).toBe(10);
      expect(emulator.calls.count('Range.getValues') + emulator.calls.count('Lock.waitLock')).toBe(0);
    });

    it.each([
      ['the sheets are slow to read', behindSlowSheets],
      [
        'the first sheet is very large',
        (document: Document) => document.emulator.faults.replace('Sheet.getLastRow', () => 1e6),
      ],
      [
        'another execution has the lock',
        (document: Document) => document.emulator.faults.throwOn('Lock.waitLock', 'Lock timeout'),
      ],
      [
        'Google refuses to read',
        (document: Document) => document.emulator.faults.throwOn('Range.getFormulas', 'Service failed'),
      ],
      [
        'Google tells no sheets',
        (document: Document) => document.emulator.faults.throwOn('Spreadsheet.getSheets', 'Service failed'),
      ],
    ])('waits if %s, and the menu is shown', (_what, disturb) => {
      const document = leaveParked(TRIPS);
      const { ui, faults } = document.emulator;
      ui.menus = [];
      disturb(document);
      const start = document.clock.now();
      document.emulator.open();
      expect(document.clock.now() - start).toBeLessThan(5000);
      expect(ui.menus).toHaveLength(1);
      faults.clear();
      expect(document.formulas('C1')[0]?.[0]).toMatch(PARKED);
      document.choose('Open sidebar');
      expect(document.formulas('C1')).toEqual([['=DRIVING_DISTANCE(A1,B1)']]);
    });

    function behindSlowSheets({ emulator, clock }: Document) {
      for (let number = 2; number <= 9; number++) emulator.workbook.addSheet(`Sheet ${number}`, 0);
      emulator.faults.replace('Range.getFormulas', (real, args) => {
        clock.advance(1000);
        return real(...args);
      });
    }
  });

  it('has the references that Sheets would have given it', () => {
    const document = leaveParked(TRIPS);
    document.insertRows(2, 3);
    document.insertRows(1, 1);
    document.emulator.open();
    expect(document.formulas('C2:D2')).toEqual([['=DRIVING_DISTANCE(A2,B2)', '=DRIVING_DISTANCE(A6,$B$2)']]);
  });

  it('is not a place for a formula that reads it, and asks for nothing', () => {
    const document = leaveParked([['Lyon', 'Turin', '=IFERROR(GOOGLEMAPS_ADDRESS(A1),"Paris")']]);
    document.sheet.getRange('E1').setFormula('=DRIVING_DISTANCE(A1,C1)');
    expect(document.values('E1')).toEqual([['#ERROR!']]);
    expect(document.mapsCalls()).toBe(0);
  });

  it('is restored exactly, whatever it contains', () => {
    const part = fc.constantFrom(
      ...['DRIVING_DISTANCE(A1,B1)', 'googlemaps_trip (A1:A3)', '"DRIVING_DISTANCE("', "'TRANSIT_MATCH('!A1", '""""'],
      ...['SUM(', ')', '"', "'", '&', ',', ';', '\n', ' ', '_ASKED', '#REF!', '$A$1', '))', 'LET(a,1,', '{', '}', '\\'],
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const formula = `=${parts.join('')}GOOGLEMAPS_LINK(A1,B1)`;
        const parked = parkFormula(formula) ?? '';
        expect(unparkFormula(parked)).toBe(isOurs(formula) || parked !== '' ? formula : undefined);
        expect(isOurs(parked)).toBe(false);
        expect(unparkFormula(formula)).toBeUndefined();
      }),
    );
  });
});
