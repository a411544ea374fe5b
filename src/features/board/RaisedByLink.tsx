import { Link } from '@tanstack/react-router';
import { isRaisedBy } from '#src/core/asKnownOn/raisedBy.ts';
import { describeRaisedBy } from '#src/core/board/areaText.ts';
import type { Area } from '#src/core/model/area.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';

interface Props {
  readonly area: Area;
  readonly pack: BoardPack;
}

/** Who raised an area, with the way to the record of that inspection or visit where there is one. */
export function RaisedByLink({ area, pack }: Props) {
  const words = describeRaisedBy(area, pack);
  const hasRecord = [...pack.inspections, ...pack.visits].some((record) =>
    isRaisedBy(area, record),
  );
  if (!hasRecord) return words;
  return (
    <Link to="/judgements" search={{ record: area.raisedBy }}>
      {words}
    </Link>
  );
}
