import type { Page } from '@playwright/test';
import { exampleshire, testFiles } from '#mocks/exampleshire.ts';
import { ownBoardPack } from '#mocks/ownBoard.ts';
import { openBoard } from './openBoard.ts';

const files: Readonly<Record<string, unknown>> = {
  ...testFiles,
  [`authorities/${exampleshire}/board-pack.json`]: ownBoardPack,
};

/** Serves the files of the fictional council that has filled its own board. */
export const serveOwnBoard = (page: Page) =>
  page.route('**/data/v1/**', (route) => {
    const path = new URL(route.request().url()).pathname.replace(/^.*\/data\/v1\//, '');
    return path in files ? route.fulfill({ json: files[path] }) : route.fulfill({ status: 404 });
  });

/** Opens a page of the fictional council that has filled its own board. */
export async function openOwnBoard(page: Page, at = '/'): Promise<void> {
  await serveOwnBoard(page);
  await openBoard(page, exampleshire, at);
}
