import type { Reporter, TestModule } from 'vitest/node';

/** Part of the name of a suite that may be skipped, since we may not publish its data. */
const MAY_BE_SKIPPED = '(skipped where there are none)';

/** Fails a run in CI in which a test was skipped, since nobody reads a list of skipped tests. */
export default class FailOnSkips implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    if (!process.env.CI) return;
    for (const module of modules) {
      for (const test of module.children.allTests('skipped')) {
        if (test.fullName.includes(MAY_BE_SKIPPED)) continue;
        process.stderr.write(`Skipped: ${module.relativeModuleId} > ${test.fullName}\n`);
        process.exitCode = 1;
      }
    }
  }
}
