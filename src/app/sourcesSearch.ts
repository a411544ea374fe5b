import * as z from 'zod';

/** What the address of the sources may carry; what is not understood is left aside. */
export const sourcesSearch = z.object({
  /** Id of the source to open. */
  source: z.string().optional().catch(undefined),
});
