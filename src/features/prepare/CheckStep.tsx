import { fileName } from '#src/charts/download/fileName.ts';
import { saveFile } from '#src/charts/download/saveFile.ts';
import { capitalised, formatNumber } from '#src/core/text/format.ts';
import type { MadeBoard } from '#src/import/prepare/importer.ts';
import { Button } from '#src/ui/Button.tsx';
import { Disclosure } from '#src/ui/Disclosure.tsx';
import { SectionHeading } from '#src/ui/SectionHeading.tsx';
import { BoardPreview } from './BoardPreview.tsx';
import { ColumnsMatched } from './ColumnsMatched.tsx';
import styles from './Prepare.module.css';
import type { PrepareState } from './prepareState.ts';
import { countOf, openQuestions, placeText, rowTotals } from './prepareText.ts';
import { QuestionList } from './QuestionList.tsx';
import { RatingKey } from './RatingKey.tsx';
import type { PrepareSession } from './session.ts';
import { TablesFound } from './TablesFound.tsx';

interface Props {
  readonly session: PrepareSession;
  readonly state: PrepareState;
}

/** What was understood of the files, what needs an answer, and what becomes of every row. */
export function CheckStep({ session, state }: Props) {
  const { made, council } = state;
  if (made === null) return null;
  const answered = made.questions.filter(({ key }) => !state.asked.has(key));
  const needed = made.questions.filter(({ key }) => state.asked.has(key));
  const open = openQuestions(made);
  const saveQuestions = () =>
    saveFile(
      fileName([council.name, 'questions'], 'csv'),
      new Blob([made.questionsCsv], { type: 'text/csv' }),
    );
  return (
    <>
      <div className={styles.columns}>
        <div className={styles.main}>
          <Totals made={made} />
          {made.refused.length > 0 && <Refused made={made} />}
          <section className={styles.section} aria-labelledby="questions">
            <SectionHeading
              id="questions"
              title="What needs an answer"
              note="By sheet and cell, as in your files"
            />
            {needed.length === 0 && <p>Nothing. Everything was understood.</p>}
            <QuestionList
              questions={needed}
              onAnswer={(key, answer) => void session.answer(key, answer)}
            />
            {open.length > 0 && (
              <p>What you do not answer stays out, and can be answered next month.</p>
            )}
            {answered.length > 0 && (
              <Disclosure summary={`Answered for you: ${countOf(answered.length, 'question')}`}>
                <QuestionList
                  questions={answered}
                  onAnswer={(key, answer) => void session.answer(key, answer)}
                />
              </Disclosure>
            )}
            {made.questions.length + made.leftOut.length > 0 && (
              <p className={styles.take}>
                <Button onClick={saveQuestions}>Save the questions as a spreadsheet</Button>
                <span className="muted">
                  A line for each, and for what was left out: file, sheet, cell, found, wanted. Fill
                  it in, and bring it with your files.
                </span>
              </p>
            )}
          </section>
        </div>
        <BoardPreview made={made} name={council.name} />
      </div>
      <RatingKey session={session} made={made} />
      <section className={styles.section} aria-labelledby="tables">
        <SectionHeading
          id="tables"
          title="Tables found"
          note="What each is taken for: change it if it is wrong"
        />
        <TablesFound session={session} made={made} />
      </section>
      <section className={styles.section} aria-labelledby="columns">
        <SectionHeading
          id="columns"
          title="Columns matched"
          note="Your heading on the left, our field on the right"
        />
        <ColumnsMatched session={session} state={state} made={made} />
      </section>
      <Otherwise made={made} />
      <p className={styles.next}>
        <Button onClick={() => session.goTo('bring')}>Back to files</Button>
        <Button primary onClick={() => session.goTo('save')}>
          See the board and save it
        </Button>
      </p>
    </>
  );
}

function Totals({ made }: { readonly made: MadeBoard }) {
  const { found, read, leftOut, lost } = rowTotals(made);
  const out = leftOut.reduce((sum, { count }) => sum + count, 0);
  const open = openQuestions(made).length;
  return (
    <>
      <dl className={styles.totals}>
        <div>
          <dt>rows read</dt>
          <dd>{formatNumber(read, 0)}</dd>
          <dd className="muted">
            of {formatNumber(found, 0)} with anything in them; {formatNumber(out, 0)} left out
          </dd>
        </div>
        <div>
          <dt>{open === 1 ? 'question' : 'questions'}</dt>
          <dd>{open}</dd>
          <dd className="muted">
            {open === 0 ? 'nothing needs your answer' : 'open: what they are about stays out'}
          </dd>
        </div>
        <div>
          <dt>lost</dt>
          <dd>{lost}</dd>
          <dd className="muted">each row is read, or left out with its reason</dd>
        </div>
      </dl>
      {leftOut.length > 0 && (
        <Disclosure summary={`Rows left out, and why: ${formatNumber(out, 0)}`}>
          <ul className={styles.reasons}>
            {leftOut.map(({ reason, count }) => (
              <li key={reason}>
                {capitalised(reason)}: {formatNumber(count, 0)}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {made.leftOut.length > 0 && (
        <Disclosure
          summary={`Read, and not possible on a board: ${countOf(made.leftOut.length, 'record')}`}
          isOpen
        >
          <ul className={styles.reasons}>
            {made.leftOut.map(({ place, kind, found: what, wanted }) => (
              <li key={`${place?.file} ${place?.sheet} ${place?.cell} ${kind} ${what}`}>
                <strong>{place ? [place.file, placeText(place)].join(', ') : kind}</strong>: found{' '}
                {what}, wanted {wanted}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {made.faults.length > 0 && (
        <div className={styles.problem} role="alert">
          <h2>The board cannot be shown yet</h2>
          <ul className={styles.reasons}>
            {made.faults.map(({ file, row, column, found: what, wanted }) => (
              <li key={`${file} ${row} ${column} ${what}`}>
                {file}
                {row === null ? '' : `, row ${row}`}
                {column === '' ? '' : `, ${column}`}: found {what}, wanted {wanted}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

function Refused({ made }: { readonly made: MadeBoard }) {
  return (
    <div className={styles.problem} role="alert">
      <h2>Files that are not read</h2>
      <ul className={styles.reasons}>
        {made.refused.map(({ file, reason }) => (
          <li key={file}>
            <strong>{file}</strong>: {reason}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What was understood otherwise than it stands, and what of the files was not read at all. */
function Otherwise({ made }: { readonly made: MadeBoard }) {
  const { readings, remarks } = made;
  if (readings.length + remarks.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="otherwise">
      <SectionHeading
        id="otherwise"
        title="Understood differently from how it stands"
        note="Nothing is changed without being listed here"
      />
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Where</th>
            <th scope="col">Found</th>
            <th scope="col">Read as</th>
            <th scope="col">How often</th>
          </tr>
        </thead>
        <tbody>
          {readings.map((one) => (
            <tr key={`${one.file} ${one.sheet} ${one.cell} ${one.heading} ${one.readAs}`}>
              <th scope="row">
                {one.file}, {placeText(one)}
                {one.heading === '' ? '' : `: ${one.heading}`}
              </th>
              <td data-label="Found">{one.found}</td>
              <td data-label="Read as">{one.readAs}</td>
              <td data-label="How often">{one.count === 1 ? 'once' : `in ${one.count} cells`}</td>
            </tr>
          ))}
          {remarks.map(({ file, sheet, cell, text, count }) => (
            <tr key={`${file} ${sheet} ${cell} ${text}`}>
              <th scope="row">{[file, sheet, cell].filter(Boolean).join(', ')}</th>
              <td colSpan={2}>{capitalised(text)}</td>
              <td data-label="How often">{count === 1 ? 'once' : `${count} times`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
