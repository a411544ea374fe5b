import { csv } from '#src/charts/download/csv.ts';
import { periodName } from '#src/features/areas/themes/periodText.ts';
import type { FlowPeriod } from './flow.ts';

/** What the chart draws and its table adds: a row for each inspection, and for the visits between two. */
export function flowCsv(
  flow: readonly FlowPeriod[],
  authorityName: string,
  source: string,
): string {
  const columns = [
    'authority',
    'raised_in',
    'raised',
    'first_time_on_record',
    'restating_an_earlier_area',
    'restated_later',
    'addressed',
    'addressed_evidence',
    'closed',
    'without_later_evidence',
    'source',
  ];
  const periods = flow.map(({ period }) => period);
  return csv(
    columns,
    flow.map((one) => [
      authorityName,
      periodName(one.period, periods),
      one.first + one.restating,
      one.first,
      one.restating,
      one.restatedLater,
      one.addressedOn.length,
      one.addressedOn.join('; '),
      one.closed,
      one.withoutEvidence,
      source,
    ]),
  );
}
