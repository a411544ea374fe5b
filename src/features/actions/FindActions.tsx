import { actionStatuses } from '#src/core/board/actionStatus.ts';
import type { Action } from '#src/core/model/action.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import type { Day } from '#src/core/model/partialDate.ts';
import { ratingName, ratings } from '#src/core/model/rating.ts';
import { Button } from '#src/ui/Button.tsx';
import { CountedChoice } from '#src/ui/CountedChoice.tsx';
import { FindAndSort } from '#src/ui/FindAndSort.tsx';
import { SearchField } from '#src/ui/SearchField.tsx';
import { SelectField } from '#src/ui/SelectField.tsx';
import { actionSortName, describeShownActions, stateChoiceName } from './actionListText.ts';
import { daysToNextMeeting, matchingActions } from './matchingActions.ts';
import {
  type ActionFilter,
  type ActionSort,
  type ActionsOptions,
  actionSorts,
  actionStates,
  isFiltered,
  noFilter,
} from './options.ts';

interface Props {
  readonly all: readonly Action[];
  readonly shown: readonly Action[];
  readonly pack: BoardPack;
  readonly asAt: Day;
  readonly options: ActionsOptions;
  readonly onOptions: (options: ActionsOptions) => void;
}

/** What to look for among the actions, in which order to see them, and how many there are. */
export function FindActions({ all, shown, pack, asAt, options, onOptions }: Props) {
  const { filter, sort } = options;
  const within = daysToNextMeeting(pack, asAt);
  const ask = (part: Partial<ActionFilter>) =>
    onOptions({ ...options, filter: { ...filter, ...part } });
  const choice = <Part extends Exclude<keyof ActionFilter, 'words'>>(
    part: Part,
    label: string,
    names: readonly NonNullable<ActionFilter[Part]>[],
    nameOf: (name: NonNullable<ActionFilter[Part]>) => string,
  ) => (
    <CountedChoice
      label={label}
      value={filter[part] as NonNullable<ActionFilter[Part]> | null}
      onChange={(value) => ask({ [part]: value })}
      names={names}
      countOf={(name) => matchingActions(all, { ...noFilter, [part]: name }, pack, asAt).length}
      nameOf={nameOf}
    />
  );
  const areas = pack.areas.filter(({ id }) => all.some(({ areaId }) => areaId === id));
  const owners = [...new Set(all.map(({ owner }) => owner))].filter(Boolean).toSorted();
  return (
    <FindAndSort
      label="Find actions"
      isOpen={isFiltered(options) || options.sort !== 'urgency'}
      fields={
        <>
          <SearchField label="Words" value={filter.words} onSearch={(words) => ask({ words })} />
          {choice(
            'areaId',
            'Area',
            areas.map(({ id }) => id),
            (id) => areas.find((area) => area.id === id)?.title ?? id,
          )}
          {choice('owner', 'Owner', owners, String)}
          {choice('state', 'State', [...actionStatuses, ...actionStates], (state) =>
            stateChoiceName(state, within),
          )}
          {choice('delivery', 'Delivery', ratings, (rating) => ratingName[rating])}
          <SelectField
            label="Sort by"
            value={sort}
            onChange={(value) => onOptions({ ...options, sort: value as ActionSort })}
            options={actionSorts.map((one) => ({ value: one, label: actionSortName[one] }))}
          />
        </>
      }
      results={
        <>
          <p role="status">{describeShownActions(shown, all, asAt)}</p>
          {isFiltered(options) && (
            <Button quiet onClick={() => onOptions({ ...options, filter: noFilter })}>
              Show all actions
            </Button>
          )}
        </>
      }
    />
  );
}
