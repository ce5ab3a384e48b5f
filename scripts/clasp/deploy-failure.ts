/** A reason why nothing reached Google, in one line that says what to do. */
export class DeployFailure extends Error {
  override readonly name = 'DeployFailure';
}
