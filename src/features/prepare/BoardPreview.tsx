import { Link } from '@tanstack/react-router';
import { type Rating, ratings } from '#src/core/model/rating.ts';
import { capitalised } from '#src/core/text/format.ts';
import type { MadeBoard } from '#src/import/prepare/importer.ts';
import styles from './Prepare.module.css';
import { countOf, describeBoard } from './prepareText.ts';

interface Props {
  readonly made: MadeBoard;
  readonly name: string;
}

/** What the board will show, which changes with every answer. */
export function BoardPreview({ made, name }: Props) {
  const lines = describeBoard(made);
  const { pack } = made;
  const byRating = new Map<Rating | 'not stated' | 'done', number>();
  for (const { completion, delivery, isDropped } of pack?.actions ?? []) {
    if (isDropped) continue;
    const rating = completion === null ? (delivery ?? 'not stated') : 'done';
    byRating.set(rating, (byRating.get(rating) ?? 0) + 1);
  }
  const shown = (['done', ...ratings, 'not stated'] as const).flatMap((rating) => {
    const count = byRating.get(rating);
    return count ? [`${capitalised(rating)} ${count}`] : [];
  });
  const measures = pack?.measures ?? [];
  const months = Math.max(0, ...measures.map(({ values }) => values.length));
  return (
    <aside className={styles.preview} aria-labelledby="preview">
      <h2 id="preview">What the board will show</h2>
      <p className="muted">Drawn from your files. It changes as you answer.</p>
      <div className={styles.card}>
        <h3>{name} children’s services</h3>
        {lines.length === 0 ? (
          <p>Nothing of your own yet.</p>
        ) : (
          <ul>
            {lines.map((line) => (
              <li key={line}>{capitalised(line)}</li>
            ))}
          </ul>
        )}
        {shown.length > 0 && <p>Actions by rating of delivery: {shown.join(', ')}</p>}
      </div>
      {measures.length > 0 && months < 13 && (
        <p>
          <strong>{capitalised(countOf(months, 'month'))} make a line, not a judgement.</strong>{' '}
          Marks of change need 13 months. Bring earlier scorecards too, and they appear.
        </p>
      )}
      {pack && (
        <p>
          <Link to="/">See the whole board</Link>
        </p>
      )}
    </aside>
  );
}
