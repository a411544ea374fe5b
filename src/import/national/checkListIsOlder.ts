import { lastDay, type PartialDate } from '#src/core/model/partialDate.ts';
import type { Findings } from '#src/import/table/findings.ts';

/** A list of inspections as far as its date is concerned. */
interface DatedList {
  readonly file: string;
  /** `null` where the manifest gives none. */
  readonly publishedOn: PartialDate | null;
}

/**
 * Faults a row on what came only after its list was published: the list is then another than the
 * manifest says, and what only it reports would be known before it happened.
 *
 * @param on When it happened or was published; `null` where that is not known.
 */
export function checkListIsOlder(
  { file, publishedOn }: DatedList,
  {
    row,
    column,
    on,
  }: { readonly row: number; readonly column: string; readonly on: PartialDate | null },
  findings: Findings,
): void {
  if (publishedOn === null || on === null || on <= lastDay(publishedOn)) return;
  findings.repeatedFault(
    {
      file,
      row,
      column,
      found: `${on} in a list of ${publishedOn}`,
      wanted:
        'a day by then: a newer list stands beside the older one under its own name, see --accept in --help',
    },
    'a row later than the list',
  );
}
