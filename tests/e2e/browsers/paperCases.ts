import { exampleshire } from '#mocks/exampleshire.ts';
import { isLong } from '#tests/longTest.ts';
import type { Expected } from './paperFaults.ts';
import { ownBoardFiles, serveSite } from './site.ts';

const inEach = (council: string): Expected => ({
  onEachPage: [
    `${council} children’s services: Improvement Board`,
    'Data as at 22 November 2026',
    'Data published up to 30 June 2026, version ',
  ],
  marking: '',
  leastMarkings: 2,
  most: 5_000_000,
});

const herefordshire = inEach('Herefordshire');
const own: Expected = { ...inEach('Exampleshire'), marking: 'OFFICIAL-SENSITIVE (example)' };

/** Rows, small drawings and a marking on a few pages; the others in the long run. */
const usual = '/areas';

/** Serves the built board twice, once with a council's own; the pages that are printed of them. */
export async function servePaperCases(folder: string) {
  const published = await serveSite(folder);
  const filled = await serveSite(folder, { data: ownBoardFiles });
  const cases = (
    [
      [published, '/workforce/agency-rate', 'E06000019', herefordshire],
      [published, '/judgements', 'E06000019', herefordshire],
      [filled, '/areas', exampleshire, own],
      [filled, '/print', exampleshire, own],
      [filled, '/present', exampleshire, own],
    ] as const
  )
    .filter(([, view]) => isLong || view === usual)
    .map(([site, view, code, expected]) => ({
      name: `${view} of ${code}`,
      address: `${site.address}#${view}?authority=${code}&asAt=2026-11-22`,
      expected,
    }));
  return {
    cases,
    close: () => {
      published.close();
      filled.close();
    },
  };
}
