import { useSuspenseQuery } from '@tanstack/react-query';
import { restsOn } from '#src/core/board/restsOn.ts';
import {
  kindInWords,
  laterSourcesInWords,
  printedDateInWords,
  sourceCountInWords,
} from '#src/core/board/sourceListWords.ts';
import { splitSources } from '#src/core/board/splitSources.ts';
import type { Source } from '#src/core/model/source.ts';
import { holdsWords } from '#src/core/text/searchWords.ts';
import { extentInWords, sourceTitle } from '#src/core/text/sourceWords.ts';
import { datasetQuery } from '#src/data/queries.ts';
import { useBoard } from '#src/features/board/useBoard.ts';
import { SectionHeading } from '#src/ui/SectionHeading.tsx';
import { useShown } from '#src/ui/useShown.ts';
import styles from './OwnSourcesSection.module.css';
import type { SourcesViewProps } from './options.ts';
import { SourceControls } from './SourceControls.tsx';
import { placeOfSource, SourceItem } from './SourceItem.tsx';
import { sortSources } from './sortSources.ts';

/** Every document that this authority's own records name, with what rests on each. */
export function OwnSourcesSection({ authorityCode, asAt, options, onOptions }: SourcesViewProps) {
  const { authority, pack } = useBoard(authorityCode, asAt);
  const { data: dataset } = useSuspenseQuery(datasetQuery);
  const { national, own, later } = splitSources(dataset, pack, asAt);
  const sources = own.map((source) => ({ source, resting: restsOn(source.id, pack, []) }));
  const found = sources.filter(({ source }) => holdsWords(textsOf(source), options.find));
  const shown = own.some(({ id }) => id === options.source) ? options.source : null;
  useShown(shown && placeOfSource(shown));
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
          <p role="status">{sourceCountInWords(found.length, own.length, options.find)}</p>
          <ul className={styles.list}>
            {sortSources(found, options.sort).map(({ source, resting }) => (
              <SourceItem
                key={source.id}
                id={source.id}
                title={sourceTitle(source)}
                url={source.url}
                origin={[`${source.publisher}. ${printedDateInWords(source)}.`]}
                known={knownOf(source)}
                resting={resting}
                isUsed={false}
                isShown={source.id === shown}
              />
            ))}
          </ul>
        </>
      )}
      {later > 0 && <p>{laterSourcesInWords(later)}</p>}
    </section>
  );
}

const textsOf = (source: Source): string[] => [
  source.title,
  source.publisher,
  kindInWords(source),
  printedDateInWords(source),
];

function knownOf(source: Source): string[] {
  const extent = extentInWords(source);
  const kind = `${kindInWords(source)}.`;
  return [
    extent === null ? kind : `${kind} Read: ${extent}.`,
    `${source.licence}.${source.url === null ? ' No address is known.' : ''}`,
  ];
}
