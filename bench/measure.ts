import type { CostModel } from './cost-model.ts';
import type { Figure } from './table.ts';
import { startThreadPool } from './thread-pool.ts';
import { openVirtualSheet } from './virtual-sheet.ts';
import { WORKLOADS } from './workloads.ts';

/** One script under one workload. */
export interface Job {
  workload: string;
  scriptName: string;
  script: string;
  costs: CostModel;
}

/** Starts what a measurement needs. It measures one job at a time. */
export async function startMeter(executionsAtOnce: number) {
  const { threads, close } = await startThreadPool(executionsAtOnce);
  return {
    measure({ workload, scriptName, script, costs }: Job): Figure[] {
      const { run, ...circumstances } = WORKLOADS[workload] ?? {};
      if (!run) throw new Error(`No workload is named "${workload}".`);
      const sheet = openVirtualSheet({ script, costs, threads, ...circumstances });
      return run(sheet).map((measurement) => ({ script: scriptName, jitter: costs.jitter, ...measurement }));
    },
    close,
  };
}
