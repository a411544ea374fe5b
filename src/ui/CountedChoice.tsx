import { SelectField } from './SelectField.tsx';

interface Props<Name extends string> {
  readonly label: string;
  /** The one that is looked for; `null` for all. */
  readonly value: Name | null;
  readonly onChange: (value: Name | null) => void;
  readonly names: readonly Name[];
  /** How many there are of one of the names. */
  readonly countOf: (name: Name) => number;
  readonly nameOf: (name: Name) => string;
}

/**
 * What to look for in a list, each with how many there are of it. Those of which there are none are left
 * out, but for the one that is looked for.
 */
export function CountedChoice<Name extends string>(props: Props<Name>) {
  const { label, value, onChange, names, countOf, nameOf } = props;
  const all = value === null || names.includes(value) ? names : [...names, value];
  return (
    <SelectField
      label={label}
      value={value ?? ''}
      onChange={(chosen) => onChange(chosen === '' ? null : (chosen as Name))}
      options={[
        { value: '', label: 'All' },
        ...all
          .map((name) => ({ name, count: countOf(name) }))
          .filter(({ name, count }) => count > 0 || name === value)
          .map(({ name, count }) => ({ value: name, label: `${nameOf(name)} (${count})` })),
      ]}
    />
  );
}
