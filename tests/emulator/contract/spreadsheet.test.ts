import { describe, expect, it } from 'vitest';
import { setUp } from '../set-up.ts';

describe('SpreadsheetApp and Session', () => {
  it('tell the time zone and the locale', () => {
    const { SpreadsheetApp, Session } = setUp({ timeZone: 'Asia/Tokyo', locale: 'ja_JP' });
    expect(SpreadsheetApp.getActive()?.getSpreadsheetTimeZone()).toBe('Asia/Tokyo');
    expect(SpreadsheetApp.getActiveSpreadsheet()?.getSpreadsheetLocale()).toBe('ja_JP');
    expect(Session.getScriptTimeZone()).toBe('Asia/Tokyo');
    expect(Session.getActiveUserLocale()).toBe('en');
  });

  it('have no user interface in a custom function', () => {
    expect(() => setUp().SpreadsheetApp.getUi()).toThrow('Cannot call SpreadsheetApp.getUi() from this context.');
  });

  it('have no spreadsheet outside a document', () => {
    expect(setUp({ document: false }).SpreadsheetApp.getActive()).toBeNull();
  });
});

describe('console and Logger', () => {
  it('hand on what is logged', () => {
    const entries: unknown[] = [];
    const { console: own, Logger } = setUp({ onLog: (entry) => entries.push(entry) });
    own.warn('%s took %d s', 'Maps', 3);
    Logger.log('one').log('two');
    expect(Logger.getLog()).toBe('one\ntwo');
    expect(entries).toEqual([
      { level: 'warn', text: 'Maps took 3 s' },
      { level: 'info', text: 'one' },
      { level: 'info', text: 'two' },
    ]);
  });
});
