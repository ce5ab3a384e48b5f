import { z } from 'zod';

/** The first fault of data from outside with its place, such as "sheets[0].name: expected string". */
export function firstFault({ issues: [fault] }: z.ZodError): string {
  const path = z.core.toDotPath(fault?.path ?? []);
  return `${path && `${path}: `}${fault?.message ?? ''}`;
}
