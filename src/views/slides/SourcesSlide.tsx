import { useSuspenseQuery } from '@tanstack/react-query';
import { datasetQuery } from '#src/dataset/queries.ts';
import { capitalised, countInWords, formatDate } from '#src/domain/format.ts';
import { groupBy } from '#src/domain/groupBy.ts';
import { useBoard } from '#src/views/board/useBoard.ts';
import styles from './Groups.module.css';
import type { SlideProps } from './Slide.tsx';
import { SlideFrame } from './SlideFrame.tsx';

/** Where everything on the slides comes from, and where each fact's own source is found. */
export function SourcesSlide(props: SlideProps) {
  const { authority, pack } = useBoard(props.board.authorityCode, props.board.asAt);
  const { data } = useSuspenseQuery(datasetQuery);
  const national = groupBy(
    data.publications.filter(({ url }) => url !== null),
    ({ publisher }) => publisher,
  );
  const local = pack.sources.filter(({ id }) => !data.publications.some((one) => one.id === id));
  return (
    <SlideFrame
      {...props}
      title="Every figure here is published, and names its source"
      source={`Data published up to ${formatDate(data.dataDate)}, version ${data.version}`}
      marking={pack.settings.marking}
    >
      <dl className={styles.groups}>
        {[...national].map(([publisher, titles]) => (
          <div key={publisher}>
            <dt>{publisher}</dt>
            {titles.map(({ id, title }) => (
              <dd key={id}>{title}</dd>
            ))}
          </div>
        ))}
        {local.length > 0 && (
          <div>
            <dt>{authority.shortName}</dt>
            <dd>
              {capitalised(countInWords(local.length))} reports, letters, minutes and articles, each
              listed under Sources with the facts that rest on it
            </dd>
          </div>
        )}
      </dl>
    </SlideFrame>
  );
}
