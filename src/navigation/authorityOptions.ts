import type { AuthoritiesFile } from '#src/core/model/authority.ts';
import { compareNames } from '#src/core/model/compare.ts';
import type { ListGroup } from '#src/ui/ListBox.tsx';

/** Every authority with its region, by name; those that no longer exist are last. */
export function authorityOptions({ authorities, regions }: AuthoritiesFile): ListGroup[] {
  const regionName = new Map(regions.map(({ code, name }) => [code, name]));
  const options = (wanted: 'current' | 'abolished') =>
    authorities
      .filter(({ status }) => status === wanted)
      .toSorted((a, b) => compareNames(a.shortName, b.shortName))
      .map(({ code, shortName, regionCode }) => ({
        value: code,
        label: shortName,
        detail: regionName.get(regionCode) ?? '',
      }));
  return [
    { label: 'Authorities today', options: options('current') },
    { label: 'Abolished', options: options('abolished') },
  ];
}
