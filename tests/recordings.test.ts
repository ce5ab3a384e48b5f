import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FormulaError } from '../src/errors.ts';
import { composeDuration } from '../src/routes/compose-duration.ts';
import { readRoute } from '../src/routes/read-route.ts';
import { durationText, totalMeters, totalSeconds } from '../src/routes/route.ts';
import { decodeRoute, encodeRoute } from '../src/routes/route-codec.ts';

// We may not publish Google's answers. If there are some in a folder beside the project, they are checked.
const FOLDER = new URL('../../shared/recordings/', import.meta.url);
const names = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.endsWith('.json')) : [];

interface Recording {
  status: string;
  routes: { legs: { distance: { value: number }; duration: { value: number; text: string } }[] }[];
}

describe.skipIf(names.length === 0)('recorded answers of Google (skipped where there are none)', () => {
  it.each(names)('%s is read to the metre and the second', (name) => {
    const answer = JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as Recording;
    const read = () =>
      readRoute(answer, { origin: 'A', destination: 'B', mode: 'driving', via: [], choice: 'first', bestOrder: false });
    if (answer.status !== 'OK') {
      expect(read).toThrow(FormulaError);
      return;
    }
    const legs = answer.routes[0]?.legs ?? [];
    const route = read();
    expect(totalMeters(route)).toBe(legs.reduce((sum, leg) => sum + leg.distance.value, 0));
    expect(totalSeconds(route)).toBe(legs.reduce((sum, leg) => sum + leg.duration.value, 0));
    expect(decodeRoute(JSON.parse(JSON.stringify(encodeRoute(route))))).toEqual(route);
    expect(durationText(route)).toBe(
      legs.length === 1 ? legs[0]?.duration.text : composeDuration(totalSeconds(route) ?? 0),
    );
    for (const { duration } of legs) expect(composeDuration(duration.value)).toBe(duration.text);
  });
});
