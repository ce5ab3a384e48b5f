/** Builds, pushes, and makes the build the version that users get: `npm run deploy`. */
import { deployBuild } from './clasp/deploy-build.ts';
import { prepareBuild } from './clasp/push-build.ts';
import { startInstalledClasp } from './clasp/run-clasp.ts';
import { runCommand } from './clasp/run-command.ts';

await runCommand(async () => {
  await deployBuild(await prepareBuild('deploy'), startInstalledClasp);
});
