/** `npm run pdf`: the board pack as the page prints it. */
import { writeFile } from 'node:fs/promises';
import { runFromPage, tellWritten } from './boardFromPage.ts';

await runFromPage(
  {
    kind: 'pdf',
    called: 'the PDF',
    doing: 'Printing',
    shown: 'board pack',
    // The button says so itself once nothing is loading any more.
    ready: (page) => page.getByRole('button', { name: 'Print', exact: true }).waitFor(),
    make: async (page) => {
      await page.evaluate(() => document.fonts.ready);
      const pdf = await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true });
      // Faults of parts of the pack, as the page tells them.
      return { pdf, faults: await page.getByRole('alert').allInnerTexts() };
    },
    tell: async ({ pdf, faults }, { out }) => {
      await writeFile(out, pdf);
      tellWritten(out, pdf.length);
      if (faults.length === 0) return;
      console.error(`Not everything could be shown in it:\n${faults.join('\n')}`);
      process.exitCode = 1;
    },
  },
  process.argv.slice(2),
);
