import * as z from 'zod/mini';
import { boardSearch } from './boardSearch.ts';
import { words } from './optionalParam.ts';

/** What the address of Prepare may carry besides. */
export const prepareSearch = z.extend(boardSearch, {
  /** `yes` opens the fictional council with its example files. */
  example: words,
});
