import { groupSourcesByOwner } from '#src/core/board/groupSourcesByOwner.ts';
import {
  describeFile,
  describePurpose,
  formatPrintedDate,
} from '#src/core/board/sourceListText.ts';
import { usagesOf } from '#src/core/board/sourceUsages.ts';
import { SectionHeading } from '#src/ui/SectionHeading.tsx';
import { useScrollToAndFocus } from '#src/ui/useScrollToAndFocus.ts';
import { dataCheck } from './dataCheck.ts';
import { describeNewerRelease, describeNextRelease } from './dataCheckText.ts';
import type { SourcesViewProps } from './options.ts';
import { placeOfSource, SourceItem } from './SourceItem.tsx';
import { useSources } from './useSources.ts';

/** The publications on every authority, with their files and releases. */
export function NationalSection(props: SourcesViewProps) {
  const data = useSources(props);
  if (data.isAwaited) return <p aria-busy="true">Loading what each publication is used for…</p>;
  return <National {...props} data={data} />;
}

function National({
  asAt,
  options,
  data,
}: SourcesViewProps & { data: ReturnType<typeof useSources> }) {
  const { pack, dataset, indicators } = data;
  const { national, laterNational } = groupSourcesByOwner(dataset, pack, asAt);
  const check = dataCheck(dataset, indicators, pack, asAt);
  const shown = national.some(({ id }) => id === options.source) ? options.source : null;
  useScrollToAndFocus(shown && placeOfSource(shown));
  return (
    <section aria-labelledby="national">
      <SectionHeading
        id="national"
        title="National publications"
        note="On every authority, with what each is used for here"
      />
      <ul>
        {national.map((publication) => {
          const { id, title, url, publisher, publishedOn, note } = publication;
          const purpose = describePurpose(publication);
          return (
            <SourceItem
              key={id}
              id={id}
              title={title}
              url={url}
              origin={[
                `${publisher}. ${formatPrintedDate({ publishedOn })}.`,
                ...releaseLines(describeNextRelease(check, id)),
                ...optionalLine(describeNewerRelease(check, id)),
                ...laterLines(publishedOn !== null && laterNational.includes(publication)),
              ]}
              known={[...(purpose === undefined ? [] : [purpose]), describeFile(publication)]}
              resting={usagesOf(id, pack, indicators)}
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
