import * as z from 'zod';

/** What the address of the judgements may carry; what is not understood is left aside. */
export const judgementsSearch = z.object({
  /** The inspection or visit to open. */
  record: z.string().optional().catch(undefined),
});
