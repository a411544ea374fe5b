import { type FormEvent, useId, useState } from 'react';
import { formatList } from '#src/core/text/format.ts';
import type { MadeBoard } from '#src/import/prepare/importer.ts';
import { wholeKey } from '#src/import/recognise/questions.ts';
import { Button } from '#src/ui/Button.tsx';
import { Disclosure } from '#src/ui/Disclosure.tsx';
import { keyed } from '#src/ui/keyed.ts';
import { SelectField } from '#src/ui/SelectField.tsx';
import styles from './Prepare.module.css';
import type { PrepareState } from './prepareState.ts';
import { countOf, kindName } from './prepareText.ts';
import type { PrepareSession } from './session.ts';
import { Sureness } from './TablesFound.tsx';

interface Props {
  readonly session: PrepareSession;
  readonly state: PrepareState;
  readonly made: MadeBoard;
}

type Table = MadeBoard['tables'][number];
type Column = Table['columns'][number];

/** The columns of each table that is used, with two of their cells and the field that they fill. */
export function ColumnsMatched({ session, state, made }: Props) {
  const used = made.tables.filter(({ columns }) => columns.length > 0);
  return (
    <>
      {used.map((table) => {
        const { file, sheet, place, kind, columns } = table;
        const out = columns.filter(({ field }) => field === 'leave-out');
        const name = sheet === '' ? file : `${file}, ${sheet}`;
        const outNames = out.map(({ heading }) => `“${heading.replaceAll('\n', ' ')}”`);
        const notUsed = out.length === 0 ? 'all used' : `not used: ${formatList(outNames)}`;
        return (
          <Disclosure
            key={`${file} ${sheet} ${place}`}
            summary={`${name}: ${countOf(columns.length, 'column')} as ${kindName(kind).toLowerCase()}, ${notUsed}`}
            isOpen={columns.some(({ sureness }) => sureness === 'not sure')}
          >
            <table className={styles.table}>
              <thead>
                <tr>
                  <th scope="col">Your heading</th>
                  <th scope="col">Two of its cells</th>
                  <th scope="col">Our field</th>
                  <th scope="col">How sure</th>
                </tr>
              </thead>
              <tbody>
                {columns.map((column) => (
                  <ColumnRow
                    key={column.column}
                    column={column}
                    kind={kind}
                    session={session}
                    state={state}
                  />
                ))}
              </tbody>
            </table>
            {kind !== 'measure_values' && (
              <WholeValue table={table} session={session} state={state} />
            )}
          </Disclosure>
        );
      })}
    </>
  );
}

function ColumnRow({
  column: { key, heading, column, samples, field, sureness, reason },
  kind,
  session,
  state,
}: {
  readonly column: Column;
  readonly kind: string;
  readonly session: PrepareSession;
  readonly state: PrepareState;
}) {
  const id = useId();
  const fields = state.fields[kind] ?? [];
  const name = heading.replaceAll('\n', ' ');
  return (
    <tr>
      <th scope="row">
        {name} <span className="muted">column {column}</span>
      </th>
      <td>
        {keyed(samples, (sample) => sample).map(({ key: own, item: sample }) => (
          <span key={own} className={styles.sample}>
            {sample.length > 90 ? `${sample.slice(0, 89)}…` : sample}
          </span>
        ))}
      </td>
      <td>
        {kind === 'measure_values' ? (
          (monthFields[field] ?? field)
        ) : (
          <>
            <label htmlFor={id} className="visually-hidden">
              The field of {name}
            </label>
            <select
              id={id}
              value={field}
              onChange={({ target }) => void session.answer(key, target.value)}
            >
              <option value="leave-out">Not used</option>
              {field !== 'leave-out' && !fields.some((one) => one.id === field) && (
                <option value={field}>{field.replaceAll('_', ' ')}</option>
              )}
              {fields.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name}
                </option>
              ))}
            </select>
          </>
        )}
      </td>
      <td>
        <Sureness sureness={sureness} /> {reason}
      </td>
    </tr>
  );
}

/** What the columns of a scorecard are read as. */
const monthFields: Readonly<Record<string, string>> = {
  month: 'A month',
  measure: 'A measure',
  name: 'Name of the measure',
  ref: 'Reference',
  good: 'Which way is better',
  part: 'Value or count',
  target: 'Target',
  owner: 'Owner',
  definition: 'Definition',
  comment: 'Comment',
  theme: 'Theme',
  'leave-out': 'Not used',
};

/** A value that holds for every record of a table, such as the owner of a whole sheet. */
function WholeValue({
  table,
  session,
  state,
}: {
  readonly table: Table;
  readonly session: PrepareSession;
  readonly state: PrepareState;
}) {
  const id = useId();
  const matched = new Set(table.columns.map(({ field }) => field));
  const fields = (state.fields[table.kind] ?? []).filter(
    (field) => field.isText && !matched.has(field.id),
  );
  const [field, setField] = useState(fields[0]?.id ?? '');
  const [text, setText] = useState('');
  const prefix = wholeKey(table.key, '');
  const given = state.answers.answers.filter(({ key }) => key.startsWith(prefix));
  if (fields.length === 0) return null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    void session.answer(wholeKey(table.key, field), text.trim());
    setText('');
  };
  return (
    <>
      <form className={styles.whole} onSubmit={submit}>
        <SelectField
          label="The same for the whole sheet"
          value={field}
          onChange={setField}
          options={fields.map((one) => ({ value: one.id, label: one.name }))}
        />
        <div className={styles.textField}>
          <label htmlFor={id} className="muted">
            Value
          </label>
          <input id={id} value={text} onChange={({ target }) => setText(target.value)} />
        </div>
        <Button type="submit">Use it for every row</Button>
      </form>
      {given.map(({ key, answer }) => {
        const own = key.slice(prefix.length);
        const name = fields.find((one) => one.id === own)?.name ?? own;
        return (
          <p key={key}>
            {name}: {answer}, for every row without its own.{' '}
            <Button quiet onClick={() => void session.answer(key, '')}>
              Remove<span className="visually-hidden"> {name}</span>
            </Button>
          </p>
        );
      })}
    </>
  );
}
