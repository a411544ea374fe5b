import { useState } from 'react';
import { raiserKey } from '#src/core/asKnownOn/raisedBy.ts';
import { type AreaFilter, noFilter, sortAreas } from '#src/core/board/areaList.ts';
import {
  areaListName,
  areaSortName,
  describeFilter,
  describeResults,
} from '#src/core/board/areaListText.ts';
import { type AreaSort, areaSorts } from '#src/core/board/areaSorts.ts';
import { isOpenNow } from '#src/core/board/areaStanding.ts';
import { describeRaiserName } from '#src/core/board/areaText.ts';
import type { PlanField } from '#src/core/board/plan.ts';
import {
  type Area,
  areaPlaces,
  areaStatuses,
  areaStatusName,
  placeOf,
  statusOf,
} from '#src/core/model/area.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import { compareNames } from '#src/core/model/compare.ts';
import { ratingName, ratings } from '#src/core/model/rating.ts';
import { Button } from '#src/ui/Button.tsx';
import { CountedChoice } from '#src/ui/CountedChoice.tsx';
import { FindAndSort } from '#src/ui/FindAndSort.tsx';
import { SearchField } from '#src/ui/SearchField.tsx';
import { SelectField } from '#src/ui/SelectField.tsx';
import styles from './FindAreas.module.css';
import { type AreasOptions, isFiltered } from './options.ts';

/** `id` of the section to which the results on earlier lists lead. */
export const earlierListsId = 'earlier-lists';

interface Props {
  readonly pack: BoardPack;
  /** Parts of a plan that the board gives; what it does not give is not asked for. */
  readonly given: ReadonlySet<PlanField>;
  readonly ownSort: AreaSort;
  readonly order: AreaSort;
  readonly shown: readonly Area[];
  readonly options: AreasOptions;
  readonly onOptions: (options: AreasOptions) => void;
}

/** What to look for among all areas, in which order to see them, and how many there are. */
export function FindAreas({ pack, given, ownSort, order, shown, options, onOptions }: Props) {
  const { areas } = pack;
  const { filter } = options;
  // A phone shows the areas first, unless the address asks for some of them.
  const [isOpen] = useState(
    () => isFiltered(options) || window.matchMedia('(min-width: 60.01em)').matches,
  );
  const ask = (part: Partial<AreaFilter>) =>
    onOptions({ ...options, filter: { ...filter, ...part } });
  const earlier = shown.filter((area) => !isOpenNow(area)).length;

  const choice = <Name extends string>(
    part: keyof AreaFilter,
    label: string,
    of: (area: Area) => Name | '' | null | undefined,
    names: readonly Name[],
    nameOf: (name: Name) => string = String,
  ) => (
    <CountedChoice
      label={label}
      value={filter[part] as Name | null}
      onChange={(value) => ask({ [part]: value })}
      names={names}
      countOf={(name) => areas.filter((area) => of(area) === name).length}
      nameOf={nameOf}
    />
  );

  const raisers = [...new Set(sortAreas(areas, 'newest').map(raiserKey))];
  const raiserName = (id: string) => {
    const raised = areas.find((area) => raiserKey(area) === id);
    return raised ? describeRaiserName(raised, pack) : id;
  };

  return (
    <FindAndSort
      label="Find areas"
      isOpen={isOpen}
      fields={
        <>
          <SearchField label="Words" value={filter.words} onSearch={(words) => ask({ words })} />
          {choice(
            'theme',
            'Theme',
            ({ theme }) => theme,
            named(areas, ({ theme }) => theme),
          )}
          {choice('raisedBy', 'Raised by', raiserKey, raisers, raiserName)}
          {choice('status', 'Status', statusOf, areaStatuses, (name) => areaStatusName[name])}
          {choice('list', 'List', placeOf, areaPlaces, (name) => areaListName[name])}
          {given.has('owner') &&
            choice(
              'owner',
              'Owner',
              ({ plan }) => plan?.owner,
              named(areas, ({ plan }) => plan?.owner ?? ''),
            )}
          {given.has('delivery') &&
            choice(
              'delivery',
              'Delivery',
              ({ plan }) => plan?.delivery,
              ratings,
              (name) => ratingName[name],
            )}
          {given.has('impact') &&
            choice(
              'impact',
              'Impact',
              ({ plan }) => plan?.impact,
              ratings,
              (name) => ratingName[name],
            )}
          <SelectField
            label="Sort by"
            value={order}
            onChange={(value) =>
              onOptions({ ...options, sort: value === ownSort ? null : (value as AreaSort) })
            }
            options={areaSorts
              .filter((sort) => sort !== 'due' || given.has('dueOn'))
              .map((sort) => ({ value: sort, label: areaSortName[sort] }))}
          />
          {given.has('dueOn') && (
            <label className={styles.overdue}>
              <input
                type="checkbox"
                checked={filter.overdue}
                onChange={({ target }) => ask({ overdue: target.checked })}
              />
              Only overdue
            </label>
          )}
        </>
      }
      results={
        <>
          <p role="status">
            {describeResults(shown, areas)}
            {isFiltered(options) && ` Filtered by: ${describeFilter(filter, pack)}.`}
          </p>
          {isFiltered(options) && earlier > 0 && (
            <Button quiet onClick={showEarlierLists}>
              Go to those on earlier lists
            </Button>
          )}
          {isFiltered(options) && (
            <Button quiet onClick={() => onOptions({ ...options, filter: noFilter })}>
              Show all areas
            </Button>
          )}
        </>
      }
    />
  );
}

/** Every name that any of the areas has, in alphabetical order. */
const named = (areas: readonly Area[], of: (area: Area) => string): string[] =>
  [...new Set(areas.map(of))].filter((name) => name !== '').toSorted(compareNames);

function showEarlierLists() {
  const section = document.getElementById(earlierListsId);
  section?.scrollIntoView({ block: 'start' });
  section?.focus({ preventScroll: true });
}
