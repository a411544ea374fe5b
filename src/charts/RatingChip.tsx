import type { ReactNode } from 'react';
import { type Rating, ratingName } from '#src/core/model/rating.ts';
import styles from './RatingChip.module.css';

/** A square with a tick, a circle, a triangle and a diamond: distinguished without colour. */
const shapes: Readonly<Record<Rating, ReactNode>> = {
  blue: (
    <>
      <rect x="1" y="1" width="12" height="12" rx="1" fill="currentColor" />
      <path d="M3.6 7.2 L6.1 9.7 L10.5 4.4" fill="none" stroke="var(--paper)" strokeWidth="1.8" />
    </>
  ),
  green: <circle cx="7" cy="7" r="6" fill="currentColor" />,
  amber: <path d="M7 1 L13.5 13 H0.5 Z" fill="currentColor" />,
  red: <path d="M7 0 L14 7 L7 14 L0 7 Z" fill="currentColor" />,
};

interface RatingChipProps {
  /** What is rated, e.g. "Delivery": spoken before the word, for readers who do not see its place. */
  readonly of: string;
  readonly rating: Rating;
  /** What the council means by the word, where it says so. */
  readonly meaning?: string | undefined;
}

/** A rating that the council gives its own work, as word, shape and colour, with its meaning. */
export function RatingChip({ of, rating, meaning }: RatingChipProps) {
  return (
    <>
      <span className={styles.chip} data-rating={rating}>
        <svg viewBox="0 0 14 14" width="14" height="14" data-icon="true" aria-hidden="true">
          {shapes[rating]}
        </svg>
        <span>
          <span className="visually-hidden">{of}: </span>
          {ratingName[rating]}
        </span>
      </span>
      {meaning && <span className={styles.meaning}>{meaning}</span>}
    </>
  );
}
