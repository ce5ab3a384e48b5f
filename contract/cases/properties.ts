import { type ContractPart, exception } from '../contract-case.ts';
import { ownKey } from './document-cache.ts';

const KEY = ownKey('property');

/** Sets a property of the document, reads it, and removes it again. */
function keep(value: unknown): string | null {
  const properties = PropertiesService.getDocumentProperties();
  try {
    return properties.setProperty(KEY, value as string).getProperty(KEY);
  } finally {
    properties.deleteProperty(KEY);
  }
}

/** Properties of the document, the script and the user. */
export const propertyCases: ContractPart = {
  service: 'PropertiesService',
  cases: [
    {
      behaviour: 'gives null for a missing property',
      basis: 'documented',
      run: () => PropertiesService.getDocumentProperties().getProperty(ownKey('nothing')),
      expected: null,
    },
    {
      behaviour: 'keeps a property that is an empty text',
      basis: 'not established',
      run: () => keep(''),
      expected: '',
    },
    {
      behaviour: 'keeps a property that is a number as its text',
      basis: 'not established',
      run: () => keep(42),
      expected: '42',
    },
    {
      behaviour: 'takes a property of 9 KB',
      basis: 'documented',
      run: () => keep('x'.repeat(9 * 1024))?.length,
      expected: 9 * 1024,
    },
    {
      behaviour: 'refuses a property of more than 9 KB',
      basis: 'observed',
      run: () => keep('x'.repeat(9 * 1024 + 1))?.length,
      expected: exception('Argument too large: value'),
    },
    {
      behaviour: 'keeps the properties of document, script and user apart',
      basis: 'documented',
      run: () => {
        const properties = PropertiesService.getDocumentProperties();
        properties.setProperty(KEY, 'x');
        const others = [PropertiesService.getScriptProperties(), PropertiesService.getUserProperties()];
        const seen = others.map((other) => other.getProperty(KEY));
        properties.deleteProperty(KEY);
        return seen;
      },
      expected: [null, null],
    },
  ],
};
