import * as z from 'zod';
import { presentSearch } from './presentSearch.ts';

/** What the address of the speaker's window carries: that of the slides, and which presentation it is. */
export const speakerSearch = presentSearch.extend({
  presentation: z.coerce.string().optional().catch(undefined),
});
