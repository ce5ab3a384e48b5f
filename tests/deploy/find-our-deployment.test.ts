import { expect, test } from 'vitest';
import { findOurDeployment } from '../../scripts/clasp/find-our-deployment.ts';

const latestCode = { deploymentId: 'latest', description: 'Maps in Sheets' };
const ours = { deploymentId: 'ours', versionNumber: 3, description: 'Maps in Sheets 0.1.0' };
const byHand = { deploymentId: 'by-hand', versionNumber: 2, description: 'Test' };

test('finds none among the latest code and other deployments', () => {
  expect(findOurDeployment([latestCode, byHand])).toBeUndefined();
});

test('finds the one with our name', () => {
  expect(findOurDeployment([latestCode, byHand, ours])).toBe(ours);
});

test('refuses to choose between two', () => {
  expect(() => findOurDeployment([ours, { ...ours, deploymentId: 'second' }])).toThrow(
    /2 deployments .*Archive all but one/,
  );
});
