import { type ReactNode, useId } from 'react';
import styles from './FormFields.module.css';
import { type DateParts, joinedParts, partsOf } from './typedDate.ts';

export interface FieldProps {
  /** `id` of what takes the focus where the field is looked for. */
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong with it. */
  readonly error?: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Ids of a field's hint and error, as the field itself names them. */
function useDescription({ hint, error }: Pick<FieldProps, 'hint' | 'error'>) {
  const id = useId();
  const ids = { hint: `${id}-hint`, error: `${id}-error` };
  const named = [...(hint ? [ids.hint] : []), ...(error ? [ids.error] : [])].join(' ');
  return {
    ids,
    described: {
      'aria-describedby': named || undefined,
      'aria-invalid': error ? true : undefined,
    } as const,
  };
}

interface WordsProps extends Pick<FieldProps, 'hint' | 'error'> {
  readonly ids: { readonly hint: string; readonly error: string };
}

/** What stands between the name of a field and the field. */
const HintAndError = ({ hint, error, ids }: WordsProps) => (
  <>
    {hint && (
      <p id={ids.hint} className={styles.hint}>
        {hint}
      </p>
    )}
    {error && (
      <p id={ids.error} className={styles.error}>
        <span className="visually-hidden">Error: </span>
        {error}
      </p>
    )}
  </>
);

/** A line, or a longer text, under its name. */
export function TextField(props: FieldProps & { readonly isLong?: boolean }) {
  const { id, label, value, onChange, isLong = false } = props;
  const { ids, described } = useDescription(props);
  const Input = isLong ? 'textarea' : 'input';
  return (
    <div className={styles.field} data-wrong={props.error !== undefined}>
      <label htmlFor={id}>{label}</label>
      <HintAndError {...props} ids={ids} />
      <Input
        id={id}
        value={value}
        rows={isLong ? 3 : undefined}
        autoComplete="off"
        {...described}
        onChange={({ target }: { target: { value: string } }) => onChange(target.value)}
      />
    </div>
  );
}

interface ChoiceProps extends FieldProps {
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** A native list of choices under its name. */
export function ChoiceField(props: ChoiceProps) {
  const { id, label, value, onChange, options } = props;
  const { ids, described } = useDescription(props);
  return (
    <div className={styles.field} data-wrong={props.error !== undefined}>
      <label htmlFor={id}>{label}</label>
      <HintAndError {...props} ids={ids} />
      <select
        id={id}
        value={value}
        {...described}
        onChange={({ target }) => onChange(target.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

const dateParts: readonly { readonly part: keyof DateParts; readonly label: string }[] = [
  { part: 'day', label: 'Day' },
  { part: 'month', label: 'Month' },
  { part: 'year', label: 'Year' },
];

/** A date in three fields, so that it can be as vague as it is known, and no calendar is in the way. */
export function DateField(
  props: FieldProps & {
    /** Those that are asked for; all of them by default. */
    readonly parts?: readonly (keyof DateParts)[];
  },
) {
  const { id, label, value, onChange } = props;
  const { ids, described } = useDescription(props);
  const parts = partsOf(value);
  const asked = dateParts.filter(({ part }) => props.parts?.includes(part) ?? true);
  return (
    <FieldGroup {...props} ids={ids} label={label} described={described['aria-describedby']}>
      <div className={styles.date}>
        {asked.map(({ part, label: name }, index) => (
          <div key={part}>
            <label htmlFor={index === 0 ? id : `${id}-${part}`}>{name}</label>
            <input
              id={index === 0 ? id : `${id}-${part}`}
              inputMode="numeric"
              autoComplete="off"
              maxLength={part === 'year' ? 4 : 2}
              data-part={part}
              aria-invalid={described['aria-invalid']}
              value={parts[part]}
              onChange={({ target }) =>
                onChange(joinedParts({ ...parts, [part]: target.value.replaceAll('/', '') }))
              }
            />
          </div>
        ))}
      </div>
    </FieldGroup>
  );
}

interface GroupProps extends WordsProps {
  readonly label: string;
  readonly described: string | undefined;
  readonly children: ReactNode;
}

const FieldGroup = ({ label, described, children, ...words }: GroupProps) => (
  <fieldset
    className={styles.field}
    data-wrong={words.error !== undefined}
    aria-describedby={described}
  >
    <legend>{label}</legend>
    <HintAndError {...words} />
    {children}
  </fieldset>
);

interface TickProps {
  readonly name?: string;
  readonly id?: string | undefined;
  readonly isOn: boolean;
  readonly label: string;
  readonly hint?: string;
  readonly onChange: (isOn: boolean) => void;
}

/** One of several that are chosen from: a round button in a group of one name, else a box to tick. */
export const Tick = ({ name, id, isOn, label, hint, onChange }: TickProps) => (
  <label className={styles.tick}>
    <input
      type={name ? 'radio' : 'checkbox'}
      id={id}
      name={name}
      checked={isOn}
      onChange={({ target }) => onChange(target.checked)}
    />
    <span>
      {label}
      {hint && <span className={styles.hint}>{hint}</span>}
    </span>
  </label>
);

/** A choice of several under one name. */
export function TickGroup(
  props: Pick<FieldProps, 'label' | 'hint' | 'error'> & { readonly children: ReactNode },
) {
  const { ids, described } = useDescription(props);
  return (
    <FieldGroup {...props} ids={ids} described={described['aria-describedby']}>
      {props.children}
    </FieldGroup>
  );
}
