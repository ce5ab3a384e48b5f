import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { keyCases } from '../../../contract/cases/with-key.ts';
import { PRACTICE_KEY } from '../../../demo-maps/web-services/practice-keys.ts';
import { createWebServices } from '../../../demo-maps/web-services/web-services.ts';
import { anyPlaceMaps, type HttpRequest } from '../../../emulator/index.ts';
import { askWithKey } from '../../../preview/google/ask-with-key.ts';
import { STAND_IN_KEY } from '../../../preview/google/keys.ts';

it('gives the rows of the report, asked through the local sheet', { timeout: 60_000 }, async () => {
  const services = createWebServices(anyPlaceMaps());
  const withKey = (request: HttpRequest): HttpRequest =>
    JSON.parse(JSON.stringify(request).replaceAll(STAND_IN_KEY, PRACTICE_KEY));
  const folder = mkdtempSync(join(tmpdir(), 'maps-in-sheets-contract-'));
  try {
    const [headings, ...rows] = await askWithKey(folder, async (requests) => services.fetchAll(requests.map(withKey)));
    expect(headings).toEqual(['service', 'behaviour', 'basis', 'expected', 'seen', 'same?']);
    expect(rows.map(([, behaviour]) => behaviour)).toEqual(keyCases.cases.map(({ behaviour }) => behaviour));
    expect(rows[0]?.at(-1)).toBe('yes');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
