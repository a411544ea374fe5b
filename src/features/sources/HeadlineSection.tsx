import { useSuspenseQuery } from '@tanstack/react-query';
import {
  publishedSinceInWords,
  sourcesHeadline,
  sourcesStandfirst,
} from '#src/core/board/sourceListWords.ts';
import { splitSources } from '#src/core/board/splitSources.ts';
import type { BoardView } from '#src/core/model/boardView.ts';
import { datasetQuery } from '#src/data/queries.ts';
import { useBoard } from '#src/features/board/useBoard.ts';
import styles from './HeadlineSection.module.css';

export function HeadlineSection({ authorityCode, asAt }: BoardView) {
  const { authority, pack } = useBoard(authorityCode, asAt);
  const { data: dataset } = useSuspenseQuery(datasetQuery);
  const { national, own, laterNational } = splitSources(dataset, pack, asAt);
  const later = [
    ...laterNational.filter(({ publishedOn }) => publishedOn !== null),
    ...own.filter(({ isLater }) => isLater),
  ];
  return (
    <section aria-labelledby="sources-headline">
      <h1 id="sources-headline">
        {sourcesHeadline(authority.shortName, national.length, own.length)}
      </h1>
      <p className={styles.standfirst}>
        {sourcesStandfirst(own.length)} {publishedSinceInWords(later.length, asAt)}
      </p>
    </section>
  );
}
