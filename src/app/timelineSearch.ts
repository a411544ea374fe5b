import * as z from 'zod';

/** What the address of the timeline may carry; what is not understood is left aside. */
export const timelineSearch = z.object({
  /** The entry to show. */
  entry: z.string().optional().catch(undefined),
});
