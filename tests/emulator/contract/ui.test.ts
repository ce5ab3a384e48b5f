import { describe, expect, it } from 'vitest';
import { setUp } from '../set-up.ts';

const MENU = `
  function onOpen(e) {
    const ui = SpreadsheetApp.getUi();
    ui.createAddonMenu()
      .addItem('Open', 'openSidebar')
      .addSeparator()
      .addSubMenu(ui.createMenu('More').addItem('Greet', 'greet'))
      .addToUi();
  }
  function onInstall(e) { onOpen(e); }
  function openSidebar() {
    SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Sidebar').setTitle('Maps'));
  }
  function greet() { SpreadsheetApp.getActive().toast('Hello', 'Greeting'); }`;

const html = { Sidebar: '<p>Hi</p>' };

/** Runs the body of a function that a menu calls. */
function run(body: string, respond?: ReturnType<typeof setUp>['emulator']['ui']['respond']) {
  const { emulator } = setUp({ html, script: `function main() { const ui = SpreadsheetApp.getUi(); ${body} }` });
  if (respond) emulator.ui.respond = respond;
  return { result: emulator.run('main'), ui: emulator.ui };
}

describe('a menu', () => {
  it('is built when the document opens', () => {
    const { emulator } = setUp({ script: MENU });
    emulator.open();
    expect(emulator.ui.menus).toEqual([
      {
        label: 'Add-on',
        isAddOn: true,
        items: [
          { label: 'Open', functionName: 'openSidebar' },
          { separator: true },
          { label: 'More', isAddOn: false, items: [{ label: 'Greet', functionName: 'greet' }] },
        ],
      },
    ]);
  });

  it('is not shown twice if the document is opened or the add-on installed again', () => {
    const { emulator } = setUp({ script: MENU });
    emulator.open();
    emulator.open({ authMode: 'NONE' });
    emulator.install();
    expect(emulator.ui.menus).toHaveLength(1);
  });

  it('runs what its items name, with all that a user allowed', () => {
    const { emulator } = setUp({ script: MENU, html });
    emulator.open();
    emulator.choose('Open');
    emulator.choose('Greet');
    expect(emulator.ui.sidebar).toEqual({ title: 'Maps', html: '<p>Hi</p>' });
    expect(emulator.ui.toasts).toEqual([{ title: 'Greeting', message: 'Hello' }]);
    expect(() => emulator.choose('Nothing')).toThrow('No menu has an item "Nothing".');
  });

  it('names a function that need not exist until it is chosen', () => {
    const { emulator } = setUp({
      script: "function onOpen() { SpreadsheetApp.getUi().createMenu('M').addItem('Go', 'gone').addToUi(); }",
    });
    emulator.open();
    expect(() => emulator.choose('Go')).toThrow('Script function not found: gone');
  });

  it('is not built by a script that has none', () => {
    const { emulator } = setUp({ script: '' });
    emulator.open();
    emulator.install();
    expect(emulator.ui.menus).toEqual([]);
  });
});

describe('opening a document', () => {
  const open = (body: string, authMode: 'NONE' | 'LIMITED' | 'FULL') => {
    const { emulator } = setUp({ script: `function onOpen(e) { ${body} }` });
    emulator.open({ authMode });
  };

  it.each([
    ['SpreadsheetApp.getActive()', 'getActive'],
    ['PropertiesService.getDocumentProperties()', 'getDocumentProperties'],
    ['CacheService.getDocumentCache()', 'getDocumentCache'],
    ['LockService.getDocumentLock()', 'getDocumentLock'],
    ['Maps.newGeocoder()', 'newGeocoder'],
    ["SpreadsheetApp.getUi().alert('x')", 'alert'],
    ["HtmlService.createHtmlOutput('x')", 'createHtmlOutput'],
    ['Session.getScriptTimeZone()', 'getScriptTimeZone'],
  ])('without authorization may not call %s', (call, method) => {
    expect(() => open(call, 'NONE')).toThrow(`You do not have permission to call ${method}`);
  });

  it('without authorization may log, use Utilities and ask for the language', () => {
    expect(() =>
      open("console.log(Session.getActiveUserLocale(), Utilities.getUuid()); Logger.log('x')", 'NONE'),
    ).not.toThrow();
  });

  it('in limited mode may read and write cells, but open no window', () => {
    expect(() => open("e.source.getActiveSheet().getRange('A1').setValue(1)", 'LIMITED')).not.toThrow();
    expect(() => open("SpreadsheetApp.getUi().alert('x')", 'LIMITED')).toThrow(
      'You do not have permission to call alert',
    );
  });

  it.each(['NONE', 'LIMITED', 'FULL'] as const)('tells the script its mode, %s', (authMode) => {
    expect(() =>
      open(`if (e.authMode !== ScriptApp.AuthMode.${authMode}) throw new Error('other');`, authMode),
    ).not.toThrow();
    expect(() => open(`if (String(e.authMode) !== '${authMode}') throw new Error('other');`, authMode)).not.toThrow();
  });

  it('ends after 30 seconds', () => {
    expect(() => open('for (let i = 0; i < 31; i++) Utilities.sleep(1000);', 'LIMITED')).toThrow(
      'Exceeded maximum execution time',
    );
  });
});

describe('a question to the user', () => {
  it('returns the pressed button', () => {
    const { result, ui } = run(
      "return ui.alert('Freeze', 'All of it?', ui.ButtonSet.YES_NO) === ui.Button.YES",
      () => ({ button: 'YES' }),
    );
    expect(result).toBe(true);
    expect(ui.questions).toEqual([{ kind: 'alert', title: 'Freeze', text: 'All of it?', buttons: 'YES_NO' }]);
  });

  it('is closed, or accepted if nothing else is possible, unless the test answers', () => {
    expect(run("return String(ui.alert('Done'))").result).toBe('OK');
    expect(run("return String(ui.alert('Sure?', ui.ButtonSet.OK_CANCEL))").result).toBe('CLOSE');
  });

  it('returns the typed text', () => {
    const { result } = run(
      "const r = ui.prompt('Name?'); return [r.getResponseText(), r.getSelectedButton() === ui.Button.OK]",
      () => ({ button: 'OK', text: 'Ada' }),
    );
    expect(result).toEqual(['Ada', true]);
  });

  it.each(['ui.alert()', 'ui.alert(1)', "ui.alert('a', 'b')", "ui.prompt('a', 'b', 'c')"])('refuses %s', (call) => {
    expect(() => run(call)).toThrow("don't match the method signature");
  });
});

describe('pages', () => {
  it('are made of text or of a file of the script', () => {
    const { ui } = run(`
      ui.showSidebar(HtmlService.createHtmlOutput('<b>').append('x').setTitle('T'));
      ui.showModalDialog(HtmlService.createTemplateFromFile('Sidebar').evaluate().setWidth(400).setHeight(200), 'Dialog');`);
    expect(ui.sidebar).toEqual({ title: 'T', html: '<b>x' });
    expect(ui.dialogs).toEqual([{ title: 'Dialog', html: '<p>Hi</p>', width: 400, height: 200 }]);
  });

  it('say so if there is no such file', () => {
    expect(() => run("HtmlService.createHtmlOutputFromFile('Missing')")).toThrow(
      'No HTML file named Missing was found.',
    );
  });

  it.each(["ui.showSidebar('<p>')", 'ui.showSidebar({})', "ui.showModalDialog(HtmlService.createHtmlOutput('x'))"])(
    'are not shown by %s',
    (call) => {
      expect(() => run(call)).toThrow("don't match the method signature");
    },
  );
});
