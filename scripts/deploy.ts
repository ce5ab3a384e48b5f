/** Builds and pushes, and gives users the build as a new version: `npm run deploy`. */
import { deployBuild } from './clasp/deploy-build.ts';
import { prepareBuild } from './clasp/push-build.ts';
import { runCommand } from './clasp/run-command.ts';
import { thisProject } from './clasp/this-project.ts';

await runCommand(async () => {
  await deployBuild(thisProject, await prepareBuild('deploy'));
});
