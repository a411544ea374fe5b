import type { Page } from '@playwright/test';
import { testTime } from '#tests/testDay.ts';
import { expectNoAxeViolations } from './expectNoAxeViolations.ts';
import { cutText, overflowInPx } from './layoutFaults.ts';
import { openBoard } from './openBoard.ts';
import { boardAddress, expect, longServed, recording, test } from './test.ts';

const code = 'E06000019';
/** Private fostering, on the latest list. */
const area = 'A25-1';
const recorder = 'example-recorder';

interface Plan {
  readonly owner: string;
  readonly nextStep: string;
}

const dialog = (page: Page) => page.getByRole('dialog');
const bar = (page: Page) =>
  page
    .getByRole('banner')
    .getByRole('status')
    .filter({ hasText: /record|note/ });

/** Axe on what is on screen; in the long run at every width and in forced colours too. */
async function expectSound(page: Page) {
  await expectNoAxeViolations(page);
  if (process.env.LONG_TESTS === undefined) return;
  for (const width of [1024, 390, 320]) {
    await page.setViewportSize({ width, height: 844 });
    expect(await overflowInPx(page), `${width}`).toBeLessThanOrEqual(0);
    expect(await cutText(page), `${width}`).toEqual([]);
  }
  await expectNoAxeViolations(page);
  await page.emulateMedia({ forcedColors: 'active' });
  await expectNoAxeViolations(page);
  await page.emulateMedia({ forcedColors: null });
  await page.setViewportSize({ width: 1440, height: 900 });
}

test.describe('notes in a page of files', { tag: ['@file', '@files'] }, () => {
  test('are typed by keyboard, kept, changed, saved as a file, and never lost unasked', async ({
    page,
  }) => {
    await openBoard(page, code, '/areas');
    const open = page.getByRole('button', { name: 'Note a decision or an action' });
    await open.focus();
    await page.keyboard.press('Enter');
    await expect(dialog(page)).toContainText('What you type stays in this tab');
    await page.getByRole('radio', { name: /^Action/ }).focus();
    await page.keyboard.press('Space');
    await page
      .getByLabel('What was decided, or is to be done')
      .fill('Bring the figures of the summer.');
    await page.keyboard.press('Tab');
    await expect(page.getByLabel('Owner')).toBeFocused();
    await dialog(page).getByRole('button', { name: 'Save note' }).click();
    const summary = dialog(page).getByRole('alert');
    await expect(summary).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('Owner')).toBeFocused();
    await page.keyboard.type('Head of Service');
    await page.keyboard.press('Enter');
    await expect(dialog(page)).toHaveCount(0);
    await expect(open).toBeFocused();
    await expect(bar(page)).toContainText('1 note is kept in this page only');

    const requested = new Promise<void>((settle) =>
      page.once('dialog', (question) => {
        expect(question.type()).toBe('beforeunload');
        void question.dismiss().then(settle);
      }),
    );
    await page.evaluate(() => setTimeout(() => location.reload()));
    await requested;

    const saving = page.waitForEvent('download');
    await bar(page).getByRole('button', { name: 'Save as a file' }).click();
    expect((await saving).suggestedFilename()).toMatch(
      /^herefordshire-notes-\d{4}-\d\d-\d\d\.csv$/,
    );
    await expect(bar(page)).toContainText('saved in a file');
  });

  test('break no rule that axe knows, and fit at every width', { tag: ['@long'] }, async ({
    page,
  }) => {
    for (const at of ['/areas', `/areas/${area}`]) {
      await openBoard(page, code, at);
      await page.getByRole('button', { name: /^Note an? / }).click();
      await dialog(page).getByRole('button', { name: 'Save note' }).click();
      await expect(dialog(page).getByRole('alert')).toBeVisible();
      await expectSound(page);
    }
  });
});

test.describe('a record', recording, () => {
  test('survives a dead network and a reload, and is kept once', async ({
    page,
    request,
    backend,
    expectProblem,
  }) => {
    expectProblem(/net::ERR_FAILED/);
    // What a run before this one recorded on the same server would be no change.
    const words = `A whole sentence, ${crypto.randomUUID()}`;
    await openBoard(page, code, `/areas/${area}`);
    await page.getByRole('button', { name: 'Record an update' }).click();
    await expectSound(page);
    await page.getByLabel('Owner').fill('Head of Fostering');
    await page.getByLabel('Next step').fill('Half a sentence');
    // What is typed is kept as it is typed.
    await page.reload();
    await page.getByRole('button', { name: 'Record an update' }).click();
    await expect(dialog(page)).toContainText(/Your draft of .* is back\./);
    await expect(page.getByLabel('Next step')).toHaveValue('Half a sentence');
    await page.getByLabel('Next step').fill(words);
    await dialog(page).getByRole('button', { name: 'Record', exact: true }).click();
    await page.getByRole('textbox', { name: 'Access code' }).fill(recorder);
    await dialog(page).getByRole('button', { name: 'Continue' }).click();
    await expect(page.getByRole('region', { name: /plan/ })).toContainText('Head of Fostering');

    // It arrives, and its answer does not: nobody here can know.
    let lost = 0;
    await page.route(`${backend}**/updates`, async (route) => {
      lost += 1;
      await route.fetch();
      await route.abort();
    });
    await page
      .getByRole('main')
      .getByRole('button', { name: /^Send now/ })
      .click();
    await expect(bar(page)).toContainText('waiting for the connection');
    expect(lost).toBe(1);
    await expectSound(page);
    await page.reload();
    await expect(bar(page)).toContainText('without an access code');
    await page.unroute(`${backend}**/updates`);
    await bar(page).getByRole('button', { name: 'Enter access code' }).click();
    await page.getByRole('textbox', { name: 'Access code' }).fill(recorder);
    await page.keyboard.press('Enter');
    await expect(bar(page)).toHaveCount(0);
    const pack = await (await request.get(`${backend}authorities/${code}/board-pack.json`)).json();
    const plans = pack.areas
      .filter(({ id }: { id: string }) => id === area)
      .flatMap(({ plan, formerPlans = [] }: { plan: Plan; formerPlans?: Plan[] }) => [
        ...formerPlans,
        plan,
      ]);
    const own = plans.filter(({ nextStep }: Plan) => nextStep === words);
    expect(own).toMatchObject([{ owner: 'Head of Fostering' }]);
    await page.reload();
    await expect(page.getByRole('region', { name: /plan/ })).toContainText(words);
  });

  test('stays where a page to sign in answers in place of the backend, and is kept once after that', async ({
    page,
    request,
    backend,
  }) => {
    const words = `Ask again in spring, ${crypto.randomUUID()}`;
    await openBoard(page, code, '/areas');
    await page.getByRole('button', { name: 'Record a decision or an action' }).click();
    await page.getByLabel('What was decided, or is to be done').fill(words);
    await dialog(page).getByRole('button', { name: 'Record', exact: true }).click();
    await page.getByRole('textbox', { name: 'Access code' }).fill(recorder);
    await page.keyboard.press('Enter');
    const shared = { 'Access-Control-Allow-Origin': '*' };
    const signIn = {
      status: 200,
      headers: { ...shared, 'Content-Type': 'text/html' },
      body: '<!doctype html><h1>Sign in</h1>',
    };
    const redirect = { status: 302, headers: { ...shared, Location: 'https://sign-in.example/' } };
    const send = page.getByRole('main').getByRole('button', { name: /^(Send|Try) now/ });
    // One route for both answers: between two, what the page sends again by itself would arrive.
    let answer: typeof signIn | typeof redirect = signIn;
    const asked: unknown[] = [];
    await page.route(`${backend}**/decisions`, (route) => {
      asked.push(answer);
      return route.fulfill(answer);
    });
    for (answer of [signIn, redirect] as const) {
      await expect(async () => {
        if (await send.isEnabled()) await send.click({ timeout: 1000 });
        expect(asked).toContain(answer);
      }).toPass({ timeout: 30_000 });
      await expect(page.getByRole('main')).toContainText('Not saved yet: the server answered');
      await expect(bar(page)).toContainText('1 record is not yet sent');
      if (answer === redirect) await expectSound(page);
    }
    await page.unroute(`${backend}**/decisions`);
    // It may have been sent again by itself already.
    await expect(async () => {
      if (await send.isVisible()) await send.click({ timeout: 1000 });
      await expect(bar(page)).toHaveCount(0, { timeout: 1000 });
    }).toPass({ timeout: 30_000 });
    const pack = await (await request.get(`${backend}authorities/${code}/board-pack.json`)).json();
    expect(pack.decisions.filter(({ text }: { text: string }) => text === words)).toHaveLength(1);
  });

  test('that was out of date stands beside the board as it is, and both are kept', async ({
    page,
    request,
    backend,
    expectProblem,
  }) => {
    expectProblem(/status of 412/);
    await openBoard(page, code, '/areas');
    await page.getByRole('button', { name: 'Record a decision or an action' }).click();
    await page
      .getByLabel('What was decided, or is to be done')
      .fill('Look at fostering again in March.');
    const pack = `${backend}authorities/${code}/board-pack.json`;
    const { etag = '' } = (await request.get(pack)).headers();
    const other = await request.post(`${backend}authorities/${code}/decisions`, {
      headers: {
        Authorization: `Bearer ${recorder}`,
        'If-Match': etag,
        'Idempotency-Key': crypto.randomUUID(),
      },
      data: { kind: 'decision', on: '2026-11-20', text: 'Look at it in February.' },
    });
    expect(other.status()).toBe(200);
    await dialog(page).getByRole('button', { name: 'Record', exact: true }).click();
    await page.getByRole('textbox', { name: 'Access code' }).fill(recorder);
    await page.keyboard.press('Enter');
    await page
      .getByRole('main')
      .getByRole('button', { name: /^Send now/ })
      .click();
    await page
      .getByRole('main')
      .getByRole('button', { name: /^Compare both/ })
      .click();
    await expect(dialog(page)).toContainText('Look at it in February.');
    await expectSound(page);
    // Leaving it undecided loses nothing.
    await page.keyboard.press('Escape');
    await expect(bar(page)).toContainText('needs review: the board has changed');
    await page.reload();
    await expect(bar(page)).toContainText('needs review: the board has changed');
    await page
      .getByRole('main')
      .getByRole('button', { name: /^Compare both/ })
      .click();
    await dialog(page).getByRole('button', { name: 'Record mine as well' }).click();
    await bar(page).getByRole('button', { name: 'Enter access code' }).click();
    await page.getByRole('textbox', { name: 'Access code' }).fill(recorder);
    await page.keyboard.press('Enter');
    await expect(bar(page)).toHaveCount(0);
    const { decisions } = await (await request.get(pack)).json();
    expect(decisions.slice(-2).map(({ text }: { text: string }) => text)).toEqual([
      'Look at it in February.',
      'Look at fostering again in March.',
    ]);
  });

  test(
    'is held while somebody looks at it, also in another tab',
    longServed,
    async ({ page, context }) => {
      await openBoard(page, code, '/areas');
      await page.getByRole('button', { name: 'Record a decision or an action' }).click();
      await page.getByLabel('What was decided, or is to be done').fill('Thank the team.');
      await dialog(page).getByRole('button', { name: 'Record', exact: true }).click();
      await dialog(page).getByRole('button', { name: 'Later' }).click();
      const other = await context.newPage();
      await openBoard(other, code, '/areas');
      await expect(bar(other)).toContainText('1 record is not yet sent');
      await page.getByRole('main').getByRole('button', { name: /^Undo/ }).click();
      await expect(page.getByLabel('What was decided, or is to be done')).toHaveValue(
        'Thank the team.',
      );
      await expect(bar(other)).toContainText('withdrawn');
      await other.close();
    },
  );
});

test.describe('a meeting that is recorded from two browsers at once', recording, () => {
  test('loses nothing, tells who was second, and shows each what the other recorded', async ({
    page,
    browser,
    baseURL,
    request,
    backend,
    expectProblem,
  }) => {
    const elsewhere = await browser.newContext();
    await elsewhere.clock.setFixedTime(testTime);
    const other = await elsewhere.newPage();
    const problems: string[] = [];
    other.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    other.on('pageerror', ({ message }) => problems.push(message));
    const goto = other.goto.bind(other);
    other.goto = (at, options) => goto(boardAddress(at, baseURL ?? ''), options);
    const said = [`First, ${crypto.randomUUID()}`, `Second, ${crypto.randomUUID()}`] as const;
    const pages = [page, other] as const;
    // Both see the same board, and record on the same area.
    for (const one of pages) await openBoard(one, code, `/areas/${area}`);
    for (const [index, one] of pages.entries()) {
      await one.getByRole('button', { name: 'Record an update' }).click();
      await one.getByLabel('Next step').fill(said[index] ?? '');
      await dialog(one).getByRole('button', { name: 'Record', exact: true }).click();
      await one.getByRole('textbox', { name: 'Access code' }).fill(recorder);
      await one.keyboard.press('Enter');
      await expect(dialog(one)).toHaveCount(0);
    }
    const send = (one: Page) =>
      one
        .getByRole('main')
        .getByRole('button', { name: /^Send now/ })
        .click();
    // One after the other or at once: one is first, and the other is told.
    await Promise.all(pages.map(send));
    const conflict = /^Compare both versions/;
    const told = async (one: Page) =>
      (await one.getByRole('main').getByRole('button', { name: conflict }).count()) > 0;
    await expect(async () => {
      expect([await told(page), await told(other)].toSorted()).toEqual([false, true]);
    }).toPass({ timeout: 20_000 });
    const [second, first] = (await told(page)) ? [page, other] : [other, page];
    const [firstSaid, secondSaid] = first === page ? said : ([said[1], said[0]] as const);
    // Whoever was second has it in the console.
    if (second === page) expectProblem(/status of 412/);
    await expect(bar(first)).toHaveCount(0);
    await second.getByRole('main').getByRole('button', { name: conflict }).click();
    const row = dialog(second).getByRole('row', { name: /^Next step/ });
    await expect(row).toContainText(firstSaid);
    await expect(row).toContainText(secondSaid);
    await dialog(second).getByRole('button', { name: 'Record mine as well' }).click();
    await expect(bar(second)).toHaveCount(0);

    const pack = await (await request.get(`${backend}authorities/${code}/board-pack.json`)).json();
    const { plan, formerPlans } = pack.areas.find(({ id }: { id: string }) => id === area);
    expect(plan.nextStep).toBe(secondSaid);
    expect(formerPlans.map(({ nextStep }: Plan) => nextStep)).toContain(firstSaid);
    // The first is told that there is more, and sees it.
    await first.evaluate(() =>
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true })),
    );
    await first.getByRole('button', { name: 'Load the latest data' }).click();
    await expect(first.getByRole('region', { name: /plan/ })).toContainText(secondSaid);
    expect(problems.filter((problem) => !/status of 412/.test(problem))).toEqual([]);
    await elsewhere.close();
  });
});
