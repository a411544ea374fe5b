import { useSuspenseQuery } from '@tanstack/react-query';
import { groupSourcesByOwner } from '#src/core/board/groupSourcesByOwner.ts';
import {
  describePublishedSince,
  sourcesHeadline,
  sourcesStandfirst,
} from '#src/core/board/sourceListText.ts';
import type { BoardParams } from '#src/core/model/boardParams.ts';
import { datasetQuery } from '#src/data/queries.ts';
import { useBoard } from '#src/features/board/useBoard.ts';
import styles from './SourcesHeadline.module.css';

export function SourcesHeadline({ authorityCode, asAt }: BoardParams) {
  const { authority, pack } = useBoard(authorityCode, asAt);
  const { data: dataset } = useSuspenseQuery(datasetQuery);
  const { national, own, laterNational } = groupSourcesByOwner(dataset, pack, asAt);
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
        {sourcesStandfirst(own.length)} {describePublishedSince(later.length, asAt)}
      </p>
    </section>
  );
}
