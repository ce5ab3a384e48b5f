import fc from 'fast-check';
import { expect, test } from 'vitest';
import { explainFailure } from '../../scripts/clasp/explain-failure.ts';

test.each([
  ['No credentials found.', /not logged in.*npx clasp login/],
  [
    'Request had invalid authentication credentials. Expected OAuth 2 access token',
    /login has expired.*npx clasp login/,
  ],
  ['Unexpected end of JSON input', /empty or damaged\. Delete it, run "npx clasp login"/],
  ["Expected property name or '}' in JSON at position 1", /empty or damaged/],
  ["Cannot read properties of null (reading 'tokens')", /empty or damaged/],
  [`Unexpected token '<', "<!DOCTYPE "... is not valid JSON`, /clasp did not succeed/],
  ['invalid_grant', /login has expired.*npx clasp login/],
  ['Requested entity was not found.', /no script with the id.*Script ID/],
  ['User has not enabled the Apps Script API. Enable it by visiting', /home\/usersettings/],
  ['Scripts may only have up to 20 versioned deployments at a time.', /too many deployments/],
  ['The caller does not have permission', /edit access/],
  ['Request had insufficient authentication scopes.', /edit access/],
  ['Apps Script API has not been used in project 123 before or it is disabled.', /Cloud project of your login/],
  ['request to https://script.googleapis.com/v1 failed, reason: connect ECONNREFUSED', /cannot be reached/],
  ['The service is currently unavailable.', /in a few minutes/],
  ['', /clasp did not succeed\. \(clasp said: nothing\)/],
])('explains "%s"', (words, advice) => {
  expect(explainFailure(words)).toMatch(advice);
});

test('keeps all words of clasp, on one line', () => {
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^\S+$/), { minLength: 1 }),
      fc.constantFrom(' ', '\n', '\r\n\t'),
      (words, gap) => {
        const line = explainFailure(words.join(gap));
        expect(line).not.toMatch(/[\r\n]/);
        expect(line).toContain(`(clasp said: ${words.join(' ')})`);
      },
    ),
  );
});
