import type { DatasetFile } from '#src/core/model/datasetFile.ts';
import { describeMissing, isNumber } from '#src/core/model/figure.ts';
import type { IndicatorFile } from '#src/core/model/indicator.ts';
import {
  differenceParts,
  formatDate,
  formatValue,
  inSentence,
  roundHalfUp,
} from '#src/core/text/format.ts';
import type { Reading } from '#src/features/indicators/trend/reading.ts';

/** A figure large enough for the last row, and what it counts. */
export interface SlideFact {
  readonly figure: string;
  readonly words: string;
}

/** What a slide says of an indicator beside its chart: the value, its rank, its distance from England. */
export function slideFacts(reading: Reading): SlideFact[] {
  const { trend, value, year, england, rank } = reading;
  const { indicator } = trend;
  const measure = inSentence(indicator.measure);
  if (!isNumber(value)) {
    return [
      {
        figure: '–',
        words: `${measure}, ${indicator.periodKind} ${year}: ${describeMissing(value)}`,
      },
    ];
  }
  const facts = [
    { figure: formatValue(value, indicator), words: `${measure}, ${indicator.periodKind} ${year}` },
  ];
  if (rank !== null) {
    const best = indicator.polarity === 'lower' ? 'lowest' : 'highest';
    const shared = rank.sharedBy > 1 ? '; a shared place' : '';
    facts.push({
      figure: `${rank.rank} of ${rank.of}`,
      words: `among English authorities, 1 being the ${best}${shared}`,
    });
  }
  if (isNumber(england) && indicator.unit !== 'fte') {
    const gap = roundHalfUp(value - england, indicator.decimals);
    const side = gap > 0 ? 'above' : 'below';
    const { size, unit } = differenceParts(gap, indicator);
    facts.push(
      gap === 0
        ? { figure: formatValue(england, indicator), words: 'in England as well' }
        : {
            figure: size,
            words: `${unit} ${side} England’s ${formatValue(england, indicator)}`,
          },
    );
  }
  return facts;
}

/** Whose figures a slide shows and since when they are known, in little room. */
export function slideSource(
  { sourceIds, periods }: Pick<IndicatorFile, 'sourceIds' | 'periods'>,
  { publications }: DatasetFile,
): string {
  const publishers = publications
    .filter(({ id }) => sourceIds.includes(id))
    .map(({ publisher }) => publisher);
  const latest = periods.at(-1);
  const known = latest ? `; known since ${formatDate(latest.knownOn)}` : '';
  return `Source: ${[...new Set(publishers)].join('; ')}${known}`;
}
