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
])('recognises the daily quota in the words "%s"', (words) => {
  expect(readMapsException(new Error(words), 'route')).toMatchObject({
    problem: 'quota',
    message: expect.stringMatching(/^Today's Google Maps quota is used up \(1,000/),
  });
});

it("takes the service's name at the end as the daily quota in another language, and keeps Google's words", () => {
  const problem = readMapsException(new Error('Dienst an einem Tag zu oft aufgerufen: route.'), 'route');
  expect(problem.problem).toBe('quota');
  expect(problem.message).toContain('Dienst an einem Tag zu oft aufgerufen: route.');
});

it.each([
  '1 日にサービス route を実行した回数が多すぎます。',
  '1 日にサービスを実行した回数が多すぎます：route。',
  'Dienst an einem Tag zu oft aufgerufen: route.',
  'Serviço invocado muitas vezes em um único dia: route.',
  '一天内调用服务 geocode 的次数过多。',
  '하루에 route 서비스를 너무 많이 호출했습니다.',
  'Служба route вызывалась слишком много раз за один день.',
  'Слишком много вызовов службы за день: elevation.',
])('recognises "%s" as the daily quota, and keeps the words', (words) => {
  expect(readMapsException(new Error(words), 'route')).toMatchObject({
    problem: 'quota',
    message: expect.stringContaining(words),
  });
});

it.each([
  'Invalid argument: 12 route de Lyon, Genève',
  '無効な引数: "東京 route"',
  '無効な引数: 東京 route 5',
  'Недопустимый аргумент: 12 route de Lyon',
  'Service timed out: route',
  'Service error: route',
  'Invalid argument: route',
])('does not take "%s" as the daily quota', (words) => {
  expect(readMapsException(new Error(words), 'route').problem).toBe('transient');
});

it.each([
  '短時間にサービス route を実行した回数が多すぎます。Utilities.sleep(1000) を使用してください。',
  'Слишком много вызовов за короткое время: route. Используйте Utilities.sleep(1000).',
  'Service invoked too many times in a short time: route rateMax. Try Utilities.sleep(1000) between calls.',
  'Zu viele Aufrufe in kurzer Zeit: route. Versuchen Sie Utilities.sleep(1000) zwischen Aufrufen.',
])('takes "%s" for a burst', (words) => {
  expect(readMapsException(new Error(words), 'route')).toMatchObject({
    problem: 'burst',
    message: expect.stringMatching(/^Google Maps was asked too often in a short time/),
  });
});

it.each(['Service error: Maps', 'Action not allowed'])('keeps the words "%s" of an unknown cause', (words) => {
  expect(readMapsException(new Error(words), 'route')).toMatchObject({
    problem: 'transient',
    message: expect.stringContaining(`(it said: "${words}")`),
  });
});

it('makes a message of ours from whatever is thrown', () => {
  fc.assert(
    fc.property(fc.anything({ withNullPrototype: true }), (thrown) => {
      const problem = readMapsException(thrown, 'route');
      expect(problem).toBeInstanceOf(FormulaError);
      expect(problem.message).not.toMatch(/undefined|\[object/);
    }),
  );
});

it.each(['「', '«', '“', '"'])('reads a long text of %s in a moment', { timeout: 5000 }, (mark) => {
  expect(readMapsException(new Error(mark.repeat(150_001)), 'route').problem).toBe('transient');
});
