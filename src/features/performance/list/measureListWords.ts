import { assuranceWord, variationWord } from '#src/features/performance/markText.ts';
import { isFiltered, type MeasureFilter, type MeasureSort } from './options.ts';

export const variationChoice: Readonly<Record<NonNullable<MeasureFilter['variation']>, string>> = {
  ...variationWord,
  none: 'No mark',
};

export const assuranceChoice: Readonly<Record<NonNullable<MeasureFilter['assurance']>, string>> = {
  ...assuranceWord,
  none: 'No mark or no target',
};

export const measureSortName: Readonly<Record<MeasureSort, string>> = {
  theme: 'Theme',
  attention: 'What needs attention first',
  name: 'Name',
};

/** How many measures are shown, and what was asked of them: "Three of 13 measures. Filtered by: variation No clear change." */
export function describeShownMeasures(shown: number, all: number, filter: MeasureFilter): string {
  if (!isFiltered({ filter })) return `${all} ${all === 1 ? 'measure' : 'measures'}.`;
  const parts = [
    filter.words.trim() && `words “${filter.words.trim()}”`,
    filter.theme !== null && `theme ${filter.theme}`,
    filter.variation !== null && `variation ${variationChoice[filter.variation]}`,
    filter.assurance !== null && `target ${assuranceChoice[filter.assurance]}`,
  ].filter(Boolean);
  return `${shown} of ${all} ${all === 1 ? 'measure' : 'measures'}. Filtered by: ${parts.join('; ')}.`;
}
