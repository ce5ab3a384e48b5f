/** Builds the bundle before any test runs, so that the tests never see an old one. */
export async function setup(): Promise<void> {
  await import('../../scripts/build.ts');
}
