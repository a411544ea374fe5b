import type { Page, Route } from '@playwright/test';
import { expectNoAxeViolations } from './expectNoAxeViolations.ts';
import { expect, long, longUnless, served, test } from './test.ts';

interface DataFile {
  readonly path: string;
  /** Where a damaged copy has "oops", and how its fault is said. */
  readonly damaged: readonly (string | number)[];
  readonly fault: RegExp;
  /** Sections that cannot be shown without the file, in the order of the page. */
  readonly lost: readonly string[];
  /** Headings of what stands. */
  readonly stands: readonly (string | RegExp)[];
}

const cards = ['Agency workers', 'Turnover', 'Vacancies', 'Cases per social worker'];

const files: readonly DataFile[] = [
  {
    path: 'dataset.json',
    damaged: ['dataDate'],
    fault: /dataDate: found "oops", wanted a date like 2026/,
    lost: [...cards, 'The source of the workforce figures', 'What this board is made from'],
    stands: [/^Good overall/, 'Judgements over time', 'Open improvement areas'],
  },
  {
    path: 'authorities.json',
    damaged: ['authorities', 0, 'code'],
    fault: /authorities\[0\]\.code: found "oops", wanted /,
    lost: [
      'The summary',
      'What changed',
      'Judgements over time',
      ...cards,
      'The key of the workforce charts',
      'Improvement areas',
    ],
    stands: ['Workforce stability'],
  },
  {
    path: 'authorities/E06000019/board-pack.json',
    damaged: ['inspections', 0, 'start'],
    fault: /inspections\[0\]\.start: found "oops", wanted a date like 2026/,
    lost: ['The summary', 'What changed', 'Judgements over time', 'Improvement areas'],
    stands: cards,
  },
  {
    path: 'workforce/agency-rate.json',
    damaged: ['figures', 'E06000019', 0],
    fault: /figures\.E06000019\[0\]: found "oops", wanted a number or one of c, z, x, u, low/,
    lost: ['Agency workers', 'The source of the workforce figures'],
    stands: [/^Good overall/, ...cards.slice(1), 'Open improvement areas'],
  },
];

/** The same JSON with "oops" at one place. */
function damage(json: unknown, [key, ...rest]: DataFile['damaged']): unknown {
  if (key === undefined) return 'oops';
  if (Array.isArray(json)) return json.map((one, at) => (at === key ? damage(one, rest) : one));
  const fields = json as Readonly<Record<string, unknown>>;
  return { ...fields, [key]: damage(fields[key], rest) };
}

interface Trouble {
  readonly name: string;
  readonly answer: (route: Route, file: DataFile) => Promise<void>;
  readonly says: (file: DataFile) => RegExp;
  /** What the browser writes to its console, besides the product. */
  readonly message?: RegExp;
}

const troubles: readonly Trouble[] = [
  {
    name: 'is missing',
    answer: (route) => route.fulfill({ status: 404, body: 'Not found' }),
    says: () => /is missing \(HTTP 404\)/,
    message: /Failed to load resource: .* 404/,
  },
  {
    name: 'is not JSON',
    answer: (route) => route.fulfill({ body: '<!doctype html><p>Log in</p>' }),
    says: () => /is not JSON: it begins with "<!doctype html>/,
  },
  {
    name: 'fails its schema',
    answer: async (route, { damaged }) => {
      const response = await route.fetch();
      await route.fulfill({ json: damage(await response.json(), damaged) });
    },
    says: ({ fault }) => fault,
  },
  {
    name: 'cannot be reached',
    answer: (route) => route.abort(),
    says: () => /could not be reached/,
    message: /Failed to load resource: net::ERR_FAILED/,
  },
];

const alerts = (page: Page) => page.getByRole('alert');

test.describe('a data file', served, () => {
  for (const file of files) {
    for (const { name, answer, says, message } of troubles) {
      test(
        `that ${name} costs its sections and no more: ${file.path}`,
        longUnless(name === 'is missing' && file.path.startsWith('workforce')),
        async ({ page, expectProblem }) => {
          expectProblem(new RegExp(`(Dataset|Schema)Error: data/v1/${file.path}`));
          if (message) expectProblem(message);
          const address = `**/data/v1/${file.path}*`;
          await page.route(address, (route) => answer(route, file));
          await page.goto('/');

          await expect(alerts(page).getByRole('heading')).toHaveText(
            file.lost.map((section) => `${section} could not be shown`),
          );
          for (const alert of await alerts(page).all()) {
            await expect(alert).toContainText(`data/v1/${file.path}`);
            await expect(alert).toContainText(says(file));
          }
          for (const heading of file.stands) {
            await expect(
              page.getByRole('heading', { name: heading, exact: true }).first(),
            ).toBeVisible();
          }

          await page.unroute(address);
          for (let left = file.lost.length - 1; left >= 0; left -= 1) {
            await alerts(page).first().getByRole('button', { name: 'Try again' }).click();
            await expect(alerts(page)).toHaveCount(left);
          }
          await expect(page.getByRole('figure')).toHaveCount(5);
          await expect(page.getByRole('contentinfo')).toContainText('Data published up to');
        },
      );
    }
  }

  test(
    'that still fails says so again, and axe finds nothing wrong with it',
    long,
    async ({ page, expectProblem }) => {
      expectProblem(/DatasetError: data\/v1\/workforce\/agency-rate\.json/);
      await page.route('**/agency-rate.json*', (route) => route.fulfill({ body: 'oops' }));
      await page.goto('/');
      const card = alerts(page).filter({ hasText: 'Agency workers' });
      await card.getByRole('button', { name: 'Try again' }).click();
      await expect(card).toContainText('is not JSON: it begins with "oops"');
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expectNoAxeViolations(page);
    },
  );
});

test.describe('an address that leads nowhere', () => {
  const addresses = {
    'of no section': '/#/nowhere',
    'of a code that is none': '/#/?authority=nonsense',
    'of a code that no authority has': '/#/?authority=E06999999',
  };
  for (const [name, address] of Object.entries(addresses)) {
    test(
      `${name} says so and leads back to the overview`,
      longUnless(name === 'of no section'),
      async ({ page }) => {
        await page.goto(address);
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(
          'There is no page at this address',
        );
        await expect(page.getByRole('main')).toContainText(new URL(address, 'http://x').hash);
        await expect(page).not.toHaveTitle(/^Overview/);
        await expectNoAxeViolations(page);
        await page.getByRole('link', { name: 'Go to the overview' }).click();
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Good overall/);
        await expect(page.getByRole('figure')).toHaveCount(5);
      },
    );
  }
});
