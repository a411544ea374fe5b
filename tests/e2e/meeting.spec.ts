import type { Page } from '@playwright/test';
import { getResponse } from 'msw';
import { createBackend, filesOf } from '#mocks/backend.ts';
import { exampleshire, testFiles } from '#mocks/exampleshire.ts';
import { backendHandlers } from '#mocks/handlers.ts';
import { memberTokens } from '#mocks/members.ts';
import { planPack } from '#mocks/planBoard.ts';
import { asKnownOn } from '#src/core/asKnownOn/asKnownOn.ts';
import { testDay } from '#tests/testDay.ts';
import { expectNoAxeViolations } from './expectNoAxeViolations.ts';
import { openBoard } from './openBoard.ts';
import { expect, recording, test } from './test.ts';

const files = {
  ...testFiles,
  [`authorities/${exampleshire}/board-pack.json`]: asKnownOn(planPack, testDay),
};

/** Answers in place of the backend, as the backend of the fictional council with a plan. */
async function servePlan(page: Page, backend: string) {
  const handlers = backendHandlers(createBackend(filesOf(files), () => testDay));
  await page.route(`${backend}**`, async (route) => {
    const asked = route.request();
    const shared = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Expose-Headers': 'ETag' };
    if (asked.method() === 'OPTIONS') {
      const allowed = { 'Access-Control-Allow-Headers': '*, Authorization' };
      return route.fulfill({ status: 204, headers: { ...shared, ...allowed } });
    }
    const body = asked.postData();
    const request = new Request(asked.url(), {
      method: asked.method(),
      headers: await asked.allHeaders(),
      ...(body === null ? {} : { body }),
    });
    const answer = await getResponse(handlers, request);
    await route.fulfill({
      status: answer?.status ?? 404,
      headers: {
        ...Object.fromEntries(answer?.headers ?? []),
        ...shared,
      },
      body: (await answer?.text()) ?? '',
    });
  });
}
const copied = (page: Page) =>
  page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (await item?.getType(type))?.text();
    return { html: await read('text/html'), text: await read('text/plain') };
  });

test(
  'a meeting: what needs attention, a measure, an action done with evidence, the minutes',
  recording,
  async ({ page, context, backend }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await servePlan(page, backend);
    await openBoard(page, exampleshire);
    await page.getByRole('link', { name: /items need attention/ }).click();
    await expect(page.getByRole('rowheader', { name: /^Action 1\.8/ })).toBeVisible();
    await expectNoAxeViolations(page);

    await page.getByRole('link', { name: /^Caseloads over 20/ }).click();
    await expect(page.getByRole('heading', { level: 1, name: /^Caseloads over 20/ })).toBeVisible();
    await page.goBack();
    await page.getByRole('link', { name: /^Action 1\.8/ }).click();
    await page.getByRole('button', { name: /^Mark done ?: 1\.8/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('What shows that it is done').fill('The standard, as issued.');
    await dialog.getByLabel('Document or check that it comes from').fill('Supervision standard');
    await dialog.getByLabel('Who published or made it').fill('Exampleshire Council');
    await dialog.getByLabel('Meeting that saw it').selectOption('board-2026-10-21');
    await expectNoAxeViolations(page);
    await dialog.getByRole('button', { name: 'Record', exact: true }).click();
    await dialog.getByRole('textbox', { name: 'Access code' }).fill(memberTokens.recorder);
    await page.keyboard.press('Enter');
    const unsent = page.getByRole('list', { name: 'Not yet sent' });
    // The row that was opened from has gone to those that are done.
    await expect(unsent).toBeFocused();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^28 of 51 actions/);
    await unsent.getByRole('button', { name: /^Send now/ }).click();
    await expect(unsent).toHaveCount(0);

    await page.getByRole('link', { name: 'Present' }).click();
    await expect(page.getByRole('main')).toHaveAccessibleName(/^Slide 1 of/);
    await page.keyboard.press('End');
    await expect(page.getByRole('main')).toHaveAccessibleName(/Sources$/);
    await page.keyboard.press('ArrowRight');
    const item =
      '1.8 Publish the supervision standard. Done 22 November 2026. Evidence: The standard, as issued. Source: Exampleshire Council, Supervision standard. Seen by the meeting of 21 October 2026.';
    await expect(dialog.getByText(item)).toBeVisible();
    await expectNoAxeViolations(page);
    await dialog.getByRole('button', { name: 'Copy for the minutes' }).click();
    await expect(dialog.getByRole('status')).toHaveText('Copied');
    const { html, text } = await copied(page);
    expect(text).toBe(`Decisions and actions of 22 November 2026\n\nRecorded as done\n1. ${item}`);
    expect(html).toContain(`<li>${item}</li>`);
  },
);
