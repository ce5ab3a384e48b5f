import { assumed, type ContractPart, documented, exception, nothing, observed } from '../contract-case.ts';
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
    documented(
      'gives null for a missing property',
      () => PropertiesService.getDocumentProperties().getProperty(ownKey('nothing')),
      null,
    ),
    assumed(
      'keeps a property that is an empty text',
      () => keep(''),
      '',
      nothing('A blank property means the same as a missing one.'),
    ),
    assumed(
      'keeps a property that is a number as its text',
      () => keep(42),
      '42',
      nothing('Only texts are set as properties.'),
    ),
    documented('takes a property of 9 KB', () => keep('x'.repeat(9 * 1024))?.length, 9 * 1024),
    observed(
      'refuses a property of more than 9 KB',
      () => keep('x'.repeat(9 * 1024 + 1))?.length,
      exception('Argument too large: value'),
    ),
    documented('keeps the properties of document, script and user apart', () => {
      const properties = PropertiesService.getDocumentProperties();
      properties.setProperty(KEY, 'x');
      const others = [PropertiesService.getScriptProperties(), PropertiesService.getUserProperties()];
      const seen = others.map((other) => other.getProperty(KEY));
      properties.deleteProperty(KEY);
      return seen;
    }, [null, null]),
  ],
};
