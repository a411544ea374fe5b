import type { Meeting } from '#src/core/model/boardPack.ts';
import { compareText } from '#src/core/model/compare.ts';
import type { CompletionField } from '#src/core/model/record.ts';
import { formatDate } from '#src/core/text/format.ts';
import { ChoiceField, DateField, TextField, Tick, TickGroup } from './FormFields.tsx';
import type { Outcome } from './parseOutcome.ts';
import styles from './RecordForm.module.css';
import { completionFieldWords, outcomeWords } from './recordFieldText.ts';

interface Props {
  readonly values: Readonly<Record<CompletionField, string>>;
  readonly errors: Readonly<Partial<Record<string, string>>>;
  readonly idOf: (field: string) => string;
  readonly onChange: (field: CompletionField, value: string) => void;
  /** What may be recorded: a choice where there is more than one. */
  readonly outcomes: readonly Outcome[];
  /** What the plan wants to see; empty where it does not say. */
  readonly evidenceWanted: string;
  readonly meetings: readonly Meeting[];
}

/** What became of an action or a decision: its end, and beside it what shows it. */
export function OutcomeFields(props: Props) {
  const { values, errors, idOf, onChange, outcomes, evidenceWanted, meetings } = props;
  const field = (name: CompletionField) => ({
    id: idOf(name),
    label: completionFieldWords[name].label,
    hint: completionFieldWords[name].hint,
    error: errors[name],
    value: values[name],
    onChange: (value: string) => onChange(name, value),
  });
  const meetingOptions = [
    { value: '', label: 'None, or not on record' },
    ...meetings
      .toSorted((a, b) => compareText(b.on, a.on))
      .map(({ id, on, body }) => ({ value: id, label: `${formatDate(on)}, ${body}` })),
  ];
  const isDone = values.outcome === 'done';
  return (
    <div className={isDone ? styles.columns : styles.column}>
      <div className={styles.column}>
        {outcomes.length > 1 && (
          <TickGroup {...field('outcome')}>
            {outcomes.map((outcome, index) => (
              <Tick
                key={outcome}
                id={index === 0 ? idOf('outcome') : undefined}
                name={idOf('outcome')}
                isOn={values.outcome === outcome}
                label={outcomeWords[outcome].label}
                hint={outcomeWords[outcome].hint}
                onChange={() => onChange('outcome', outcome)}
              />
            ))}
          </TickGroup>
        )}
        {isDone && <DateField {...field('doneOn')} />}
      </div>
      {isDone && (
        <section className={styles.column} aria-labelledby={idOf('evidence')}>
          <div>
            <h3 id={idOf('evidence')}>Evidence of completion</h3>
            <p className={styles.hint}>
              Leave it empty where there is none yet: it may follow.
              {evidenceWanted && ` The plan wants: ${evidenceWanted}`}
            </p>
          </div>
          <TextField {...field('text')} isLong />
          <TextField {...field('sourceTitle')} />
          <TextField {...field('publisher')} />
          <TextField {...field('url')} />
          <ChoiceField {...field('meetingId')} options={meetingOptions} />
        </section>
      )}
    </div>
  );
}
