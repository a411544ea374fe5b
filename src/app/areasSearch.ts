import * as z from 'zod';

/** What the address of the improvement areas may carry; what is not understood is left aside. */
export const areasSearch = z.object({
  /** An area of the thread to show. */
  thread: z.string().optional().catch(undefined),
});
