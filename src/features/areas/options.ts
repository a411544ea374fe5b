import { type AreaFilter, noFilter } from '#src/core/board/areaList.ts';
import type { AreaSort } from '#src/core/board/areaSorts.ts';
import type { BoardParams } from '#src/core/model/boardParams.ts';

/** What a reader asked of the improvement areas; the address carries it. */
export interface AreasOptions {
  readonly filter: AreaFilter;
  /** `null` for the list's own order: what is overdue first where due dates are given, else newest. */
  readonly sort: AreaSort | null;
  /** An area of the recurring theme that is shown side by side; `null` for none. */
  readonly recurringTheme: string | null;
}

/** Whether a reader left anything out. */
export const isFiltered = ({ filter }: AreasOptions): boolean =>
  Object.entries(noFilter).some(([part, none]) => {
    const requested = filter[part as keyof AreaFilter];
    return typeof requested === 'string' ? requested.trim() !== none : requested !== none;
  });

/** What the view of the areas needs. */
export interface AreasViewProps extends BoardParams {
  readonly options: AreasOptions;
  readonly onOptions: (options: AreasOptions) => void;
  /** Whether a decision or an action can be recorded: not on paper, nor on a view of the past. */
  readonly mayRecord?: boolean;
}
