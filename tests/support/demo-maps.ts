import { createDemoMaps } from '../../demo-maps/demo-maps.ts';

/** What the demo Maps said while they loaded. */
export const progress: string[] = [];

/** The demo Maps for all tests of this process, since loading them takes longer than most tests. */
export const demoMaps = createDemoMaps({ onProgress: (text) => progress.push(text) });

// Loads now, since an execution has a time limit.
demoMaps.geocode({ address: 'Montevideo' });
