import { useSuspenseQuery } from '@tanstack/react-query';
import { Figure } from '#src/charts/Figure.tsx';
import { inspectionsAsKnownOn } from '#src/core/asKnownOn/inspectionsAsKnownOn.ts';
import { inspectionSources } from '#src/core/board/inspectionSources.ts';
import { frameworkBegan } from '#src/core/model/inspection.ts';
import { formatMonth } from '#src/core/text/format.ts';
import { datasetQuery, inspectionsQuery } from '#src/data/queries.ts';
import { useAuthority } from '#src/data/useAuthority.ts';
import { useBoard } from '#src/features/board/useBoard.ts';
import { afterInadequate } from '#src/features/judgements/outcomes/afterInadequateStats.ts';
import {
  afterHeadline,
  afterSentence,
  describeMedian,
  describeUnmarked,
} from '#src/features/judgements/outcomes/afterInadequateText.ts';
import { outcomesFigure } from '#src/features/judgements/outcomes/outcomesFigure.tsx';
import styles from './OthersSlide.module.css';
import { SlideFrame } from './SlideFrame.tsx';
import type { SlideProps } from './slideProps.ts';

/** Outcomes after an Inadequate judgement in England, this authority's among them. */
export function OthersSlide(props: SlideProps) {
  const { authorityCode, asAt } = props.board;
  const { all, authority } = useAuthority(authorityCode);
  const { pack } = useBoard(authorityCode, asAt);
  const { data: published } = useSuspenseQuery(inspectionsQuery);
  const { data: dataset } = useSuspenseQuery(datasetQuery);
  const file = inspectionsAsKnownOn(published, asAt);
  const after = afterInadequate(file, all, authority);
  // A title has no full stop.
  const title = afterHeadline(after).replace(/\.$/, '');
  const publishers = [
    ...new Set(inspectionSources(file, dataset).publications.map(({ publisher }) => publisher)),
  ];
  return (
    <SlideFrame
      {...props}
      title={title}
      source={publishers.length === 0 ? '' : `Sources: ${publishers.join('; ')}.`}
      marking={pack.settings.marking}
    >
      {after.episodes.length === 0 ? (
        <p>
          Only judgements under ILACS are counted here
          {frameworkBegan.ilacs && `, which began in ${formatMonth(frameworkBegan.ilacs)}`}.
        </p>
      ) : (
        <>
          <Figure
            spec={outcomesFigure}
            frame="slide"
            data={{
              authority: authority.shortName,
              asAt,
              source: publishers.join('; '),
              finding: afterSentence(after),
              notes: [],
              after,
            }}
          />
          <p className={styles.method}>
            Each mark is one overall judgement under ILACS, by the months to the next inspection.{' '}
            {describeMedian(after)} {describeUnmarked(after)}
          </p>
        </>
      )}
    </SlideFrame>
  );
}
