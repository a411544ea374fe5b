import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { type Day, firstDay } from '#src/core/model/partialDate.ts';
import { today as dayByClock } from '#src/core/model/today.ts';
import { clockBeforeBuildText, clockBeforeDataText } from '#src/core/text/buildText.ts';
import { datasetQuery } from '#src/data/queries.ts';
import { useBuild } from '#src/data/useSource.ts';
import { Banner } from '#src/frames/shared/Banner.tsx';
import { useToday } from '#src/navigation/today.ts';

/** Warns of a clock that says a day before the page was built, or before its data was published. */
export function ClockNote() {
  const { builtOn } = useBuild();
  const today = useToday();
  const { data: dataset } = useQuery(datasetQuery);
  // Never at the first render, which a build has done before, by another clock.
  const [clock, setClock] = useState<Day | null>(null);
  useEffect(() => setClock(dayByClock()), []);
  if (builtOn !== null && clock !== null && clock < builtOn) {
    return <Banner action={null}>{clockBeforeBuildText(clock, builtOn)}</Banner>;
  }
  if (dataset && today < firstDay(dataset.dataDate)) {
    return <Banner action={null}>{clockBeforeDataText(today, dataset.dataDate)}</Banner>;
  }
  return null;
}
