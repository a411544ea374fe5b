import { SelectField } from '#src/ui/SelectField.tsx';
import type { Comparison } from './comparison.ts';
import type { AuthoritiesOptions } from './options.ts';

interface Props {
  readonly label: string;
  readonly value: AuthoritiesOptions['measure'];
  readonly columns: Comparison['columns'];
  readonly onMeasure: (measure: AuthoritiesOptions['measure']) => void;
}

/** Chooses one of the measures that have a column. */
export function MeasureField({ label, value, columns, onMeasure }: Props) {
  return (
    <SelectField
      label={label}
      value={value}
      onChange={(wanted) => {
        const chosen = columns.find(({ indicator }) => indicator.id === wanted);
        if (chosen) onMeasure(chosen.indicator.id);
      }}
      options={columns.map(({ indicator }) => ({ value: indicator.id, label: indicator.name }))}
    />
  );
}
