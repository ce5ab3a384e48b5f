import { expect, it } from 'vitest';
import { backoffDelay, burstDelay } from '../../src/retry/with-retry.ts';

it('doubles with each retry, up to eight seconds', () => {
  expect([0, 1, 2, 3, 4, 50].map((retry) => backoffDelay(retry, 1))).toEqual([1000, 2000, 4000, 8000, 8000, 8000]);
});

it('is anywhere between nothing and that', () => {
  expect([0, 0.5].map((random) => backoffDelay(1, random))).toEqual([0, 1000]);
});

it('is up to eight seconds while Google is asked too often', () => {
  expect([0, 0.5, 1].map(burstDelay)).toEqual([0, 4000, 8000]);
});
