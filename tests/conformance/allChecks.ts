import type { Check } from './check.ts';
import { conditionalChecks } from './conditionalChecks.ts';
import { errorChecks } from './errorChecks.ts';
import { memberChecks } from './memberChecks.ts';
import type { ConformanceOptions } from './options.ts';
import { raceChecks } from './raceChecks.ts';
import { packOf, readChecks } from './readChecks.ts';
import { recordChecks } from './recordChecks.ts';
import { refusalChecks } from './refusalChecks.ts';
import { sharingChecks } from './sharingChecks.ts';

/** Every check that the options ask for. Reads come first, as records change what is read. */
export function allChecks({
  writes,
  origin,
}: Pick<ConformanceOptions, 'writes' | 'origin'>): Check[] {
  const reads = [
    ...readChecks(),
    ...conditionalChecks('authorities.json'),
    ...errorChecks,
    ...(origin === null ? [] : sharingChecks(origin)),
  ];
  if (writes === null) return reads;
  return [
    ...reads,
    ...conditionalChecks(packOf(writes.authority)).map((check) => ({
      ...check,
      name: `${check.name} (the board that is recorded on)`,
    })),
    ...refusalChecks(writes),
    ...recordChecks(writes.authority),
    ...raceChecks(writes.authority),
    ...memberChecks(writes),
  ];
}
