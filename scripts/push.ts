/** Builds and pushes to the Apps Script project of .clasp.json: `npm run push`. */
import { prepareBuild, pushBuild } from './clasp/push-build.ts';
import { runCommand } from './clasp/run-command.ts';
import { thisProject } from './clasp/this-project.ts';

await runCommand(async () => {
  await pushBuild(thisProject, await prepareBuild('push'));
});
