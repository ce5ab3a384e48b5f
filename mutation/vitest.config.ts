import { relative } from 'node:path';
import { mergeConfig } from 'vitest/config';
import { BaseSequencer, type Reporter, type TestSpecification } from 'vitest/node';
import base from '../vitest.config.ts';

/** The test files to run, in this order. */
const order = (process.env.TESTS ?? '').split('\n');

class InThisOrder extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => order.indexOf(relative('.', moduleId));
    return files.sort((a, b) => place(a) - place(b));
  }
}

// If vitest itself stops at a failure, it still loads all the other files.
const endAtFirstFailure: Reporter = {
  onTestCaseResult(test) {
    if (test.result().state === 'failed') process.exit(1);
  },
};

export default mergeConfig(base, {
  test: {
    maxWorkers: 1,
    ...(process.env.HITS
      ? { setupFiles: ['mutation/record-hits.ts'] }
      : { sequence: { sequencer: InThisOrder }, reporters: [endAtFirstFailure] }),
  },
});
