import { restsOn } from '#src/core/board/restsOn.ts';
import {
  fileInWords,
  printedDateInWords,
  purposeInWords,
} from '#src/core/board/sourceListWords.ts';
import { splitSources } from '#src/core/board/splitSources.ts';
import { SectionHeading } from '#src/ui/SectionHeading.tsx';
import { useShown } from '#src/ui/useShown.ts';
import { dataCheck } from './dataCheck.ts';
import { newerReleaseInWords, nextReleaseInWords } from './dataCheckWords.ts';
import type { SourcesViewProps } from './options.ts';
import { placeOfSource, SourceItem } from './SourceItem.tsx';
import { useSources } from './useSources.ts';

/** The publications on every authority, with their files and releases. */
export function NationalSection(props: SourcesViewProps) {
  const material = useSources(props);
  if (material.isAwaited) return <p aria-busy="true">Loading what rests on each publication…</p>;
  return <National {...props} material={material} />;
}

function National({
  asAt,
  options,
  material,
}: SourcesViewProps & { material: ReturnType<typeof useSources> }) {
  const { authority, pack, dataset, indicators } = material;
  const { national, laterNational } = splitSources(dataset, pack, asAt);
  const check = dataCheck(dataset, indicators, pack, asAt);
  const shown = national.some(({ id }) => id === options.source) ? options.source : null;
  useShown(shown && placeOfSource(shown));
  return (
    <section aria-labelledby="national">
      <SectionHeading
        id="national"
        title="National publications"
        note={`On every authority; what rests on them for ${authority.shortName}`}
      />
      <ul>
        {national.map((publication) => {
          const { id, title, url, publisher, publishedOn, note } = publication;
          const purpose = purposeInWords(publication);
          return (
            <SourceItem
              key={id}
              id={id}
              title={title}
              url={url}
              origin={[
                `${publisher}. ${printedDateInWords({ publishedOn })}.`,
                ...releaseLines(nextReleaseInWords(check, id)),
                ...optionalLine(newerReleaseInWords(check, id)),
                ...laterLines(publishedOn !== null && laterNational.includes(publication)),
              ]}
              known={[...(purpose === undefined ? [] : [purpose]), fileInWords(publication)]}
              resting={restsOn(id, pack, indicators)}
              note={note}
              isUsed={purpose !== undefined}
              isShown={id === shown}
            />
          );
        })}
      </ul>
    </section>
  );
}

const releaseLines = (release: string | null): string[] =>
  release === null ? [] : [`${release}.`];

const optionalLine = (text: string | null): string[] => (text === null ? [] : [text]);

const laterLines = (isLater: boolean): string[] =>
  isLater ? ['Published after the day of this view: only what was known by then is shown.'] : [];
