import type { Day } from '#src/core/model/partialDate.ts';

export interface PrepareViewProps {
  readonly today: Day;
  /** The authority of the address. */
  readonly council: { readonly code: string; readonly name: string };
  /** Authorities whose board can be prepared, by name. */
  readonly councils: readonly { readonly code: string; readonly name: string }[];
  /** Shows another authority's board in every view. */
  readonly onCouncil: (code: string) => void;
  /** Whether the example is opened at once. */
  readonly opensExample: boolean;
  /** Source of the page that is one file, of which the saved board is made. */
  readonly readPage: () => Promise<string>;
}
