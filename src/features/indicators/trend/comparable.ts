import { disambiguatedName } from '#src/core/model/authority.ts';
import { compareNames } from '#src/core/model/compare.ts';
import { isNumber } from '#src/core/model/figure.ts';
import { seriesCodeFor } from '#src/core/stats/authorityValues.ts';
import type { SectionProps } from '#src/features/indicators/shared/sectionProps.ts';
import type { ListGroup } from '#src/ui/ListBox.tsx';

/**
 * Of the codes asked for, those that have a line of their own: of authorities that exist, not the
 * board's own, and only one of those that file a joint return.
 */
export function comparableCodes(
  codes: readonly string[],
  { all, authority, file }: Pick<SectionProps['data'], 'all' | 'authority' | 'file'>,
): string[] {
  const drawn = new Set([seriesCodeFor(authority, file)]);
  return codes.filter((code) => {
    const one = all.authorities.find((other) => other.code === code);
    const shown = one && seriesCodeFor(one, file);
    if (shown === undefined || drawn.has(shown)) return false;
    drawn.add(shown);
    return true;
  });
}

/**
 * Those that can still be compared with, by name; the statistical neighbours first.
 *
 * @param chosen Comparable codes.
 */
export function comparableGroups(
  chosen: readonly string[],
  data: SectionProps['data'],
): ListGroup[] {
  const { all, authority, file } = data;
  const regionName = new Map(all.regions.map(({ code, name }) => [code, name]));
  const neighbours = new Set(authority.neighbours.map(({ code }) => code));
  const options = all.authorities
    .filter((one) => file.figures[seriesCodeFor(one, file)]?.some(isNumber))
    .filter(({ code }) => comparableCodes([...chosen, code], data).length > chosen.length)
    .map((one) => ({
      group: neighbours.has(one.code) ? 'neighbour' : one.status,
      value: one.code,
      label: disambiguatedName(one, all),
      detail: regionName.get(one.regionCode) ?? '',
    }))
    .toSorted((a, b) => compareNames(a.label, b.label));
  const of = (wanted: (typeof options)[number]['group']) =>
    options.filter(({ group }) => group === wanted);
  return [
    { label: 'Statistical neighbours', options: of('neighbour') },
    { label: 'Other authorities', options: of('current') },
    { label: 'Abolished', options: of('abolished') },
  ].filter((group) => group.options.length > 0);
}
