import { z } from 'zod';
import { selectedSchema } from '../book/requests.ts';

/** A call of a function of the script, for a menu item or a page of the script. */
export const scriptCallSchema = z.object({
  from: z.enum(['menu', 'page']),
  functionName: z.string(),
  args: z.array(z.unknown()),
  /** The sheet that the page shows, and what is selected on it. */
  sheet: z.int().min(0),
  selected: selectedSchema,
  /** The user's answers to the questions of this run, in order. */
  answers: z.array(
    z.object({ button: z.enum(['OK', 'CANCEL', 'YES', 'NO', 'CLOSE']), text: z.string().exactOptional() }),
  ),
});

export type ScriptCall = z.infer<typeof scriptCallSchema>;
