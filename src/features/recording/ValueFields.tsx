import { missingMeaning } from '#src/core/model/figure.ts';
import type { Measure } from '#src/core/model/measure.ts';
import type { ValueField } from '#src/core/model/record.ts';
import { capitalised } from '#src/core/text/format.ts';
import { ChoiceField, DateField, TextField, Tick, TickGroup } from './FormFields.tsx';
import { withdrawal } from './parseValue.ts';
import styles from './RecordForm.module.css';
import { valueFieldWords } from './recordFieldText.ts';

interface Props {
  readonly values: Readonly<Record<ValueField, string>>;
  readonly errors: Readonly<Partial<Record<string, string>>>;
  readonly idOf: (field: string) => string;
  readonly onChange: (field: ValueField, value: string) => void;
  readonly measure: Measure;
}

const reasonOptions = [
  { value: '', label: 'There is a value' },
  ...Object.entries(missingMeaning).map(([value, meaning]) => ({
    value,
    label: capitalised(meaning),
  })),
  { value: withdrawal, label: 'Withdraw what was said last of this month' },
];

const statusOptions = [
  { value: 'provisional', label: 'Provisional', hint: 'It may still change.' },
  { value: 'final', label: 'Final', hint: 'It is not expected to change.' },
];

/** The value of one month of a measure, or the reason that there is none. */
export function ValueFields({ values, errors, idOf, onChange, measure }: Props) {
  const field = (name: ValueField, hint = valueFieldWords[name].hint) => ({
    id: idOf(name),
    label: valueFieldWords[name].label,
    hint,
    error: errors[name],
    value: values[name],
    onChange: (value: string) => onChange(name, value),
  });
  const quarterHint =
    measure.period === 'quarter'
      ? 'The last month of the quarter: 3, 6, 9 or 12. For example 9 2026.'
      : undefined;
  return (
    <div className={styles.columns}>
      <div className={styles.column}>
        <DateField {...field('period', quarterHint)} parts={['month', 'year']} />
        <TextField {...field('value', capitalised(measure.unitName))} />
        <ChoiceField {...field('reason')} options={reasonOptions} />
        {values.reason !== withdrawal && (
          <TickGroup {...field('isProvisional')}>
            {statusOptions.map(({ value, label, hint }, index) => (
              <Tick
                key={value}
                id={index === 0 ? idOf('isProvisional') : undefined}
                name={idOf('isProvisional')}
                isOn={values.isProvisional === value}
                label={label}
                hint={hint}
                onChange={() => onChange('isProvisional', value)}
              />
            ))}
          </TickGroup>
        )}
      </div>
      <div className={styles.column}>
        <TextField {...field('numerator', measure.numeratorName || undefined)} />
        <TextField {...field('denominator', measure.denominatorName || undefined)} />
        <TextField {...field('note')} isLong />
      </div>
    </div>
  );
}
