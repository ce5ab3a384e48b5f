import { defineConfig } from 'vitest/config';

// V8 counted bytes of code in Node 20, and counts calls since.
const optimizeLate = process.versions.node.startsWith('20.')
  ? ['--interrupt-budget=1000000']
  : ['--no-maglev', '--invocation-count-for-turbofan=20000'];

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/support/build-first.ts'],
    reporters: ['default', './tests/support/fail-on-skips.ts'],
    // Machines that build and test several things at once are slow; a test that hangs is found all the same.
    // Many tests wait for a process of their own, such as a browser.
    maxWorkers: '100%',
    // Files share what they import, which would take longer to load than most tests run. A script's own state lives in its
    // execution, and what a test stubs is put back.
    isolate: false,
    setupFiles: ['tests/support/end-hangs.ts'],
    // Every execution runs the bundle in a context of its own, and V8 would optimize its functions anew for each: half the time of
    // a test went there. What runs very often is still optimized.
    execArgv: optimizeLate,
    testTimeout: 60_000,
    unstubGlobals: true,
    restoreMocks: true,
  },
});
