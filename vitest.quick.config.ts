import { mergeConfig } from 'vitest/config';
import everything from './vitest.config.ts';

/** What `npm run test:quick` runs: nothing that starts a browser or a process, and no file that takes more than a few seconds. */
export default mergeConfig(everything, {
  test: {
    exclude: [
      '**/node_modules/**',
      'tests/{bench,deploy,preview}/**',
      'tests/addon/{freeze,recalculate,table,unfreeze}/**',
      'tests/addon/sidebar.test.ts',
      'tests/cache/faulty-cache.test.ts',
      'tests/cells/long-texts.test.ts',
      'tests/contract/{contract,push-contract}.test.ts',
      'tests/contributing.test.ts',
      'tests/demo-maps/directions.test.ts',
      'tests/emulator/spreadsheet/edits/edits.test.ts',
      'tests/function-reference.test.ts',
      'tests/lookup/{claim-request,failing-service}.test.ts',
      'tests/messages.test.ts',
      'tests/own-key/budget.test.ts',
      'tests/routes-api/{hostile-google,refusals,same-as-free}.test.ts',
    ],
  },
});
