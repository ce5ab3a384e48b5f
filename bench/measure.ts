import type { CostModel } from './cost-model.ts';
import type { Figure } from './table.ts';
import { startThreadPool } from './thread-pool.ts';
import { openVirtualSheet } from './virtual-sheet.ts';
import { WORKLOADS } from './workloads.ts';

/** A script under measurement. */
export interface Candidate {
  name: string;
  text: string;
}

/** One script under one workload. */
export interface Job {
  workload: string;
  candidate: Candidate;
  costs: CostModel;
}

/** Measures jobs one after another. */
export async function measureAll(jobs: readonly Job[]): Promise<Figure[]> {
  const pool = await startThreadPool(Math.max(...jobs.map(({ costs }) => costs.executionsAtOnce)));
  try {
    return jobs.flatMap((job) => {
      const workload = WORKLOADS[job.workload];
      if (!workload) throw new Error(`No workload is named "${job.workload}".`);
      const { run, ...circumstances } = workload;
      const { candidate, costs } = job;
      const sheet = openVirtualSheet({ script: candidate.text, costs, threads: pool.threads, ...circumstances });
      return run(sheet).map((measurement) => ({ script: candidate.name, jitter: costs.jitter, ...measurement }));
    });
  } finally {
    await pool.close();
  }
}
