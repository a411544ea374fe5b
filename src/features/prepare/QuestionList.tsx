import { useId, useState } from 'react';
import { isOpen, type Question } from '#src/import/recognise/questions.ts';
import { Button } from '#src/ui/Button.tsx';
import styles from './Prepare.module.css';
import { placeText } from './prepareText.ts';

interface Props {
  readonly questions: readonly Question[];
  /** @param answer Empty to leave it open. */
  readonly onAnswer: (key: string, answer: string) => void;
}

/** Up to so many choices stand beside each other; more are a list to choose from. */
const mostBeside = 7;

/** Questions by file, sheet and cell, each with its choices. */
export function QuestionList({ questions, onAnswer }: Props) {
  return (
    <ul className={styles.questions}>
      {questions.map((question) => (
        <li key={question.key}>
          <div className={styles.place}>
            <strong>{placeText(question) || 'The whole file'}</strong>
            <span className="muted">{question.file}</span>
            <span data-open={isOpen(question)} className={styles.state}>
              {isOpen(question)
                ? 'Needs your answer'
                : question.answer === null
                  ? 'Answered for you'
                  : 'Your answer'}
            </span>
          </div>
          <OneQuestion question={question} onAnswer={(answer) => onAnswer(question.key, answer)} />
        </li>
      ))}
    </ul>
  );
}

interface OneProps {
  readonly question: Question;
  readonly onAnswer: (answer: string) => void;
}

/** What is chosen at once, though the board takes a moment to be made of it. */
function useChosen({ answer, suggested }: Question) {
  const [given, setGiven] = useState<string | null>(null);
  const [before, setBefore] = useState(answer);
  if (before !== answer) {
    setBefore(answer);
    setGiven(null);
  }
  return [given ?? answer ?? suggested, setGiven] as const;
}

function OneQuestion({ question, onAnswer }: OneProps) {
  const [chosen, setChosen] = useChosen(question);
  const { found, wanted, record, heading, choices, count } = question;
  const words = (
    <>
      Found “{found}”. <strong>{/[.?!]$/.test(wanted) ? wanted : `${wanted}.`}</strong>
    </>
  );
  const more = [
    heading === '' ? '' : `Column “${heading}”`,
    record,
    count > 1 ? `the same in ${count} cells` : '',
  ].filter(Boolean);
  const note = more.length > 0 && <p className="muted">{more.join('; ')}</p>;
  if (choices.length === 0) {
    return <TextQuestion question={question} onAnswer={onAnswer} words={words} note={note} />;
  }
  if (choices.length > mostBeside) {
    return <ListQuestion question={question} onAnswer={onAnswer} words={words} note={note} />;
  }
  return (
    <fieldset className={styles.question}>
      <legend>{words}</legend>
      {note}
      <div className={styles.choices}>
        {choices.map(({ value, label }) => (
          <label key={value}>
            <input
              type="radio"
              name={question.key}
              checked={chosen === value}
              onChange={() => {
                setChosen(value);
                onAnswer(value);
              }}
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface WordedProps extends OneProps {
  readonly words: React.ReactNode;
  readonly note: React.ReactNode;
}

function ListQuestion({ question, onAnswer, words, note }: WordedProps) {
  const id = useId();
  return (
    <div className={styles.question}>
      <label htmlFor={id}>{words}</label>
      {note}
      <select
        id={id}
        value={question.answer ?? question.suggested ?? ''}
        onChange={({ target }) => onAnswer(target.value)}
      >
        <option value="">Not answered</option>
        {question.choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}

function TextQuestion({ question, onAnswer, words, note }: WordedProps) {
  const id = useId();
  const [text, setText] = useState(question.answer ?? question.suggested ?? '');
  return (
    <form
      className={styles.question}
      onSubmit={(event) => {
        event.preventDefault();
        onAnswer(text.trim());
      }}
    >
      <label htmlFor={id}>{words}</label>
      {note}
      <div className={styles.choices}>
        <input id={id} value={text} onChange={({ target }) => setText(target.value)} />
        <Button type="submit">Use this</Button>
      </div>
    </form>
  );
}
