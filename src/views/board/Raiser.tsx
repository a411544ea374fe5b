import { Link } from '@tanstack/react-router';
import type { Area } from '#src/domain/area.ts';
import type { BoardPack } from '#src/domain/boardPack.ts';
import { raisedByInWords } from '#src/narrative/areaWords.ts';

interface Props {
  readonly area: Area;
  readonly pack: BoardPack;
}

/** Who raised an area, with the way to the record of that inspection or visit where there is one. */
export function Raiser({ area, pack }: Props) {
  const words = raisedByInWords(area, pack);
  const hasRecord = [...pack.inspections, ...pack.visits].some(({ id }) => id === area.raisedBy);
  if (!hasRecord) return words;
  return (
    <Link to="/judgements" search={{ record: area.raisedBy }}>
      {words}
    </Link>
  );
}
