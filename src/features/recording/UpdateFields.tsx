import { areaStatusName } from '#src/core/model/area.ts';
import { recordableStatuses } from '#src/core/model/areaUpdate.ts';
import type { BoardSettings } from '#src/core/model/boardPack.ts';
import { ratingName, ratings } from '#src/core/model/rating.ts';
import type { UpdateField } from '#src/core/model/record.ts';
import { ChoiceField, DateField, TextField, Tick, TickGroup } from './FormFields.tsx';
import { statusMeaning } from './outboxText.ts';
import styles from './RecordForm.module.css';
import { updateFieldWords } from './recordFieldText.ts';

interface Props {
  readonly values: Readonly<Record<UpdateField, string>>;
  readonly errors: Readonly<Partial<Record<string, string>>>;
  readonly idOf: (field: string) => string;
  readonly onChange: (field: UpdateField, value: string) => void;
  readonly settings: BoardSettings;
  /** Whether evidence is corrected or withdrawn: the plan is then left alone. */
  readonly isCorrection?: boolean;
}

const knownStatuses = recordableStatuses.map((status) => ({
  value: status,
  label: `${areaStatusName[status]}: ${statusMeaning[status]}`,
}));
const statusOptions = [{ value: '', label: 'No new evidence' }, ...knownStatuses];

const withdrawals = [
  { value: 'correct', label: 'Correct it', hint: 'What you enter takes its place from today.' },
  {
    value: 'withdraw',
    label: 'Withdraw it',
    hint: 'It was recorded in error. The board shows it no more; views of earlier days still do.',
  },
];

/** New evidence on an area beside the council's own plan for it, or evidence to correct or withdraw. */
export function UpdateFields(props: Props) {
  const { values, errors, idOf, onChange, settings, isCorrection = false } = props;
  const ratingOptions = [
    { value: '', label: 'Not rated' },
    ...ratings.map((rating) => {
      const meaning = settings.ratingMeanings[rating];
      return { value: rating, label: ratingName[rating] + (meaning ? `: ${meaning}` : '') };
    }),
  ];
  const field = (name: UpdateField) => ({
    id: idOf(name),
    label: updateFieldWords[name].label,
    hint: updateFieldWords[name].hint,
    error: errors[name],
    value: values[name],
    onChange: (value: string) => onChange(name, value),
  });
  const evidenceFields = (
    <>
      <ChoiceField {...field('status')} options={isCorrection ? knownStatuses : statusOptions} />
      <DateField {...field('on')} />
      <TextField {...field('text')} isLong />
      <TextField {...field('sourceTitle')} />
      <TextField {...field('publisher')} />
      <TextField {...field('url')} />
    </>
  );
  if (isCorrection) {
    return (
      <div className={styles.column}>
        <TickGroup {...field('withdrawal')}>
          {withdrawals.map(({ value, label, hint }, index) => (
            <Tick
              key={value}
              id={index === 0 ? idOf('withdrawal') : undefined}
              name={idOf('withdrawal')}
              isOn={values.withdrawal === value}
              label={label}
              hint={hint}
              onChange={() => onChange('withdrawal', value)}
            />
          ))}
        </TickGroup>
        {values.withdrawal === 'correct' && evidenceFields}
      </div>
    );
  }
  return (
    <div className={styles.columns}>
      <section className={styles.column} aria-labelledby={idOf('evidence')}>
        <div>
          <h3 id={idOf('evidence')}>New evidence</h3>
          <p className={styles.hint}>Leave it empty where there is none.</p>
        </div>
        {evidenceFields}
      </section>
      <section className={styles.column} aria-labelledby={idOf('plan')}>
        <div>
          <h3 id={idOf('plan')}>The council’s plan</h3>
          <p className={styles.hint}>As it is now. Only what you change is recorded.</p>
        </div>
        <div className={styles.pair}>
          <TextField {...field('owner')} />
          <DateField {...field('dueOn')} />
        </div>
        <TextField {...field('nextStep')} isLong />
        <div className={styles.pair}>
          <ChoiceField {...field('delivery')} options={ratingOptions} />
          <ChoiceField {...field('impact')} options={ratingOptions} />
        </div>
        <TextField {...field('target')} isLong />
        <DateField {...field('targetBy')} />
        <TextField {...field('commentary')} isLong />
      </section>
    </div>
  );
}
