import { useId } from 'react';
import {
  countedMeasures,
  type EditionChoices,
  type MadeEdition,
} from '#src/core/edition/publicEdition.ts';
import type { Measure } from '#src/core/model/measure.ts';
import { editionParts, suppressedUpToLimits } from '#src/core/model/publicEdition.ts';
import { capitalised, formatList } from '#src/core/text/format.ts';
import { Disclosure } from '#src/ui/Disclosure.tsx';
import styles from './EditionChoice.module.css';
import { describeMadeEdition, describeRelations, partLabels } from './editionText.ts';
import prepare from './Prepare.module.css';
import type { PrepareState } from './prepareState.ts';
import { countOf } from './prepareText.ts';
import type { PrepareSession } from './session.ts';

/** What is left out where a council has not decided otherwise: everything that can be. */
const usualChoices: EditionChoices = {
  leftOut: new Set(editionParts),
  suppressedUpTo: suppressedUpToLimits.usual,
  notOfPeople: new Set(),
};

interface Props {
  readonly session: PrepareSession;
  readonly state: PrepareState;
  /** Whether somebody says that the texts with suppressed numbers may be public. */
  readonly areTextsRead: boolean;
  readonly onTextsRead: (areRead: boolean) => void;
}

/** With or without what the public may not see. Every view shows what is chosen. */
export function EditionChoice({ session, state, areTextsRead, onTextsRead }: Props) {
  const { edition, publicBoard, made } = state;
  const name = useId();
  const choose = (choices: EditionChoices | null) => {
    onTextsRead(false);
    void session.setEdition(choices);
  };
  return (
    <>
      <fieldset className={prepare.question}>
        <legend>
          <strong>Which edition?</strong>
        </legend>
        <div className={prepare.choices}>
          <label>
            <input
              type="radio"
              name={name}
              checked={edition === null}
              onChange={() => choose(null)}
            />
            Board edition: everything
          </label>
          <label>
            <input
              type="radio"
              name={name}
              checked={edition !== null}
              onChange={() => choose(usualChoices)}
            />
            Public edition: without what you leave out
          </label>
        </div>
      </fieldset>
      {edition && (
        <div className={styles.choices}>
          <LeftOut choices={edition} measures={made?.pack?.measures ?? []} onChoose={choose} />
          {publicBoard && (
            <Result
              edition={publicBoard}
              upTo={edition.suppressedUpTo}
              areTextsRead={areTextsRead}
              onTextsRead={onTextsRead}
            />
          )}
        </div>
      )}
    </>
  );
}

interface LeftOutProps {
  readonly choices: EditionChoices;
  readonly measures: readonly Measure[];
  readonly onChoose: (choices: EditionChoices) => void;
}

function LeftOut({ choices, measures, onChoose }: LeftOutProps) {
  const { leftOut, suppressedUpTo, notOfPeople } = choices;
  const id = useId();
  const counted = countedMeasures(measures);
  const { least, most } = suppressedUpToLimits;
  return (
    <>
      <fieldset className={styles.group}>
        <legend>What to leave out</legend>
        {editionParts.map((part) => (
          <label key={part} className={styles.check}>
            <input
              type="checkbox"
              checked={leftOut.has(part)}
              onChange={() => onChoose({ ...choices, leftOut: toggled(leftOut, part) })}
            />
            {partLabels[part]}
          </label>
        ))}
      </fieldset>
      <div className={prepare.textField}>
        <label htmlFor={id}>Suppress counts from 1 to</label>
        <input
          id={id}
          className={styles.number}
          type="number"
          inputMode="numeric"
          min={least}
          max={most}
          defaultValue={suppressedUpTo}
          aria-describedby={`${id} note`}
          onChange={({ target }) => {
            const upTo = target.valueAsNumber;
            if (Number.isInteger(upTo) && upTo >= least && upTo <= most) {
              onChoose({ ...choices, suppressedUpTo: upTo });
            }
          }}
        />
        <span id={`${id} note`} className="muted">
          From {least} to {most}. A suppressed figure stands as [c], never as 0, and so do others
          that would give it away.
        </span>
      </div>
      {counted.length > 0 && (
        <Disclosure
          summary={`${capitalised(countOf(counted.length, 'measure'))} taken for counts of people`}
        >
          <fieldset className={styles.group}>
            <legend className="muted">Take out what counts nobody, such as days or posts</legend>
            {counted.map((measure) => (
              <label key={measure.id} className={styles.check}>
                <input
                  type="checkbox"
                  checked={!notOfPeople.has(measure.id)}
                  onChange={() =>
                    onChoose({ ...choices, notOfPeople: toggled(notOfPeople, measure.id) })
                  }
                />
                {measure.name}, {measure.unitName}
              </label>
            ))}
          </fieldset>
        </Disclosure>
      )}
    </>
  );
}

function toggled<T>(set: ReadonlySet<T>, one: T): ReadonlySet<T> {
  const other = new Set(set);
  if (!other.delete(one)) other.add(one);
  return other;
}

interface ResultProps extends Pick<Props, 'areTextsRead' | 'onTextsRead'> {
  readonly edition: MadeEdition;
  readonly upTo: number;
}

/** What was left out, what has to be looked at, and what could not be. */
function Result({ edition, upTo, areTextsRead, onTextsRead }: ResultProps) {
  const { texts, unchecked } = edition;
  const relations = describeRelations(edition);
  return (
    <>
      <p role="status" className={styles.result}>
        {describeMadeEdition(edition)} Every view shows the public edition now: look through it
        before you save.
      </p>
      {relations.length > 0 && (
        <Disclosure
          summary={`${capitalised(countOf(relations.length, 'sum'))} found among your measures`}
        >
          <p>
            Your figures add up so in every period. Figures are suppressed so that none can be
            worked out by them.
          </p>
          <ul className={prepare.reasons}>
            {relations.map((relation) => (
              <li key={relation}>{relation}</li>
            ))}
          </ul>
        </Disclosure>
      )}
      {unchecked.length > 0 && (
        <p>
          {capitalised(formatList(unchecked))} {unchecked.length === 1 ? 'says' : 'say'} nothing of
          what {unchecked.length === 1 ? 'it was' : 'they were'} divided from, so small numbers
          behind {unchecked.length === 1 ? 'it' : 'them'} could not be looked for.
        </p>
      )}
      {texts.length > 0 && (
        <div className={prepare.problem}>
          <h3>{capitalised(countOf(texts.length, 'text'))} with a suppressed number in it</h3>
          <p>
            Numbers up to {upTo} and others that are suppressed stand in these words. Only a reader
            can tell whether they give a figure away. Where they do, change them in your files.
          </p>
          <ul className={prepare.reasons}>
            {texts.map(({ place, text }) => (
              <li key={`${place} ${text}`}>
                <strong>{place}</strong>: <q>{text}</q>
              </li>
            ))}
          </ul>
          <label className={styles.check}>
            <input
              type="checkbox"
              checked={areTextsRead}
              onChange={({ target }) => onTextsRead(target.checked)}
            />
            I have read them, and they may be public
          </label>
        </div>
      )}
    </>
  );
}
