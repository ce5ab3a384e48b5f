/** The value, or another one if computing it throws. For calls of Google that may be refused. */
export function attempt<T, Otherwise = undefined>(call: () => T, otherwise?: Otherwise): T | Otherwise {
  try {
    return call();
  } catch {
    return otherwise as Otherwise;
  }
}
