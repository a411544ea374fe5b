import { useSuspenseQuery } from '@tanstack/react-query';
import { groupSourcesByOwner } from '#src/core/board/groupSourcesByOwner.ts';
import {
  describeKind,
  describeLaterSources,
  describeSourceCount,
  formatPrintedDate,
} from '#src/core/board/sourceListText.ts';
import { usagesOf } from '#src/core/board/sourceUsages.ts';
import type { Source } from '#src/core/model/source.ts';
import { holdsWords } from '#src/core/text/searchText.ts';
import { describeExtent, sourceTitle } from '#src/core/text/sourceText.ts';
import { datasetQuery } from '#src/data/queries.ts';
import { useBoard } from '#src/features/board/useBoard.ts';
import { SectionHeading } from '#src/ui/SectionHeading.tsx';
import { useScrollToAndFocus } from '#src/ui/useScrollToAndFocus.ts';
import styles from './OwnSourcesSection.module.css';
import type { SourcesViewProps } from './options.ts';
import { SourceControls } from './SourceControls.tsx';
import { placeOfSource, SourceItem } from './SourceItem.tsx';
import { sortSources } from './sortSources.ts';

/** Every document that this authority's own records name, with what comes from each. */
export function OwnSourcesSection({ authorityCode, asAt, options, onOptions }: SourcesViewProps) {
  const { authority, pack } = useBoard(authorityCode, asAt);
  const { data: dataset } = useSuspenseQuery(datasetQuery);
  const { national, own, later } = groupSourcesByOwner(dataset, pack, asAt);
  const sources = own.map((source) => ({ source, resting: usagesOf(source.id, pack, []) }));
  const found = sources.filter(({ source }) => holdsWords(textsOf(source), options.find));
  const shown = own.some(({ id }) => id === options.source) ? options.source : null;
  useScrollToAndFocus(shown && placeOfSource(shown));
  const isUnknown =
    options.source !== null && shown === null && !national.some(({ id }) => id === options.source);
  return (
    <section aria-labelledby="own-sources" className={styles.section}>
      <SectionHeading id="own-sources" title={`Sources on ${authority.shortName}`} />
      {isUnknown && (
        <p role="alert">
          No source known on this day is called “{options.source}”. The list shows all that are.
        </p>
      )}
      {own.length === 0 ? (
        <p>
          {authority.shortName} has no sources of its own here: everything shown is from the
          national publications above.
        </p>
      ) : (
        <>
          <SourceControls options={options} onOptions={onOptions} />
          <p role="status">{describeSourceCount(found.length, own.length, options.find)}</p>
          <ul className={styles.list}>
            {sortSources(found, options.sort).map(({ source, resting }) => (
              <SourceItem
                key={source.id}
                id={source.id}
                title={sourceTitle(source)}
                url={source.url}
                origin={[`${source.publisher}. ${formatPrintedDate(source)}.`]}
                known={knownOf(source)}
                resting={resting}
                isUsed={false}
                isShown={source.id === shown}
              />
            ))}
          </ul>
        </>
      )}
      {later > 0 && <p>{describeLaterSources(later)}</p>}
    </section>
  );
}

const textsOf = (source: Source): string[] => [
  source.title,
  source.publisher,
  describeKind(source),
  formatPrintedDate(source),
];

function knownOf(source: Source): string[] {
  const extent = describeExtent(source);
  const kind = `${describeKind(source)}.`;
  return [
    extent === null ? kind : `${kind} Read: ${extent}.`,
    `${source.licence}.${source.url === null ? ' No address is known.' : ''}`,
  ];
}
