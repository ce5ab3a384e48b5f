import { expect, it } from 'vitest';
import { eventually } from '../support/eventually.ts';
import { describeLocalSheet } from './describe-local-sheet.ts';

const ORIGIN = 'Avenida 18 de Julio 1234, Montevideo';
const DESTINATION = 'Bulevar Artigas 1000, Montevideo';

describeLocalSheet('the local sheet', (sheet) => {
  it('says what is real and what is an estimate, and comes back to the sample on reset', async () => {
    await sheet.open();
    const note = await sheet.page.textContent('.note');
    expect(note).toMatch(/Montevideo.*OpenStreetMap contributors.*estimate.*GeoNames/s);
    await sheet.type('A1', 'something else');
    await sheet.shows('A1', 'something else');
    await sheet.page.click('text=Reset to the sample');
    await sheet.shows('A1', 'From');
    await sheet.page.keyboard.press('Control+z');
    await sheet.shows('A1', 'something else');
    await sheet.page.keyboard.press('Control+y');
    await sheet.shows('A1', 'From');
  });

  it('answers a formula with two street addresses', async () => {
    await sheet.open();
    await sheet.type('A1', ORIGIN);
    await sheet.type('B1', DESTINATION);
    await sheet.type('C1', '=WALKING_DURATION(A1,B1)');
    await sheet.shows('C1', /^\d+ (min|hour|day)s?\b/);
  });

  it('spills a formula over a range, and gives each row the result of its own formula', async () => {
    await sheet.open({ A1: ORIGIN, A2: DESTINATION, A4: 'nowhere at all xyzzy', B1: DESTINATION });
    await sheet.type('C1', '=DRIVING_DISTANCE(A1:A4,B1)');
    await sheet.type('D1', '=DRIVING_DISTANCE(A1,B1)');
    await sheet.shows('C1', /^\d+$/);
    await sheet.shows('D1', (await sheet.textOf('C1')) ?? '');
    await sheet.shows('C2', '0');
    await sheet.shows('C3', '');
    await sheet.shows('C4', /^⚠ .*"nowhere at all xyzzy"/);
  });

  it('shows the message for a misspelt travel mode on hover, and below the sheet for the keyboard', async () => {
    await sheet.open({ A1: ORIGIN, B1: DESTINATION });
    await sheet.type('C1', '=GOOGLEMAPS_DURATION(A1,B1,"driveing")');
    await sheet.shows('C1', '#ERROR!');
    await sheet.page.hover('[data-address="A9"]');
    await sheet.page.hover('[data-address="C1"]');
    expect(await sheet.page.textContent('.card')).toContain('"driveing" is not a travel mode');
    await sheet.page.keyboard.press('ArrowUp');
    await eventually(async () =>
      expect(await sheet.page.textContent('output')).toContain('"driveing" is not a travel mode'),
    );
  });

  it('keeps typed text when the page is reloaded', async () => {
    await sheet.open();
    await sheet.type('A1', ORIGIN);
    await sheet.type('B1', '2030-12-24');
    await sheet.type('C1', '=WALKING_DISTANCE(A1,A1)');
    await sheet.shows('C1', '0');
    await sheet.page.reload();
    await sheet.shows('A1', ORIGIN);
    await sheet.shows('B1', '2030-12-24');
    await sheet.shows('C1', '0');
  });

  it('survives every bad formula', async () => {
    await sheet.open();
    const bad = ['=', '=(', '=)', '=,', '=SUM(', '=NOPE(1)', '=A1', '=1/', '="', '=WALKING_DURATION(', '=ZZZ999'];
    for (const [index, formula] of bad.entries()) await sheet.type(`A${index + 1}`, formula);
    await sheet.type('B1', '=1+1');
    await sheet.shows('B1', '2');
    await sheet.page.reload();
    await sheet.shows('B1', '2');
  });

  it('adds up results that are out of sight, also spilled ones', async () => {
    const places = Object.fromEntries(
      [70, 71, 72, 73].map((row) => [`A${row}`, `Avenida 18 de Julio ${row * 20}, Montevideo`]),
    );
    await sheet.open({
      ...places,
      B70: DESTINATION,
      C70: '=DRIVING_DISTANCE(A70:A73,B70)',
      D1: '=SUM(C70:C73)',
      D2: '=SUM(C71:C73)',
    });
    await sheet.shows('D1', /^[1-9]\d*$/);
    const [all, rest] = [Number(await sheet.textOf('D1')), Number(await sheet.textOf('D2'))];
    await sheet.page.click('[data-address="A1"]');
    await sheet.page.mouse.wheel(0, 1_200);
    await sheet.shows('C70', String(all - rest));
  });

  it('evaluates only the branch of IF that is taken, and lets IFERROR catch a message', async () => {
    await sheet.open({
      A1: ORIGIN,
      B1: DESTINATION,
      C1: '=IF(A2="","no address",WALKING_DISTANCE("never asked",A1))',
      C2: '=IFERROR(GOOGLEMAPS_DISTANCE(A1,B1,"driveing"),"caught")',
      C3: '=IF(GOOGLEMAPS_DISTANCE(A1,B1,,"km")<50,"near","far")',
      C5: '=ARRAYFORMULA(IF(A1:B1="","",WALKING_DURATION_SECONDS(A1:B1,B1)))',
    });
    await sheet.shows('C1', 'no address');
    await sheet.shows('C2', 'caught');
    await sheet.shows('C3', 'near');
    await sheet.shows('C5', /^[1-9]\d*$/);
    await sheet.shows('D5', '0');
  });

  it('spills tables of different shapes, and links a route under a text', async () => {
    await sheet.open({
      A1: 'Palacio Salvo, Montevideo',
      A2: 'Teatro Solís, Montevideo',
      C1: '=WALKING_DIRECTIONS(A1,A2)',
      C30: '=GOOGLEMAPS_TRIP(A1:A2,"walking")',
      A5: '=HYPERLINK(GOOGLEMAPS_LINK(A1,A2,"walking"),"Open")',
    });
    await sheet.shows('C1', '1');
    await sheet.shows('D1', /^Head /);
    await sheet.shows('C31', 'Total');
    await sheet.shows('A5', 'Open');
    const link = await sheet.page.getAttribute('[data-address="A5"] a', 'href');
    expect(link).toContain('https://www.google.com/maps/dir/?api=1&origin=Palacio%20Salvo');
  });

  it('offers the functions while a formula is typed, and explains the argument at the cursor', async () => {
    await sheet.open();
    await sheet.page.click('[data-address="A1"]');
    await sheet.page.keyboard.type('=WALKING_DUR', { delay: 20 });
    await sheet.page.waitForSelector('.guide-option:has-text("WALKING_DURATION_SECONDS")');
    await sheet.page.keyboard.press('Tab');
    await sheet.page.keyboard.type('B1,', { delay: 20 });
    await sheet.page.waitForSelector('.guide:has-text("Where the route ends")');
  });
});
