import { useId, useState } from 'react';
import { type Rating, ratingName, ratings } from '#src/core/model/rating.ts';
import type { MadeBoard } from '#src/import/prepare/importer.ts';
import { meaningKey } from '#src/import/recognise/questions.ts';
import { SectionHeading } from '#src/ui/SectionHeading.tsx';
import styles from './Prepare.module.css';
import type { PrepareSession } from './session.ts';

interface Props {
  readonly session: PrepareSession;
  readonly made: MadeBoard;
}

/** What the council means by its colours: said once, and shown wherever a rating stands. */
export function RatingKey({ session, made }: Props) {
  const rated = [...(made.pack?.actions ?? []), ...(made.pack?.areas ?? [])];
  if (rated.length === 0) return null;
  const meanings = made.pack?.settings.ratingMeanings ?? {};
  return (
    <section className={styles.section} aria-labelledby="key">
      <SectionHeading
        id="key"
        title="Your key of ratings"
        note="What each colour means is yours to say; it is asked once"
      />
      <div className={styles.key}>
        {ratings.map((rating) => (
          <Meaning
            // What was said elsewhere, as in a file, is shown at once.
            key={`${rating} ${meanings[rating] ?? ''}`}
            rating={rating}
            meaning={meanings[rating] ?? ''}
            onSay={(text) => void session.answer(meaningKey(rating), text)}
          />
        ))}
      </div>
    </section>
  );
}

function Meaning({
  rating,
  meaning,
  onSay,
}: {
  readonly rating: Rating;
  readonly meaning: string;
  readonly onSay: (text: string) => void;
}) {
  const id = useId();
  const [text, setText] = useState(meaning);
  return (
    <div className={styles.textField}>
      <label htmlFor={id} className="muted">
        {ratingName[rating]} means
      </label>
      <input
        id={id}
        value={text}
        maxLength={200}
        onChange={({ target }) => setText(target.value)}
        onBlur={() => {
          if (text.trim() !== meaning) onSay(text.trim());
        }}
      />
    </div>
  );
}
