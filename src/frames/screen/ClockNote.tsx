import { useQuery } from '@tanstack/react-query';
import { firstDay } from '#src/core/model/partialDate.ts';
import { today as dayByClock } from '#src/core/model/today.ts';
import { clockBeforeBuildText, clockBeforeDataText } from '#src/core/text/buildWords.ts';
import { datasetQuery } from '#src/data/queries.ts';
import { useBuild } from '#src/data/useSource.ts';
import { Notice } from '#src/frames/shared/Notice.tsx';
import { useToday } from '#src/navigation/today.ts';

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
