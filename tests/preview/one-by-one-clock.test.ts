import { expect, it } from 'vitest';
import { oneByOneClock } from '../../preview/one-by-one-clock.ts';

it('lets an hour of sleep pass at once, and only for the execution that sleeps', () => {
  const clock = oneByOneClock();
  const start = Date.now();
  clock.runExecution(() => {
    clock.sleep(3_600_000);
    expect(clock.now() - start).toBeGreaterThanOrEqual(3_600_000);
    clock.runExecution(() => expect(clock.now() - start).toBeLessThan(60_000));
    expect(clock.now() - start).toBeGreaterThanOrEqual(3_600_000);
  });
  expect(Date.now() - start).toBeLessThan(60_000);
  expect(clock.now() - start).toBeLessThan(60_000);
});
