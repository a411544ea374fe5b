import { Fragment, useId } from 'react';
import { formatNumber } from '#src/core/text/format.ts';
import type { MadeBoard } from '#src/import/prepare/importer.ts';
import styles from './Prepare.module.css';
import { countOf, kindName, kindNames } from './prepareText.ts';
import type { PrepareSession } from './session.ts';

interface Props {
  readonly session: PrepareSession;
  readonly made: MadeBoard;
}

type Table = MadeBoard['tables'][number];

/** Every table of the files, and every sheet without one. */
export function TablesFound({ session, made }: Props) {
  const files = [...new Set(made.sheets.map(({ file }) => file))];
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">Sheet</th>
          <th scope="col">Where</th>
          <th scope="col" data-numeric>
            Rows read
          </th>
          <th scope="col">Left out</th>
          <th scope="col">What it is taken for</th>
          <th scope="col">How sure</th>
        </tr>
      </thead>
      <tbody>
        {files.map((file) => (
          <Fragment key={file}>
            <tr>
              <th scope="colgroup" colSpan={6} className={styles.group}>
                {file}
              </th>
            </tr>
            {made.sheets
              .filter((sheet) => sheet.file === file)
              .map(({ sheet, isHidden, words }) => {
                const tables = made.tables.filter(
                  (one) => one.file === file && one.sheet === sheet,
                );
                const name = `${sheet === '' ? 'Text' : sheet}${isHidden ? ' (hidden)' : ''}`;
                return tables.length === 0 ? (
                  <tr key={sheet}>
                    <th scope="row">{name}</th>
                    <td data-label="Where">no table</td>
                    <td data-numeric data-label="Rows read">
                      0
                    </td>
                    <td data-label="Left out">
                      {words === 0 ? 'empty' : `${countOf(words, 'row')} of words`}
                    </td>
                    <td>Not used</td>
                    <td>words only, no table</td>
                  </tr>
                ) : (
                  tables.map((table) => (
                    <TableRow key={table.place} session={session} table={table} name={name} />
                  ))
                );
              })}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

function TableRow({
  session,
  table,
  name,
}: {
  readonly session: PrepareSession;
  readonly table: Table;
  readonly name: string;
}) {
  const id = useId();
  const { place, rows, kind, key, sureness, reason } = table;
  const left = [...rows.leftOut].map(([why, count]) =>
    count === 1 ? why : `${why} (${formatNumber(count, 0)})`,
  );
  const isKnown = kindNames.some(([one]) => one === kind);
  return (
    <tr>
      <th scope="row">{name}</th>
      <td data-label="Where">{place}</td>
      <td data-numeric data-label="Rows read">
        {formatNumber(rows.read, 0)}
      </td>
      <td data-label="Left out">{left.length === 0 ? 'none' : left.join('; ')}</td>
      <td>
        <label htmlFor={id} className="visually-hidden">
          What {name} {place} is taken for
        </label>
        <select
          id={id}
          value={kind}
          onChange={({ target }) => void session.answer(key, target.value)}
        >
          {!isKnown && <option value={kind}>{kindName(kind)}</option>}
          {kindNames.map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </td>
      <td>
        <Sureness sureness={sureness} /> {reason}
      </td>
    </tr>
  );
}

/** "Sure", "Likely", "Not sure", with as many bars as it is sure. */
export function Sureness({ sureness }: { readonly sureness: Table['sureness'] }) {
  const bars = sureness === 'sure' ? 3 : sureness === 'likely' ? 2 : 1;
  return (
    <strong className={styles.sureness}>
      <span aria-hidden="true" data-bars={bars}>
        <i />
        <i />
        <i />
      </span>
      {sureness === 'sure' ? 'Sure' : sureness === 'likely' ? 'Likely' : 'Not sure'}
    </strong>
  );
}
