import { describe, expect, it } from 'vitest';
import { parseClaspSettings } from '../../scripts/clasp/parse-clasp-settings.ts';

const ID = '1AbC-d_ef';
const text = (scriptId: unknown) => JSON.stringify({ scriptId, rootDir: 'build' });

describe('the settings for clasp', () => {
  it('are taken as they are when nothing needs tidying', () => {
    expect(parseClaspSettings(text(ID), 'push')).toEqual({ scriptId: ID });
  });

  it.each([
    ['a byte order mark', `\uFEFF${text(ID)}`],
    ['blanks around the id', text(` ${ID}\n`)],
    ['the address of the editor', text(`https://script.google.com/d/${ID}/edit`)],
    [
      'the address of the editor of one of several accounts',
      text(`https://script.google.com/u/1/home/projects/${ID}/edit?pli=1`),
    ],
    ['the address of the editor in a Workspace', text(`https://script.google.com/a/macros/example.com/d/${ID}/edit`)],
  ])('are tidied of %s', (_fault, given) => {
    const { scriptId, tidied = '' } = parseClaspSettings(given, 'push');
    expect(scriptId).toBe(ID);
    expect(JSON.parse(tidied)).toEqual({ scriptId: ID, rootDir: 'build' });
  });

  it('keep their other fields', () => {
    const given = JSON.stringify({ scriptId: ` ${ID}`, rootDir: 'build', projectId: 'mine' });
    expect(JSON.parse(parseClaspSettings(given, 'push').tidied ?? '')).toMatchObject({ projectId: 'mine' });
  });

  it.each([
    ['', /^Not pushed: .* is missing or is not JSON/],
    ['{"scriptId": "a"}', /must say "rootDir": "build"/],
    [text('PUT-YOUR-SCRIPT-ID-HERE'), /no script ID yet\. You find yours in the spreadsheet, Extensions ▸ Apps Script/],
    [text(7), /no script ID yet/],
    [text('https://docs.google.com/spreadsheets/d/abc/edit'), /"https:\/\/docs\.google.* is not a script ID/],
  ])('%s are refused', (given, message) => {
    expect(() => parseClaspSettings(given, 'push')).toThrow(message);
  });

  it('of an add-on mention its own script, not a spreadsheet', () => {
    const refused = () => parseClaspSettings(text('PUT-YOUR-SCRIPT-ID-HERE'), 'deploy');
    expect(refused).toThrow(
      /^Not deployed: .* in the add-on's script at https:\/\/script\.google\.com, Project settings/,
    );
    expect(refused).not.toThrow(/spreadsheet/);
  });
});
