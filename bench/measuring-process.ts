/** A process that measures one job after another for the one that started it. */
import { type Job, startMeter } from './measure.ts';

const meter = await startMeter(Number(process.argv[2]));
process.on('message', (job: Job) => process.send?.(meter.measure(job)));
