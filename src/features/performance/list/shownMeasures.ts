import { compareNames } from '#src/core/model/compare.ts';
import { variationText } from '#src/features/performance/markText.ts';
import { attentionOf } from '#src/features/performance/measureAttention.ts';
import { matrixOf } from '#src/features/performance/measureMatrix.ts';
import type { MeasureReading } from '#src/features/performance/measureReading.ts';
import { measureSentence } from '#src/features/performance/measureSentence.ts';
import type { MeasureFilter, MeasureSort, MeasuresOptions } from './options.ts';

/** The measures that a reader asked for, in the order asked for. */
export function shownMeasures(
  readings: readonly MeasureReading[],
  { filter, sort }: MeasuresOptions,
): readonly MeasureReading[] {
  return sorted(
    readings.filter((reading) => matches(reading, filter)),
    sort,
  );
}

function matches(reading: MeasureReading, filter: MeasureFilter): boolean {
  const { measure, variation, assurance } = reading;
  if (filter.theme !== null && measure.theme !== filter.theme) return false;
  if (filter.variation !== null && (variation ?? 'none') !== filter.variation) return false;
  if (filter.assurance !== null && (assurance ?? 'none') !== filter.assurance) return false;
  const text = [
    measure.name,
    measure.theme,
    measure.unitName,
    measure.definition,
    measure.owner,
    variationText(reading).word,
    measureSentence(reading),
  ]
    .join(' ')
    .toLowerCase();
  return filter.words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function sorted(readings: readonly MeasureReading[], sort: MeasureSort) {
  switch (sort) {
    case 'theme': {
      const themes = [...new Set(readings.map(({ measure }) => measure.theme))];
      return themes.flatMap((theme) => readings.filter(({ measure }) => measure.theme === theme));
    }
    case 'name':
      return readings.toSorted((a, b) => compareNames(a.measure.name, b.measure.name));
    case 'attention': {
      const { worse, missed } = attentionOf(readings);
      const placed = matrixOf(readings).flatMap((cell) => cell.readings);
      return [...new Set([...worse, ...missed, ...placed, ...readings])];
    }
  }
}
