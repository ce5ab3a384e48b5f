/**
 * Runs something while the local time of `Date`, in every context, is that of a time zone, as Google does for a script.
 * Node.js has one time zone for the whole process. In a worker thread it stays the machine's.
 */
export function inLocalTime<T>(timeZone: string, run: () => T): T {
  const before = process.env.TZ;
  process.env.TZ = timeZone;
  try {
    return run();
  } finally {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  }
}
