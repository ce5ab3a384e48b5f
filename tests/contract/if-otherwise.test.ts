import { expect, it } from 'vitest';
import { allParts } from '../../contract/cases/all-parts.ts';
import { outsideDocumentCases } from '../../contract/cases/outside-document.ts';
import { keyCases } from '../../contract/cases/with-key.ts';
import { IF_OTHERWISE } from '../../contract/if-otherwise.ts';

it('says for each case that is not established, and for no other, what a user would see', () => {
  const open = [...allParts, keyCases, outsideDocumentCases].flatMap(({ service, cases }) =>
    cases.filter(({ basis }) => basis === 'not established').map(({ behaviour }) => `${service}: ${behaviour}`),
  );
  const said = Object.entries(IF_OTHERWISE).flatMap(([service, cases]) =>
    Object.keys(cases).map((behaviour) => `${service}: ${behaviour}`),
  );
  expect(said.sort()).toEqual(open.sort());
});
