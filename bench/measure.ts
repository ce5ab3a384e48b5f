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

/** Measures one job at a time. */
export interface Meter {
  measure(job: Job): Figure[];
  close(): Promise<void>;
}

/** Starts what a measurement needs. */
export async function startMeter(executionsAtOnce: number): Promise<Meter> {
  const { threads, close } = await startThreadPool(executionsAtOnce);
  return {
    measure({ workload, scriptName, script, costs }) {
      const { run, ...circumstances } = WORKLOADS[workload] ?? {};
      if (!run) throw new Error(`No workload is named "${workload}".`);
      const sheet = openVirtualSheet({ script, costs, threads, ...circumstances });
      return run(sheet).map((measurement) => ({ script: scriptName, jitter: costs.jitter, ...measurement }));
    },
    close,
  };
}
