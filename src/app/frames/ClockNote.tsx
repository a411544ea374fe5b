import { useQuery } from '@tanstack/react-query';
import { useToday } from '#src/app/today.ts';
import { datasetQuery } from '#src/dataset/queries.ts';
import { useBuild } from '#src/dataset/useSource.ts';
import { firstDay } from '#src/domain/partialDate.ts';
import { today as dayByClock } from '#src/domain/today.ts';
import { clockBeforeBuildText, clockBeforeDataText } from '#src/narrative/buildWords.ts';
import { Notice } from './Notice.tsx';

/** Warns of a clock that says a day before the page was built, or before its data was published. */
export function ClockNote() {
  const { builtOn } = useBuild();
  const today = useToday();
  const { data: dataset } = useQuery(datasetQuery);
  const clock = dayByClock();
  if (builtOn !== null && clock < builtOn) {
    return <Notice action={null}>{clockBeforeBuildText(clock, builtOn)}</Notice>;
  }
  if (dataset && today < firstDay(dataset.dataDate)) {
    return <Notice action={null}>{clockBeforeDataText(today, dataset.dataDate)}</Notice>;
  }
  return null;
}
