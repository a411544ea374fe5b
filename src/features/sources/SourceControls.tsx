import { SearchField } from '#src/ui/SearchField.tsx';
import { SelectField } from '#src/ui/SelectField.tsx';
import { type SourceSort, type SourcesOptions, sourceSorts } from './options.ts';
import styles from './SourceControls.module.css';

const sortName: Readonly<Record<SourceSort, string>> = {
  newest: 'Newest first',
  publisher: 'Publisher',
  'most-facts': 'Most facts first',
};

interface Props {
  readonly options: SourcesOptions;
  readonly onOptions: (options: SourcesOptions) => void;
}

/** Words to find and the order; either takes the mark off the source that was shown. */
export function SourceControls({ options, onOptions }: Props) {
  const ask = (requested: Partial<SourcesOptions>) =>
    onOptions({ ...options, source: null, ...requested });
  return (
    <search aria-label="Find and order the sources" className={styles.controls}>
      <SearchField label="Find words" value={options.find} onSearch={(find) => ask({ find })} />
      <SelectField
        label="Order"
        value={options.sort}
        onChange={(sort) => ask({ sort: sort as SourceSort })}
        options={sourceSorts.map((sort) => ({ value: sort, label: sortName[sort] }))}
      />
    </search>
  );
}
