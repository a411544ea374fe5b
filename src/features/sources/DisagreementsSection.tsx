import type { BoardParams } from '#src/core/model/boardParams.ts';
import { Citation } from '#src/features/board/Citation.tsx';
import { useBoard } from '#src/features/board/useBoard.ts';
import { DataTable } from '#src/ui/DataTable.tsx';
import { SectionHeading } from '#src/ui/SectionHeading.tsx';

const title = 'Where sources disagree';

/** The points on which sources differ, what each says, and what the board goes by. */
export function DisagreementsSection({ authorityCode, asAt }: BoardParams) {
  const { authority, pack } = useBoard(authorityCode, asAt);
  const { disagreements, sources } = pack;
  return (
    <section aria-labelledby="disagreements">
      <SectionHeading id="disagreements" title={title} note="What each says, and what is used" />
      {disagreements.length === 0 ? (
        <p>
          No point on which the sources on {authority.shortName} differ is known on this day. Rows
          of national files that contradict each other are in the data check.
        </p>
      ) : (
        <DataTable
          caption={title}
          hideCaption
          isProse
          columns={[
            { label: 'Point', width: '22%' },
            { label: 'What they say', width: '34%' },
            { label: 'Used', width: '16%' },
            { label: 'Where it is said' },
          ]}
          rows={disagreements.map(({ id, point, said, used, sourceIds }) => ({
            key: id,
            cells: [
              point,
              said,
              used,
              <Citation
                key="sources"
                sources={sources.filter((source) => sourceIds.includes(source.id))}
                confidence="high"
              />,
            ],
          }))}
        />
      )}
    </section>
  );
}
