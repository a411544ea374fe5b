import { Link } from '@tanstack/react-router';
import type { Area } from '#src/domain/area.ts';
import type { BoardPack } from '#src/domain/boardPack.ts';
import { raisedByInWords } from '#src/narrative/areaWords.ts';
import { isRaisedBy } from '#src/statistics/raisedBy.ts';

interface Props {
  readonly area: Area;
  readonly pack: BoardPack;
}

/** Who raised an area, with the way to the record of that inspection or visit where there is one. */
export function Raiser({ area, pack }: Props) {
  const words = raisedByInWords(area, pack);
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
