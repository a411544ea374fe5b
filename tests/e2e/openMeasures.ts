import type { Page } from '@playwright/test';
import { exampleshire, testFiles } from '#mocks/exampleshire.ts';
import { measuresFiles } from '#tests/measuresOnTestDay.ts';
import { openBoard } from './openBoard.ts';

const files: Readonly<Record<string, unknown>> = { ...testFiles, ...measuresFiles };

/** Serves the files of the fictional council that has measures of its own. */
export const serveMeasures = (page: Page) =>
  page.route('**/data/v1/**', (route) => {
    const path = new URL(route.request().url()).pathname.replace(/^.*\/data\/v1\//, '');
    return path in files ? route.fulfill({ json: files[path] }) : route.fulfill({ status: 404 });
  });

/** Opens a page of the fictional council that has measures of its own. */
export async function openMeasures(page: Page, at = '/performance'): Promise<void> {
  await serveMeasures(page);
  await openBoard(page, exampleshire, at);
}
