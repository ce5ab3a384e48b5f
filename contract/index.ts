export { countRuns } from './cases/writing.ts';
export { checkOutsideDocument, checkPlatform, checkWithKey } from './check-platform.ts';
export { describeArguments } from './describe-arguments.ts';
export { oddResult } from './odd-result.ts';
export { runCase } from './run-case.ts';
