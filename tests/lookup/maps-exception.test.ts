import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FormulaError } from '../../src/errors.ts';
import { readMapsException } from '../../src/lookup/maps-exception.ts';

it.each([
  'Service invoked too many times for one day: route.',
  "Trop d'appels pour ce service aujourd'hui : route.",
  'Trop d’appels pour ce service aujourd’hui : route.',
  'Servicio solicitado demasiadas veces en un mismo día: route.',
  'Usługa wywołana zbyt wiele razy jednego dnia: route.',
])('knows the daily quota in the words "%s"', (words) => {
  expect(readMapsException(new Error(words), 'route')).toMatchObject({
    problem: 'quota',
    message: expect.stringMatching(/^Today's Google Maps quota is used up \(1,000/),
  });
});

it("takes the service's name at the end for the daily quota in another language, and keeps Google's words", () => {
  const problem = readMapsException(new Error('Dienst an einem Tag zu oft aufgerufen: route.'), 'route');
  expect(problem.problem).toBe('quota');
  expect(problem.message).toContain('Dienst an einem Tag zu oft aufgerufen: route.');
});

it.each([
  'Service invoked too many times in a short time: route rateMax. Try Utilities.sleep(1000) between calls.',
  'Zu viele Aufrufe in kurzer Zeit: route. Versuchen Sie Utilities.sleep(1000) zwischen Aufrufen.',
])('takes "%s" for a burst', (words) => {
  expect(readMapsException(new Error(words), 'route')).toMatchObject({
    problem: 'burst',
    message: expect.stringMatching(/^Google Maps was asked too often in a short time/),
  });
});

it.each(['Service error: Maps', 'Action not allowed'])('keeps the words "%s" of a cause it does not know', (words) => {
  expect(readMapsException(new Error(words), 'route')).toMatchObject({
    problem: 'transient',
    message: expect.stringContaining(`(it said: "${words}")`),
  });
});

it('makes our words of whatever is thrown', () => {
  fc.assert(
    fc.property(fc.anything({ withNullPrototype: true }), (thrown) => {
      const problem = readMapsException(thrown, 'route');
      expect(problem).toBeInstanceOf(FormulaError);
      expect(problem.message).not.toMatch(/undefined|\[object/);
    }),
  );
});
