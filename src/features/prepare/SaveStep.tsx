import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { fileName } from '#src/charts/download/fileName.ts';
import { saveFile } from '#src/charts/download/saveFile.ts';
import { capitalised, formatDate, formatList } from '#src/core/text/format.ts';
import type { MadeBoard } from '#src/import/prepare/importer.ts';
import { Button } from '#src/ui/Button.tsx';
import { Disclosure } from '#src/ui/Disclosure.tsx';
import { SectionHeading } from '#src/ui/SectionHeading.tsx';
import { EditionChoice } from './EditionChoice.tsx';
import styles from './Prepare.module.css';
import type { PrepareViewProps } from './prepareProps.ts';
import type { PrepareState } from './prepareState.ts';
import { changeWords, countOf, describeBoard, kindName, openQuestions } from './prepareText.ts';
import type { PrepareSession } from './session.ts';

interface Props extends PrepareViewProps {
  readonly session: PrepareSession;
  readonly state: PrepareState;
}

/** The board as it will be, what changed since the one that was opened, and the one file. */
export function SaveStep({ session, state, today, readPage }: Props) {
  const { made, council, opened, saved, version, edition, publicBoard } = state;
  const [areTextsRead, setAreTextsRead] = useState(false);
  const [outcome, setOutcome] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  if (made === null) return null;
  const open = openQuestions(made).length;
  const isPublic = edition !== null;
  const isUnread = isPublic && (publicBoard?.texts.length ?? 0) > 0 && !areTextsRead;
  const save = async () => {
    if (isBusy) return;
    if (isUnread) {
      setOutcome(readFirst);
      return;
    }
    setIsBusy(true);
    setOutcome('Making the file, and reading it again…');
    try {
      const blob = await session.save(await readPage(), Date.now());
      const name = fileName([council.name, 'board', ...editionName, today], 'html');
      saveFile(name, blob);
      if (!isPublic) session.noteSaved(name, blob.size);
      const holds = isPublic
        ? 'holds the public edition as it is here, and nothing that it leaves out. Next month’s board is made from the board edition: save that too.'
        : 'holds the board as it is here.';
      setOutcome(
        `Saved as ${name}, ${(blob.size / 1_000_000).toFixed(1)} MB. It was read again, and ${holds} Your browser puts it where your downloads go.`,
      );
    } catch (error) {
      setOutcome(`Not saved. ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      setIsBusy(false);
    }
  };
  const editionName = isPublic ? ['public'] : [];
  const saveFolder = async () => {
    if (isUnread) return setOutcome(readFirst);
    const name = fileName([council.name, 'records', ...editionName, today], 'zip');
    try {
      saveFile(name, await session.folder());
      setOutcome(`Saved as ${name}.`);
    } catch (error) {
      setOutcome(`Not saved. ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  const saveWorkbook = async () => {
    if (isUnread) return setOutcome(readFirst);
    const name = fileName([council.name, 'workbook', ...editionName, today], 'xlsx');
    setOutcome('Making the workbook…');
    try {
      saveFile(name, await session.workbook('everything'));
      setOutcome(`Saved as ${name}.`);
    } catch (error) {
      setOutcome(`Not saved. ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  const isSaved = saved !== null && saved.version === version;
  return (
    <>
      <section className={styles.section} aria-labelledby="the-board">
        <SectionHeading
          id="the-board"
          title="The whole board"
          note="Live, with everything that you brought"
        />
        <p>{capitalised(formatList(describeBoard(made))) || 'Nothing of your own yet'}.</p>
        {open > 0 && (
          <p>
            {open === 1
              ? 'One question is open: what it is about is not on the board'
              : `${capitalised(countOf(open, 'question'))} are open: what they are about is not on the board`}
            . You can answer at any time.
          </p>
        )}
        <ul className={styles.links}>
          <li>
            <Link to="/">Overview</Link>
          </li>
          <li>
            <Link to="/areas">Improvement areas</Link>
          </li>
          {(made.pack?.measures ?? []).length > 0 && (
            <li>
              <Link to="/performance">Performance</Link>
            </li>
          )}
          <li>
            <Link to="/sources">Sources</Link>
          </li>
          <li>
            <Link to="/present">Slides</Link>
          </li>
          <li>
            <Link to="/print">Board pack on paper</Link>
          </li>
        </ul>
      </section>
      <section className={styles.section} aria-labelledby="changes">
        <SectionHeading
          id="changes"
          title={opened ? 'What changed since the board that was opened' : 'What is new'}
          note="Each change is dated: a view of an earlier day shows what was said then"
        />
        <Changes made={made} />
      </section>
      <section className={styles.section} aria-labelledby="save">
        <SectionHeading id="save" title="Save" />
        <EditionChoice
          session={session}
          state={state}
          areTextsRead={areTextsRead}
          onTextsRead={setAreTextsRead}
        />
        <p className={styles.take}>
          <Button
            primary
            aria-disabled={isBusy || made.pack === null || isUnread}
            onClick={() => void save()}
          >
            {isPublic ? 'Save the public edition as one file' : 'Save the board as one file'}
          </Button>
          <span className="muted">
            {isPublic
              ? 'The public edition alone. Your files, their names, your answers and earlier versions are not in it, so no board can be prepared from it.'
              : 'Everything in it: the board, your files’ records, your answers. It opens without a network, and next month’s board is made from it.'}
          </span>
        </p>
        <p className={styles.take}>
          <Button aria-disabled={isUnread} onClick={() => void saveFolder()}>
            {isPublic
              ? 'Save the public records as a folder of files'
              : 'Save the records as a folder of files'}
          </Button>
          <span className="muted">
            {isPublic
              ? 'CSV files of the public edition alone in a ZIP file, for whoever hosts a site for the public. Your answers are not in it.'
              : 'A folder of CSV files in a ZIP file, for whoever hosts the site: the command line reads it.'}
          </span>
        </p>
        <p className={styles.take}>
          <Button aria-disabled={isUnread} onClick={() => void saveWorkbook()}>
            {isPublic
              ? 'Save the public edition in our workbook'
              : 'Save everything in our workbook'}
          </Button>
          <span className="muted">
            {isPublic
              ? 'Every record of the public edition in one Excel file, a sheet for each kind.'
              : 'Every record in one Excel file, a sheet for each kind, to be read and changed by hand. Brought here again it asks nothing.'}
          </span>
        </p>
        <p role="status" className={styles.outcome} data-saved={isSaved}>
          {outcome}
        </p>
        <Lineage state={state} />
        <p className={styles.next}>
          <Button onClick={() => session.goTo('check')}>Back to check</Button>
        </p>
      </section>
    </>
  );
}

const readFirst =
  'Not saved. Read the texts with a suppressed number first, and say that you have.';

const changeOrder = ['gone', 'changed', 'new'] as const;
/** More of one kind are folded. */
const mostShown = 12;

function Changes({ made }: { readonly made: MadeBoard }) {
  if (made.changes.length === 0) return <p>Nothing changed.</p>;
  return changeOrder.map((change) => {
    const own = made.changes.filter((one) => one.change === change);
    if (own.length === 0) return null;
    return (
      <Disclosure
        key={change}
        summary={`${changeWords[change]}: ${countOf(own.length, 'record')}`}
        isOpen={change !== 'new' || own.length <= mostShown}
      >
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Reference</th>
              <th scope="col">What it is</th>
              <th scope="col">{change === 'changed' ? 'From, and to' : 'Record'}</th>
            </tr>
          </thead>
          <tbody>
            {own.map(({ kind, id, name, columns }) => (
              <tr key={`${kind} ${id}`}>
                <th scope="row">{id}</th>
                <td>{kindName(kind)}</td>
                <td>
                  {name}
                  {columns.map(({ column, before, after }) => (
                    <span key={column} className={styles.sample}>
                      <strong>{capitalised(column.replaceAll('_', ' '))}</strong>:{' '}
                      {before === '' ? 'nothing' : <q>{before}</q>} is now{' '}
                      {after === '' ? 'nothing' : <q>{after}</q>}
                    </span>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Disclosure>
    );
  });
}

/** From which versions and files the board came about. */
function Lineage({ state }: { readonly state: PrepareState }) {
  const { opened, version, files } = state;
  const versions = [...(opened?.versions ?? [])].reverse();
  return (
    <Disclosure summary={`This is version ${version}: what it was made from`}>
      <ul className={styles.reasons}>
        {files
          .filter(({ status }) => status === 'read')
          .map(({ name, sha256 }) => (
            <li key={name}>
              {name}, SHA-256 <code>{sha256}</code>
            </li>
          ))}
        {versions.map((one) => (
          <li key={`${one.version} ${one.savedAt}`}>
            Version {one.version}, saved on {formatDate(one.savedOn)}
            {one.files.length === 0 ? '' : `, from ${one.files.map(({ name }) => name).join(', ')}`}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
