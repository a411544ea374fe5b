import { useMemo, useState } from 'react';
import {
  type AuthoritiesFile,
  type Authority,
  disambiguatedName,
} from '#src/core/model/authority.ts';
import { type AuthoritySet, setFromAddress, setInAddress } from '#src/core/model/authoritySet.ts';
import { compareNames } from '#src/core/model/compare.ts';
import { ilacsTopics } from '#src/core/model/topic.ts';
import { spreadTopicName } from '#src/features/judgements/spread/gradeSpreadText.ts';
import { Button } from '#src/ui/Button.tsx';
import { PickerDialog } from '#src/ui/PickerDialog.tsx';
import { SelectField } from '#src/ui/SelectField.tsx';
import { ownRegion, regionsWithAuthorities } from './authoritySets.ts';
import type { Comparison } from './comparison.ts';
import { columnName } from './comparisonText.ts';
import { MeasureField } from './MeasureField.tsx';
import type { AuthoritiesOptions, ComparisonSort, SortDirection } from './options.ts';
import styles from './SetControls.module.css';

interface Props {
  readonly all: AuthoritiesFile;
  readonly authority: Authority;
  readonly comparison: Comparison;
  /** Years that can be shown, oldest first. */
  readonly years: readonly number[];
  readonly options: AuthoritiesOptions;
  readonly onOptions: (options: AuthoritiesOptions) => void;
}

/** Which authorities, which year or change, in which order; each choice is in the address. */
export function SetControls({ all, authority, comparison, years, options, onOptions }: Props) {
  const { set } = comparison.set;
  const sets = useMemo(() => setOptions(all, authority, set), [all, authority, set]);
  const latest = years.at(-1);
  const orders = useMemo(() => orderOptions(comparison), [comparison]);
  const year = options.year ?? latest;
  const earlier = years.filter((one) => year !== undefined && one < year);
  return (
    <>
      <div className={styles.controls}>
        <SelectField
          label="Authorities"
          value={setInAddress(set)}
          onChange={(value) => {
            const chosen = setFromAddress(value);
            if (chosen) onOptions({ ...options, set: chosen });
          }}
          options={sets}
        />
        <SelectField
          label="Year"
          value={String(year ?? '')}
          onChange={(value) => {
            const chosen = Number(value);
            const from = options.from !== null && options.from < chosen ? options.from : null;
            onOptions({ ...options, year: chosen === latest ? null : chosen, from });
          }}
          options={years.toReversed().map((one) => ({ value: String(one), label: String(one) }))}
        />
        <SelectField
          label="Show"
          value={String(options.from ?? '')}
          onChange={(value) => onOptions({ ...options, from: value === '' ? null : Number(value) })}
          options={[
            { value: '', label: 'Figures of the year' },
            ...earlier
              .toReversed()
              .map((one) => ({ value: String(one), label: `Change since ${one}` })),
          ]}
        />
        <SelectField
          label="Order by"
          value={`${options.sort} ${options.direction}`}
          onChange={(value) => {
            const [sort, direction] = value.split(' ') as [ComparisonSort, SortDirection];
            onOptions({ ...options, sort, direction });
          }}
          options={orders}
        />
        <SelectField
          label="Measures"
          value={options.hasAllMeasures ? 'all' : 'five'}
          onChange={(value) => onOptions({ ...options, hasAllMeasures: value === 'all' })}
          options={[
            { value: 'five', label: 'Five rates' },
            { value: 'all', label: 'All eleven' },
          ]}
        />
        <div className={styles.narrow}>
          <MeasureField
            label="Measure in the list"
            value={options.measure}
            columns={comparison.columns}
            onMeasure={(measure) => onOptions({ ...options, measure })}
          />
        </div>
      </div>
      {set.kind === 'list' && (
        <ListControls
          all={all}
          set={set}
          onSet={(chosen) => onOptions({ ...options, set: chosen })}
        />
      )}
    </>
  );
}

function setOptions(all: AuthoritiesFile, own: Authority, current: AuthoritySet) {
  const region = ownRegion(own);
  const names = new Map(all.regions.map(({ code, name }) => [code, name]));
  const nameOf = (code: string) => {
    const one = all.authorities.find((other) => other.code === code);
    return one ? disambiguatedName(one, all) : code;
  };
  const regions = [
    region,
    ...regionsWithAuthorities(all).map(({ code }): AuthoritySet => ({ kind: 'region', code })),
  ];
  const neighbours = [own.code, ...(current.kind === 'neighbours' ? [current.code] : [])].map(
    (code): AuthoritySet => ({ kind: 'neighbours', code }),
  );
  const list: AuthoritySet =
    current.kind === 'list' ? current : { kind: 'list', codes: [own.code] };
  const described: readonly (readonly [AuthoritySet, string])[] = [
    ...regions
      .slice(0, 1)
      .map((one) => [one, 'code' in one ? (names.get(one.code) ?? 'Region') : ''] as const),
    ...neighbours.map(
      (one) => [one, `Neighbours of ${nameOf('code' in one ? one.code : '')}`] as const,
    ),
    [{ kind: 'below-good' }, 'Last judged below Good'],
    [{ kind: 'once-inadequate' }, 'Judged Inadequate since 2018'],
    [{ kind: 'england' }, `All of ${all.country.name}`],
    [list, 'A list of your own'],
    ...regions
      .slice(1)
      .map((one) => [one, 'code' in one ? (names.get(one.code) ?? 'Region') : ''] as const),
  ];
  return [...new Map(described.map(([one, label]) => [setInAddress(one), label]))].map(
    ([value, label]) => ({ value, label }),
  );
}

function orderOptions({ columns }: Comparison) {
  const both = (by: ComparisonSort, name: string, first: string, last: string) => [
    { value: `${by} descending`, label: `${name}, ${first} first` },
    { value: `${by} ascending`, label: `${name}, ${last} first` },
  ];
  return [
    { value: 'name ascending', label: 'Name, from A' },
    { value: 'name descending', label: 'Name, from Z' },
    ...columns.flatMap(({ indicator, from }) =>
      both(
        indicator.id,
        columnName(indicator.id),
        from === null ? 'highest' : 'largest rise',
        from === null ? 'lowest' : 'largest fall',
      ),
    ),
    ...ilacsTopics.flatMap((topic) => both(topic, spreadTopicName[topic], 'best', 'worst')),
    ...both('began', 'Inspection', 'latest', 'earliest'),
  ];
}

interface ListProps {
  readonly all: AuthoritiesFile;
  readonly set: Extract<AuthoritySet, { kind: 'list' }>;
  readonly onSet: (set: AuthoritySet) => void;
}

/** Adds to a list and takes from it by name. */
function ListControls({ all, set, onSet }: ListProps) {
  const [isPicking, setIsPicking] = useState(false);
  const chosen = all.authorities.filter(({ code }) => set.codes.includes(code));
  const left = all.authorities
    .filter(({ code }) => !set.codes.includes(code))
    .map((one) => ({ value: one.code, label: disambiguatedName(one, all), detail: '' }))
    .toSorted((a, b) => compareNames(a.label, b.label));
  return (
    <div className={styles.list}>
      <Button aria-haspopup="dialog" onClick={() => setIsPicking(true)}>
        Add an authority
      </Button>
      {chosen.length > 1 &&
        chosen.map((one) => (
          <Button
            key={one.code}
            quiet
            onClick={() =>
              onSet({ kind: 'list', codes: set.codes.filter((code) => code !== one.code) })
            }
          >
            Remove {disambiguatedName(one, all)}
          </Button>
        ))}
      {isPicking && (
        <PickerDialog
          title="Add an authority to the list"
          searchLabel="Search by name"
          pickLabel="Add it"
          groups={[{ label: 'Authorities', options: left }]}
          value={null}
          onPick={(code) => onSet({ kind: 'list', codes: [...set.codes, code] })}
          onClose={() => setIsPicking(false)}
        />
      )}
    </div>
  );
}
