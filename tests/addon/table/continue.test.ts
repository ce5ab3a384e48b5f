import { describe, expect, it } from 'vitest';
import type { GoesOn, TableForm, TableSheet } from '../../../src/addon/table/table-protocol.ts';
import { type Document, openDocument } from '../support/open-document.ts';
import { estimate, fill, form, start, trips } from './support/fill-table.ts';

const HOUR_MS = 3_600_000;

const schedule = ({ emulator }: Document, tableForm: TableForm, goesOn: GoesOn): string =>
  emulator.scriptRun('runForMapsSidebar', ['scheduleTable', tableForm, goesOn]) as string;
const sheetOf = ({ emulator }: Document) => emulator.scriptRun('runForMapsSidebar', ['describeSheet']) as TableSheet;
const triggers = ({ emulator }: Document) => emulator.state.triggers.all();

/** Every route takes some time. */
function slow(document: Document, milliseconds: number): void {
  document.emulator.faults.replace('Maps.getDirections', (real, args) => {
    document.clock.advance(milliseconds);
    return real(...args);
  });
}

describe('a table that continues by itself', () => {
  it('tells its user whether to do something for the rows that are left', async () => {
    const document = openDocument(trips(110), { quotas: { directionsPerDay: 100 } });
    const sentence = async (goesOn: GoesOn) => (await fill(document, form(110), { goesOn })).sentence;
    expect(await sentence('no')).toMatch(/ 10 to go\. Choose Continue\.$/);
    expect(await sentence('until full')).toMatch(
      / 10 to go\. The table continues by itself every hour, until it is full\.$/,
    );
    expect(await sentence('every night')).toMatch(/ 10 to go\. The table continues by itself every night\.$/);
  });

  it('continues every hour until it is full, says what it did, and then ends', async () => {
    const document = openDocument(trips(110), { quotas: { directionsPerDay: 100 } });
    slow(document, 20);
    await fill(document, form(110));
    expect(schedule(document, form(110), 'until full')).toBe('');
    expect(triggers(document)).toHaveLength(1);
    document.clock.advance(HOUR_MS);
    expect(document.emulator.fireTriggers()).toEqual([{ functionName: 'continueMapsTables' }]);
    expect(sheetOf(document).trace?.sentence).toMatch(
      /^Filled 0 of 110 rows\. 100 were filled before\. .*quota.* 10 to go\. The table continues by itself every hour, until it is full\.$/,
    );
    document.clock.advance(24 * HOUR_MS);
    document.emulator.fireTriggers();
    expect(estimate(document, form(110))).toMatchObject({ filled: 110, left: 0 });
    expect(sheetOf(document)).toMatchObject({
      goesOn: 'no',
      trace: { at: '2026-01-16 13:00', sentence: 'Filled 10 of 110 rows. 100 were filled before.' },
    });
    expect(triggers(document)).toEqual([]);
    // The marks of the rows and columns are gone, too.
    expect(document.emulator.workbook.sheet().metadata.filter(({ area }) => area !== undefined)).toEqual([]);
  });

  it('refills what has changed every night, until its user ends that', async () => {
    const document = openDocument(trips(4));
    await fill(document, form(4));
    schedule(document, form(4), 'every night');
    document.sheet.getRange('A2').setValue('Elsewhere');
    document.clock.advance(24 * HOUR_MS);
    document.emulator.fireTriggers();
    expect(document.values('C2')).toEqual([
      [document.emulator.runCustomFunction('DRIVING_DISTANCE', ['Elsewhere', 'To 1', 'km'])],
    ]);
    expect(triggers(document)).toHaveLength(1);
    schedule(document, form(4), 'no');
    expect(triggers(document)).toEqual([]);
    expect(sheetOf(document).goesOn).toBe('no');
  });

  it('stops before its six minutes are over, and continues an hour later', async () => {
    const document = openDocument(trips(900), { account: 'workspace' });
    slow(document, 900);
    start(document, form(900));
    schedule(document, form(900), 'until full');
    for (let hour = 1; hour <= 2; hour++) {
      document.clock.advance(HOUR_MS);
      const before = document.clock.now();
      expect(document.emulator.fireTriggers()).toEqual([{ functionName: 'continueMapsTables' }]);
      expect(document.clock.now() - before).toBeLessThan(330_000);
      expect(estimate(document, form(900)).filled).toBeGreaterThan(250 * hour);
    }
  });

  it('is never filled by two such runs at once, and a killed one does not block the next for long', () => {
    const document = openDocument(trips(60));
    start(document, form(60));
    schedule(document, form(60), 'until full');
    let isInside = false;
    document.emulator.faults.replace('Maps.getDirections', (real, args) => {
      if (!isInside) {
        isInside = true;
        document.emulator.run('continueMapsTables');
        expect(document.mapsCalls()).toBe(1);
      }
      return real(...args);
    });
    document.emulator.run('continueMapsTables');
    expect(estimate(document, form(60))).toMatchObject({ filled: 60 });
    const properties = document.emulator.state.properties.document;
    expect(properties.get('maps.running')).toBeUndefined();
    properties.set('maps.running', String(document.clock.now() + 100_000));
    document.sheet.getRange('C1').clearContent();
    schedule(document, form(60), 'until full');
    document.emulator.run('continueMapsTables');
    expect(estimate(document, form(60))).toMatchObject({ left: 1 });
    document.clock.advance(100_001);
    document.emulator.run('continueMapsTables');
    expect(estimate(document, form(60))).toMatchObject({ left: 0 });
  });

  it('ends a run in which no row is finished, however long it may take', () => {
    const document = openDocument(trips(2));
    document.sheet.getRange('B2').clearContent();
    start(document, form(2));
    schedule(document, form(2), 'until full');
    let edits = 0;
    document.emulator.faults.replace('Maps.getDirections', (real, args) => {
      document.sheet.getRange('A1').setValue(`Elsewhere ${edits++}`);
      document.clock.advance(1000);
      return real(...args);
    });
    document.emulator.run('continueMapsTables');
    expect(edits).toBe(3);
    expect(sheetOf(document).goesOn).toBe('until full');
  });

  it('needs a trigger as long as one of the sheets has such a table', () => {
    const document = openDocument(trips(3));
    const { workbook } = document.emulator;
    const first = workbook.sheet();
    schedule(document, form(3), 'every night');
    const second = workbook.addSheet('Other');
    for (const [index, cells] of trips(3).entries()) {
      for (const [column, text] of cells.entries()) workbook.enter(second, index + 1, column + 1, text);
    }
    workbook.activeSheetId = second.id;
    schedule(document, form(3), 'until full');
    schedule(document, form(3), 'no');
    expect(triggers(document)).toHaveLength(1);
    workbook.activeSheetId = first.id;
    schedule(document, form(3), 'no');
    expect(triggers(document)).toEqual([]);
  });

  it('is refused if Google does not keep the choices', () => {
    const document = openDocument(trips(3));
    document.emulator.faults.throwOn('Sheet.addDeveloperMetadata', 'Service failed');
    expect(() => schedule(document, form(3), 'every night')).toThrow(/did not let the script save this for the sheet/);
    expect(triggers(document)).toEqual([]);
  });

  it('says what prevents it, where its user sees it', () => {
    const document = openDocument(trips(3));
    start(document, form(3));
    schedule(document, form(3), 'every night');
    document.sheet.getRange('C1:D3').merge();
    document.clock.advance(24 * HOUR_MS);
    expect(document.emulator.fireTriggers()).toEqual([{ functionName: 'continueMapsTables' }]);
    expect(sheetOf(document).trace?.sentence).toMatch(/merged cells among the results/);
  });

  it('explains how to start it by hand if the script may not, and then works', () => {
    const document = openDocument(trips(3), { manifest: { oauthScopes: [] } });
    start(document, form(3));
    expect(schedule(document, form(3), 'until full')).toContain('script.scriptapp');
    expect(sheetOf(document).goesOn).toBe('until full');
    document.emulator.run('continueMapsTables');
    expect(estimate(document, form(3))).toMatchObject({ filled: 3 });
    expect(sheetOf(document).goesOn).toBe('no');
  });
});
