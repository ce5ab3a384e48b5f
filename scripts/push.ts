/** Builds and pushes to the Apps Script project of .clasp.json: `npm run push`. */
import { prepareBuild, pushBuild } from './clasp/push-build.ts';
import { runCommand } from './clasp/run-command.ts';
import { thisProject } from './clasp/this-project.ts';
import { showHelp } from './show-help.ts';

showHelp(`Builds the script and pushes it to the Apps Script project of .clasp.json. This replaces the files there.

Usage: npm run push -- [options]

  --replace   also delete files that this project did not make, without asking`);

await runCommand(async () => {
  await pushBuild(thisProject, await prepareBuild('push'));
});
