/** Builds and pushes, and gives users the build as a new version: `npm run deploy`. */
import { deployBuild } from './clasp/deploy-build.ts';
import { prepareBuild } from './clasp/push-build.ts';
import { runCommand } from './clasp/run-command.ts';
import { thisProject } from './clasp/this-project.ts';
import { showHelp } from './show-help.ts';

showHelp(`Builds and pushes the script, makes a version of it, and assigns the version to the deployment "Maps in Sheets".

Usage: npm run deploy -- [options]

  --replace   also delete files that this project did not make, without asking`);

await runCommand(async () => {
  await deployBuild(thisProject, await prepareBuild('deploy'));
});
