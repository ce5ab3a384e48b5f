/** Builds and pushes to the Apps Script project of .clasp.json: `npm run push`. */
import { prepareBuild, pushBuild } from './clasp/push-build.ts';
import { startInstalledClasp } from './clasp/run-clasp.ts';
import { runCommand } from './clasp/run-command.ts';

await runCommand(async () => {
  await pushBuild(await prepareBuild('push'), startInstalledClasp);
});
