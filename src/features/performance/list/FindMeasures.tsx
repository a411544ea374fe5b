import type { MeasureReading } from '#src/features/performance/measureReading.ts';
import { Button } from '#src/ui/Button.tsx';
import { CountedChoice } from '#src/ui/CountedChoice.tsx';
import { FindAndSort } from '#src/ui/FindAndSort.tsx';
import { SearchField } from '#src/ui/SearchField.tsx';
import { SelectField } from '#src/ui/SelectField.tsx';
import {
  assuranceChoice,
  describeShownMeasures,
  measureSortName,
  variationChoice,
} from './measureListWords.ts';
import {
  assurances,
  isFiltered,
  type MeasureFilter,
  type MeasureSort,
  type MeasuresOptions,
  measureSorts,
  noFilter,
  variations,
} from './options.ts';

interface Props {
  readonly readings: readonly MeasureReading[];
  readonly shown: readonly MeasureReading[];
  readonly options: MeasuresOptions;
  readonly onOptions: (options: MeasuresOptions) => void;
}

/** What to look for among the measures, in which order to see them, and how many there are. */
export function FindMeasures({ readings, shown, options, onOptions }: Props) {
  const { filter, sort } = options;
  const ask = (part: Partial<MeasureFilter>) =>
    onOptions({ ...options, filter: { ...filter, ...part } });
  const choice = <Name extends string>(
    part: keyof MeasureFilter,
    label: string,
    names: readonly Name[],
    of: (reading: MeasureReading) => string,
    nameOf: (name: Name) => string,
  ) => (
    <CountedChoice
      label={label}
      value={filter[part] as Name | null}
      onChange={(value) => ask({ [part]: value })}
      names={names}
      countOf={(name) => readings.filter((one) => of(one) === name).length}
      nameOf={nameOf}
    />
  );
  const themes = [...new Set(readings.map(({ measure }) => measure.theme))];
  return (
    <FindAndSort
      label="Find measures"
      isOpen={isFiltered(options) || options.sort !== 'theme'}
      fields={
        <>
          <SearchField label="Words" value={filter.words} onSearch={(words) => ask({ words })} />
          {choice('theme', 'Theme', themes, (one) => one.measure.theme, String)}
          {choice(
            'variation',
            'Variation',
            variations,
            (one) => one.variation ?? 'none',
            (name) => variationChoice[name],
          )}
          {choice(
            'assurance',
            'Target',
            assurances,
            (one) => one.assurance ?? 'none',
            (name) => assuranceChoice[name],
          )}
          <SelectField
            label="Sort by"
            value={sort}
            onChange={(value) => onOptions({ ...options, sort: value as MeasureSort })}
            options={measureSorts.map((one) => ({ value: one, label: measureSortName[one] }))}
          />
        </>
      }
      results={
        <>
          <p role="status">{describeShownMeasures(shown.length, readings.length, filter)}</p>
          {isFiltered(options) && (
            <Button quiet onClick={() => onOptions({ ...options, filter: noFilter })}>
              Show all measures
            </Button>
          )}
        </>
      }
    />
  );
}
