/** `npm run pptx` and `npm run xlsx`: what the page offers under Share, written on the command line. */
import { stat } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { type SlideId, slideName } from '#src/core/model/slide.ts';
import { type PageFile, runFromPage, tellWritten } from './boardFromPage.ts';
import { OptionsError } from './optionsError.ts';
import type { PackOptions } from './packOptions.ts';

/** Where a page offers a file: behind a button, in the dialog that it opens. */
interface Offer {
  readonly opener: string;
  readonly dialog: string;
  readonly button: string;
}

const share = { opener: 'Share', dialog: 'Share' } as const;
const slides = 'Download slides for PowerPoint';

/** A run that was asked for is that of the presentation, whose slides have a dialog of their own. */
const offerOf = (kind: 'pptx' | 'xlsx', { slides: run }: PackOptions): Offer => {
  if (kind === 'xlsx') return { ...share, button: 'Download tables for Excel' };
  if (run === null) return { ...share, button: slides };
  return { opener: 'Choose slides', dialog: 'Choose slides and their order', button: slides };
};

const dialogOf = (page: Page, offer: Offer) => page.getByRole('dialog', { name: offer.dialog });

/** @throws OptionsError where the board has nothing to show on a slide that was asked for. */
async function checkRun(dialog: Locator, run: readonly SlideId[]): Promise<void> {
  const shown = await dialog.locator('label:has(input:checked)').allInnerTexts();
  const names = new Set(shown.map((text) => text.trim()));
  const missing = run.filter((id) => !names.has(slideName(id)));
  if (missing.length === 0) return;
  throw new OptionsError(`--slides ${missing.join()}: the board has nothing to show there.`);
}

const officeFile = (kind: 'pptx' | 'xlsx'): PageFile<void> => ({
  kind,
  called: kind === 'pptx' ? 'the slides' : 'the workbook',
  doing: 'Taking it from',
  shown: 'board',
  ready: (page, options) =>
    page.getByRole('button', { name: offerOf(kind, options).opener, exact: true }).click(),
  make: async (page, options) => {
    const offer = offerOf(kind, options);
    const dialog = dialogOf(page, offer);
    const { template, out, slides: run } = options;
    if (run !== null) await checkRun(dialog, run);
    if (template !== null) await dialog.locator('input[type="file"]').setInputFiles(template);
    const failed = dialog.getByText(/^That failed\./);
    const saved = page.waitForEvent('download');
    // Whichever comes second would else be a fault that nobody hears of.
    saved.catch(() => {});
    await dialog.getByRole('button', { name: offer.button }).click();
    const download = await Promise.race([saved, failed.waitFor().then(() => null)]);
    if (download === null) throw new OptionsError((await failed.textContent()) ?? '');
    await download.saveAs(out);
  },
  tell: async (_, { out }) => tellWritten(out, (await stat(out)).size),
});

await runFromPage(officeFile(process.argv[2] === 'xlsx' ? 'xlsx' : 'pptx'), process.argv.slice(3));
