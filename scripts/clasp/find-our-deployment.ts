import type { Deployment } from './answers.ts';
import { DeployFailure } from './deploy-failure.ts';

/** The beginning of the description of the deployment that `npm run deploy` keeps up to date. */
export const DEPLOYMENT_NAME = 'Maps in Sheets';

/** The deployment to update; none if it does not exist yet. Deployments with other descriptions are left alone. */
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
