import * as z from 'zod/mini';
import { optionalParam } from './optionalParam.ts';
import { presentSearch } from './presentSearch.ts';

/** What the address of the speaker's window carries: that of the slides, and which presentation it is. */
export const speakerSearch = z.extend(presentSearch, {
  presentation: optionalParam(z.coerce.string()),
});
