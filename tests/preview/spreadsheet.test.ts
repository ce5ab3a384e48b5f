import { expect, it } from 'vitest';
import { eventually } from '../support/eventually.ts';
import { describeLocalSheet } from './describe-local-sheet.ts';

/** Keys that open an empty editor in careless spreadsheets. */
const HARMLESS_KEYS = [
  'F2',
  'Home',
  'End',
  'PageUp',
  'PageDown',
  'Insert',
  'CapsLock',
  'F1',
  'F6',
  'F7',
  'F8',
  'F9',
  'Pause',
  'ScrollLock',
  'NumLock',
  'Shift',
  'Control',
  'Alt',
];

describeLocalSheet('the spreadsheet', (sheet) => {
  const press = (...keys: string[]) =>
    keys.reduce((last, key) => last.then(() => sheet.page.keyboard.press(key)), Promise.resolve());
  const bar = () => sheet.page.getByLabel('Formula bar').inputValue();
  const nameBox = () => sheet.page.getByLabel('Name box').inputValue();
  const item = (name: string) => sheet.page.getByRole('menuitem', { name }).click();
  const menuOf = (cell: string) => sheet.page.click(`[data-address="${cell}"]`, { button: 'right' });
  const becomes = (read: () => Promise<unknown>, expected: unknown) =>
    eventually(async () => expect(await read()).toEqual(expected));
  /** Puts texts into the clipboard like another program. */
  const copyElsewhere = (plain: string, html = '') =>
    sheet.page.evaluate(`(async () => {
      const item = { 'text/plain': new Blob([${JSON.stringify(plain)}], { type: 'text/plain' }) };
      const html = ${JSON.stringify(html)};
      if (html) item['text/html'] = new Blob([html], { type: 'text/html' });
      await navigator.clipboard.write([new ClipboardItem(item)]);
    })()`);
  const styleOf = (selector: string, property: string) =>
    sheet.page.evaluate(`getComputedStyle(document.querySelector(${JSON.stringify(selector)})).${property}`);
  const jumpTo = async (address: string) => {
    await sheet.page.getByLabel('Name box').fill(address);
    await press('Enter');
  };

  it('keeps a cell when a key that types nothing is pressed before another cell is clicked', async () => {
    await sheet.open({ B2: 'kept' });
    for (const key of HARMLESS_KEYS) {
      await sheet.click('B2');
      await press(key);
      await sheet.click('D4');
      expect([key, await sheet.textOf('B2')]).toEqual([key, 'kept']);
    }
    await sheet.page.reload();
    await sheet.shows('B2', 'kept');
  });

  it('types over a cell, edits it with F2, Enter and a double click, and leaves it alone on Escape', async () => {
    await sheet.open({ A1: 'old' });
    await sheet.click('A1');
    await sheet.page.keyboard.type('new');
    await press('Escape');
    await sheet.shows('A1', 'old');
    await press('F2');
    await sheet.page.keyboard.type('er');
    await press('Enter');
    await sheet.shows('A1', 'older');
    await sheet.click('A1');
    await press('Enter');
    await sheet.page.keyboard.type('!');
    await press('Tab');
    await sheet.shows('A1', 'older!');
    expect(await nameBox()).toBe('B1');
    await sheet.page.dblclick('[data-address="A1"]');
    await sheet.page.keyboard.type('?');
    await press('Enter');
    await sheet.shows('A1', 'older!?');
    await sheet.click('A1');
    await press('Delete');
    await sheet.shows('A1', '');
    await sheet.type('A1', 'fast keys are not lost');
    await sheet.shows('A1', 'fast keys are not lost');
  });

  it('types into the formula bar', async () => {
    await sheet.open({ A1: '1' });
    await sheet.click('A1');
    await sheet.page.getByLabel('Formula bar').click();
    await sheet.page.keyboard.type('23');
    await press('Enter');
    await sheet.shows('A1', '123');
  });

  it('cuts and pastes once, whatever is edited and undone after it', async () => {
    await sheet.open({ A1: '7', B1: '=A1*2' });
    await sheet.click('A1');
    await press('Control+x');
    await sheet.click('C3');
    await press('Control+v');
    await sheet.shows('C3', '7');
    await sheet.shows('A1', '');
    await sheet.shows('B1', '14');
    await sheet.type('A1', 'typed since');
    for (let row = 1; row <= 20; row += 1) await sheet.type(`E${row}`, String(row));
    await sheet.shows('E20', '20');
    await sheet.shows('A1', 'typed since');
    await sheet.click('G1');
    await press('Control+v');
    await sheet.shows('G1', '7');
    await sheet.shows('C3', '7');
  });

  it('pastes 501 rows and adds the rows that are missing, and says so', async () => {
    await sheet.open();
    await copyElsewhere(Array.from({ length: 501 }, (_, index) => `row ${index + 1}`).join('\r\n'));
    await jumpTo('B600');
    await press('Control+v');
    await sheet.says('Added 100 rows to the sheet.');
    // The view stays where the paste began.
    await becomes(nameBox, 'B600:B1100');
    await sheet.shows('B600', 'row 1');
    await jumpTo('B1100');
    await sheet.shows('B1100', 'row 501');
  });

  it('adds rows at the bottom', async () => {
    await sheet.open();
    await jumpTo('A1000');
    await sheet.page.mouse.wheel(0, 50_000);
    await sheet.page.getByRole('button', { name: 'Add 1000 more rows' }).click();
    await becomes(() => sheet.page.getByRole('grid').getAttribute('aria-rowcount'), '2001');
  });

  it('pastes formulas, quotation marks and line ends of other programs as they are', async () => {
    await sheet.open();
    await copyElsewhere('=IF(A9="","blank","not")\tlast\r\n"two\r\nlines"\t"say ""so"""\r\n');
    await sheet.click('A1');
    await press('Control+v');
    await sheet.shows('A1', 'blank');
    await sheet.click('A1');
    await becomes(bar, '=IF(A9="","blank","not")');
    await sheet.shows('B1', 'last');
    await sheet.shows('A2', 'two\nlines');
    await sheet.shows('B2', 'say "so"');
    await copyElsewhere('x', '<table><tr><td>a<br>b</td><td rowspan="2">  c\n d </td></tr><tr><td>e</td></tr></table>');
    await sheet.click('D1');
    await press('Control+v');
    await sheet.shows('D1', 'a\nb');
    await sheet.shows('E1', 'c d');
    await sheet.shows('D2', 'e');
  });

  it('pastes what is around and among tables, texts of digits as texts, and all digits of numbers', async () => {
    await sheet.open();
    /** Pastes like the system, without the browser cleaning the HTML. */
    const pasteAt = async (cell: string, html: string, plain: string) => {
      await sheet.click(cell);
      await sheet.page.evaluate(`(() => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/html', ${JSON.stringify(html)});
        clipboardData.setData('text/plain', ${JSON.stringify(plain)});
        document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      })()`);
    };
    await pasteAt('A1', '<p>Title</p><table><tr><td>A<td>1</table>', 'Title\nA\t1');
    await sheet.shows('A1', 'Title');
    await sheet.shows('B2', '1');
    await pasteAt('A4', '<table><tr><td>A</table><table><tr><td>B</table>', 'A\nB');
    await sheet.shows('A5', 'B');
    const excel = '<style>.x6 {color:black;mso-number-format:"\\@";}</style>';
    const texts = '<td class="x6">01<td data-sheets-value=\'{"1":2,"2":"02"}\'>02<td sdnum="1033;0;@">03<td>04';
    await pasteAt('A7', `${excel}<table><tr>${texts}</table>`, 'x');
    for (const [cell, text] of Object.entries({ A7: '01', B7: '02', C7: '03', D7: '4' })) await sheet.shows(cell, text);
    const numbers =
      '<td data-sheets-value=\'{"1":3,"3":-34.905612}\'>-34.91<td sdval="1234.567" sdnum="1031;0;">1.234,57';
    await pasteAt('A8', `<table><tr>${numbers}</table>`, 'x');
    for (const [cell, text] of Object.entries({ A8: '-34.905612', B8: '1234.567' })) await sheet.shows(cell, text);
    await sheet.click('A9');
    await sheet.page.getByLabel('Number format').selectOption('@');
    await pasteAt('A9', `${excel}<table><tr><td class="x6">05</table>`, 'x');
    await sheet.shows('A9', '05');
  });

  it('copies formulas with their references, pastes values, and takes what another program copied later', async () => {
    await sheet.open({ A1: '1', A2: '2', B1: '=A1*10' });
    await sheet.click('B1');
    await press('Control+c');
    await sheet.click('B2');
    await press('Control+v');
    await sheet.shows('B2', '20');
    await sheet.click('C2');
    await press('Control+Shift+v');
    await sheet.shows('C2', '10');
    await becomes(bar, '10');
    await copyElsewhere('from elsewhere');
    await sheet.click('D2');
    await press('Control+v');
    await sheet.shows('D2', 'from elsewhere');
  });

  it('copies and cuts whole rows and columns as a whole', async () => {
    await sheet.open({ A1: '1.23456', A2: '2', B1: '=A1*10', C1: '=SUM(A:A)' });
    const header = (axis: 'row' | 'column', number: number) => sheet.page.click(`[data-${axis}-header="${number}"]`);
    await header('row', 1);
    await press('Control+c');
    await header('row', 4);
    await press('Control+v');
    await sheet.shows('B4', '12.3456');
    await sheet.shows('D4', '');
    await press('Control+z');
    await header('column', 1);
    await press('Control+x');
    await header('column', 5);
    await press('Control+v');
    await sheet.shows('E2', '2');
    await sheet.shows('C1', '3.23456');
    await sheet.click('E1');
    await sheet.page.getByLabel('Number format').selectOption('#,##0');
    await sheet.shows('E1', '1');
    await press('Control+c', 'Control+z', 'Control+z');
    await sheet.shows('A2', '2');
    await sheet.click('G1');
    await press('Control+v');
    await becomes(bar, '1.23456');
  });

  it('keeps what was typed if the user continues elsewhere', async () => {
    await sheet.open();
    await sheet.click('A1');
    await sheet.page.keyboard.type('typed');
    await sheet.page.getByLabel('Name box').click();
    await sheet.page.keyboard.type('C9');
    await press('Enter');
    await becomes(nameBox, 'C9');
    await sheet.shows('A1', 'typed');
    await sheet.page.keyboard.type('abc');
    await sheet.page.getByRole('button', { name: 'Add sheet' }).click();
    await sheet.shows('A1', '');
    await sheet.page.keyboard.type('on the new sheet');
    await sheet.page.locator('.tabs .tab > button:first-child').first().click();
    await sheet.shows('C9', 'abc');
    await sheet.click('D1');
    await sheet.page.keyboard.type('kept');
    const [first] = await sheet.sheets();
    await sheet.send({ type: 'delete-sheet', sheet: first?.id });
    await sheet.shows('A1', 'on the new sheet');
    expect(await bar()).toBe('kept');
    await press('Enter');
    await sheet.page.getByRole('alert').filter({ hasText: 'was deleted' }).waitFor();
  });

  it('selects with the right button, and keeps the menu inside the window until Escape', async () => {
    await sheet.open({ B2: '3', B3: '1' });
    await menuOf('G20');
    expect(await nameBox()).toBe('G20');
    const menu = sheet.page.getByRole('menu');
    const box = (await menu.boundingBox()) ?? { x: 0, y: 0, width: 9e9, height: 0 };
    expect(box.x + box.width).toBeLessThan(1280);
    expect(box.y + box.height).toBeLessThan(720);
    expect(await styleOf('.popup [role="menu"]', 'backgroundColor')).toBe('rgb(255, 255, 255)');
    await press('Escape');
    expect(await menu.count()).toBe(0);
    await menuOf('B2');
    await item('Insert 1 row above');
    await sheet.shows('B3', '3');
    await menuOf('B2');
    await item('Delete 1 row');
    await sheet.shows('B2', '3');
    await menuOf('B2');
    await item('Insert 1 column left');
    await sheet.shows('C2', '3');
    await menuOf('C2');
    await item('Sort sheet by column C, A to Z');
    await sheet.shows('C1', '1');
    await menuOf('C1');
    await item('Paste values');
    await menuOf('C1');
    await item('Note');
    await sheet.page.getByRole('dialog').getByRole('textbox').fill('my note');
    await sheet.page.getByRole('button', { name: 'Save' }).click();
    await becomes(() => sheet.page.textContent('output'), 'Note on C1: my note');
    await sheet.page.hover('[data-address="C1"]');
    expect(await sheet.page.textContent('.note-text')).toBe('my note');
  });

  it('undoes and redoes a hundred steps', async () => {
    await sheet.open({ A1: 'start' });
    const [first] = await sheet.sheets();
    for (let step = 1; step <= 105; step += 1) {
      await sheet.send({ type: 'enter', sheet: first?.id, row: 1, column: 1, text: String(step) });
    }
    await sheet.shows('A1', '105');
    await sheet.click('B1');
    for (let step = 1; step <= 105; step += 1) await press('Control+z');
    await sheet.shows('A1', 'start');
    await press('Control+y');
    await sheet.shows('A1', '1');
    await press('Control+Shift+z');
    await sheet.shows('A1', '2');
  });

  it('moves by Ctrl and arrows, Home and End, and selects with Shift', async () => {
    await sheet.open({ B2: '1', B3: '2', B4: '3', B8: '4', D8: '5' });
    await sheet.click('B2');
    await press('Control+ArrowDown');
    await becomes(nameBox, 'B4');
    await press('Control+ArrowDown');
    await becomes(nameBox, 'B8');
    await press('Control+ArrowDown');
    await becomes(nameBox, 'B1000');
    await press('Control+Home');
    await becomes(nameBox, 'A1');
    await press('Control+End');
    await becomes(nameBox, 'D8');
    await press('Home', 'Shift+ArrowRight', 'Shift+ArrowDown');
    await becomes(nameBox, 'A8:B9');
    await sheet.click('B2');
    await press('Control+Shift+ArrowDown');
    await becomes(nameBox, 'B2:B4');
    await press('Control+a');
    await becomes(nameBox, 'A:Z');
    await sheet.click('B8');
    await press('PageDown');
    await becomes(async () => Number((await nameBox()).slice(1)) > 20, true);
  });

  it('fills down with Ctrl+D, and with the handle, which continues dates', async () => {
    await sheet.open({ A1: '2', B1: '=A1*$A$1', A2: '3', A3: '4', D1: '2030-12-30' });
    await sheet.select('B1', 'B3');
    await press('Control+d');
    await sheet.shows('B3', '8');
    await sheet.click('D1');
    await becomes(nameBox, 'D1');
    const handle = (await sheet.page.locator('.fill-handle').boundingBox()) ?? { x: 0, y: 0 };
    const target = (await sheet.page.locator('[data-address="D4"]').boundingBox()) ?? { x: 0, y: 0 };
    await sheet.page.mouse.move(handle.x + 4, handle.y + 4);
    await sheet.page.mouse.down();
    await sheet.page.mouse.move(target.x + 10, target.y + 10, { steps: 4 });
    await sheet.page.mouse.up();
    await sheet.shows('D4', '2031-01-02');
  });

  it('points at cells with the mouse and the arrows, toggles dollars with F4, and reads semicolons', async () => {
    await sheet.open({ A1: '5', A2: '6', A3: '7' });
    await sheet.click('B1');
    await sheet.page.keyboard.type('=SUM(');
    await sheet.page.click('[data-address="A1"]');
    await sheet.page.click('[data-address="A3"]', { modifiers: ['Shift'] });
    await press('F4');
    expect(await bar()).toBe('=SUM($A$1:$A$3');
    await sheet.page.keyboard.type(';1)');
    await press('Enter');
    await sheet.shows('B1', '19');
    await sheet.click('B2');
    await sheet.page.keyboard.type('=');
    await press('ArrowLeft', 'ArrowDown');
    expect(await bar()).toBe('=A3');
    await sheet.page.keyboard.type('*2+');
    await press('ArrowLeft');
    await press('Enter');
    await sheet.shows('B2', '20');
    await sheet.type('C1', '=SUM(1;2)');
    await sheet.shows('C1', '3');
    await sheet.type('C2', '=ROUND(DRIVING_DISTANCE(A1:A2;"x";"km");1)');
    await sheet.shows('C2', /^(?!.*object)/);
  });

  it('reads what Sheets reads, and shows it by its format', async () => {
    await sheet.open();
    const typed = ['$5', '1,234', '12/24/2026', '+1+1', '8:30', '50%', "'007"];
    for (const [index, text] of typed.entries()) await sheet.type(`A${index + 1}`, text);
    await sheet.type('B1', '=SUM(A1:A2)');
    await sheet.type('B3', '=A3+1');
    await sheet.type('B6', '=A6*2');
    await sheet.shows('B1', /1,?239/);
    await sheet.shows('B6', /^(1|100%)$/);
    await sheet.shows('A3', '12/24/2026');
    await sheet.shows('A4', '2');
    await sheet.shows('A7', '007');
    await sheet.click('A2');
    await sheet.page.getByLabel('Number format').selectOption('#,##0.00');
    await sheet.shows('A2', '1,234.00');
    await sheet.click('A5');
    await sheet.page.getByLabel('Number format').selectOption('[h]:mm');
    await sheet.shows('A5', '8:30');
    await press('Control+b');
    await becomes(() => styleOf('[data-address="A5"] .text', 'fontWeight'), '700');
  });

  it('adds, renames, moves, copies and deletes sheets, and undoes it', async () => {
    await sheet.open({ A1: '4' });
    const tabs = () => sheet.page.locator('.tabs .tab > button:first-child').allTextContents();
    const tabMenu = (name: string) => sheet.page.getByRole('button', { name: `Menu for ${name}`, exact: true }).click();
    await sheet.page.getByRole('button', { name: 'Add sheet' }).click();
    await becomes(async () => (await tabs()).length, 2);
    const [, added = ''] = await tabs();
    await sheet.type('A1', '=Sheet1!A1*2');
    await sheet.shows('A1', '8');
    await tabMenu('Sheet1');
    await item('Rename');
    await sheet.page.keyboard.type('My data');
    await press('Enter');
    await becomes(tabs, ['My data', added]);
    await sheet.click('A1');
    await becomes(bar, "='My data'!A1*2");
    await tabMenu(added);
    await item('Move left');
    await becomes(tabs, [added, 'My data']);
    await tabMenu(added);
    await item('Delete');
    await becomes(tabs, ['My data']);
    await sheet.shows('A1', '4');
    await press('Control+z');
    await becomes(tabs, [added, 'My data']);
    await tabMenu('My data');
    await item('Duplicate');
    await becomes(tabs, [added, 'My data', 'Copy of My data']);
  });

  it('freezes rows, which stay in sight, and jumps by the name box', async () => {
    await sheet.open({ A1: 'head', A300: 'far' });
    await menuOf('A1');
    await item('Freeze up to row 1');
    await jumpTo('A300');
    await sheet.shows('A300', 'far');
    expect(await sheet.page.locator('[data-address="A1"]').boundingBox()).toMatchObject({ y: expect.any(Number) });
    expect((await sheet.page.locator('[data-address="A1"]').boundingBox())?.y).toBeGreaterThan(0);
    await jumpTo('nowhere');
    await becomes(
      () => sheet.page.getByRole('alert').allTextContents(),
      [expect.stringContaining('"nowhere" is not a cell')],
    );
  });

  it('shows one book in two windows, and what is typed in one in the other', async () => {
    await sheet.open({ A1: 'first' });
    const other = await sheet.page.context().newPage();
    await other.goto(sheet.address);
    await other.waitForSelector('[data-address="A1"] .text');
    await sheet.type('A1', 'from here');
    await sheet.type('A2', '=LEN(A1)');
    await becomes(() => other.textContent('[data-address="A1"] .text'), 'from here');
    await becomes(() => other.textContent('[data-address="A2"] .text'), '9');
    await other.click('[data-address="B1"]');
    await other.keyboard.type('from there');
    await other.keyboard.press('Enter');
    await sheet.shows('B1', 'from there');
    await other.keyboard.type('below');
    await menuOf('A1');
    await item('Insert 1 row above');
    await becomes(() => other.textContent('[data-address="A2"] .text'), 'from here');
    await other.keyboard.press('Enter');
    await sheet.shows('B3', 'below');
    await sheet.shows('B2', 'from there');
    await other.close();
  });

  it('makes changes in their order, and keeps what could not be written', async () => {
    await sheet.open();
    await copyElsewhere('pasted\nsecond');
    await sheet.page.route('**/commands', async (route) => {
      if (route.request().postData()?.includes('pasted')) await new Promise((resolve) => setTimeout(resolve, 200));
      await route.continue();
    });
    await sheet.click('A1');
    await press('Control+v');
    await sheet.type('A1', 'typed since');
    await sheet.shows('A2', 'second');
    await sheet.shows('A1', 'typed since');
    let refuse = () => {};
    const isNextEdited = new Promise<void>((resolve) => {
      refuse = resolve;
    });
    await sheet.page.route('**/commands', (route) => isNextEdited.then(() => route.abort()));
    await sheet.type('B1', 'unsent');
    await sheet.page.keyboard.type('next');
    refuse();
    await sheet.page.getByRole('alert').filter({ hasText: 'not written into B1: unsent' }).waitFor();
  });

  it('continues after a formula that reads the cells it spills into', async () => {
    await sheet.open();
    await sheet.type('A1', '=IF(B1="",GOOGLEMAPS_LATLONG("34.9,-56.1"),"")');
    await sheet.shows('A1', '#REF!');
    await sheet.choose('Recalculate errors in the sheet');
    await sheet.says(/Recalculated/);
    await sheet.type('C1', '=1+1');
    await sheet.shows('C1', '2');
  });

  it('answers 40 addresses in nine columns while its user types', async () => {
    const addresses = Array.from({ length: 40 }, (_, index) => [
      `A${index + 1}`,
      `Avenida 18 de Julio ${900 + index * 10}, Montevideo`,
    ]);
    await sheet.open(Object.fromEntries(addresses));
    const names = [
      'DRIVING_DISTANCE',
      'DRIVING_DURATION',
      'WALKING_DISTANCE',
      'WALKING_DURATION',
      'BICYCLING_DISTANCE',
    ];
    const formulas = Array.from({ length: 40 }, (_, row) =>
      Array.from({ length: 9 }, (__, column) =>
        column < 5
          ? `=${names[column]}(A${row + 1},"Teatro Solís, Montevideo")`
          : `=GOOGLEMAPS_DURATION_SECONDS(A${row + 1},"Palacio Salvo, Montevideo","${['driving', 'walking', 'bicycling', 'driving'][column - 5]}")`,
      ).join('\t'),
    );
    await copyElsewhere(formulas.join('\n'));
    await sheet.click('B1');
    await press('Control+v');
    await sheet.type('L1', 'typed meanwhile');
    await sheet.shows('L1', 'typed meanwhile');
    await becomes(() => sheet.page.locator('.cell.loading').count(), 0);
    await jumpTo('J40');
    await becomes(() => sheet.page.locator('.cell.loading').count(), 0);
    await sheet.shows('J40', /^\d+$/);
  });

  it('gives everything a name, and tells a screen reader the active cell with its error', async () => {
    await sheet.open({ B2: '=NO_SUCH_FUNCTION(1)' });
    await sheet.click('B2');
    await sheet.shows('B2', '#NAME?');
    const grid = sheet.page.getByRole('grid');
    const id = await grid.getAttribute('aria-activedescendant');
    expect(await sheet.page.locator(`#${id}`).getAttribute('aria-label')).toMatch(/^B2, #NAME\?, .*NO_SUCH_FUNCTION/i);
    expect(await sheet.page.textContent('output')).toMatch(/^B2 #NAME\?/);
    expect(await sheet.page.textContent('.card')).toMatch(/NO_SUCH_FUNCTION/i);
    const unnamed = await sheet.page.$$eval(
      'button, input, select, textarea',
      (elements) =>
        elements.filter((element) => !(element.getAttribute('aria-label') || element.textContent?.trim())).length,
    );
    expect(unnamed).toBe(0);
  });

  it('follows the dark scheme', async () => {
    await sheet.open({ A1: 'text' });
    await sheet.page.emulateMedia({ colorScheme: 'dark' });
    const colours = [
      await styleOf('[data-address="A1"]', 'color'),
      await styleOf('.row:has([data-address="A1"])', 'backgroundColor'),
    ];
    expect(colours).toEqual(['rgb(232, 234, 237)', 'rgb(27, 28, 30)']);
    if (process.env.PICTURES) await sheet.page.screenshot({ path: `${process.env.PICTURES}/dark.png` });
  });
});
