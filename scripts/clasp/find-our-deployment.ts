import type { Deployment } from './answers.ts';
import { DeployFailure } from './deploy-failure.ts';

/** How the description of the one deployment begins that `npm run deploy` keeps up to date. */
export const DEPLOYMENT_NAME = 'Maps in Sheets';

/** The deployment to update, or none when it is still to be made; deployments with other descriptions are left alone. */
export function findOurDeployment(deployments: readonly Deployment[]): Deployment | undefined {
  const [ours, ...others] = deployments.filter(
    ({ description, versionNumber }) => versionNumber !== undefined && description?.startsWith(DEPLOYMENT_NAME),
  );
  if (others.length > 0) {
    throw new DeployFailure(
      `Not deployed: ${others.length + 1} deployments are called "${DEPLOYMENT_NAME}". Archive all but one under Deploy ▸ Manage deployments.`,
    );
  }
  return ours;
}
