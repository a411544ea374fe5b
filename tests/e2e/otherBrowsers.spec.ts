import { resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { diskFiles } from '#mocks/diskFiles.ts';
import { scenarioHandlers } from '#mocks/scenarios.ts';
import { serve } from '#mocks/server.ts';
import { thisMachine } from '#src/cli/machine.ts';
import { backendSite } from './backendSite.ts';
import type { DrivenBrowser } from './browsers/drivenBrowser.ts';
import { openFirefox } from './browsers/firefox.ts';
import { open } from './browsers/inPage.ts';
import { journeys, type Sites } from './browsers/journeys.ts';
import { missingPrograms } from './browsers/otherBrowsers.ts';
import { servePaperCases } from './browsers/paperCases.ts';
import { type OnScreen, paperFaults, readScreen } from './browsers/paperFaults.ts';
import { printInWebKit } from './browsers/printInWebKit.ts';
import { serveSite } from './browsers/site.ts';
import { openWebkit } from './browsers/webkit.ts';
import { openWindowedChromium } from './browsers/windowedChromium.ts';
import { siteFolder } from './siteFolder.ts';
import { long, longUnless } from './test.ts';

/** One backend for each browser: what is recorded on a board is a conflict to whoever did not see it. */
async function serveSites(): Promise<Sites & { readonly close: () => void }> {
  const files = diskFiles(resolve(import.meta.dirname, '../../public/data/v1'));
  // These browsers go by the clock of the machine, and so does what they record.
  const backend = await serve(scenarioHandlers('usual', files), 0);
  const site = await serveSite(siteFolder);
  const reading = await serveSite(backendSite.folder, {
    replace: [new URL(backendSite.apiBase).origin, new URL(backend.address).origin],
  });
  return {
    site: site.address,
    backend: reading.address,
    close: () => {
      site.close();
      reading.close();
      backend.close();
    },
  };
}

const windowed = 'Chromium with a window';

const browsers: Readonly<Record<string, () => Promise<DrivenBrowser>>> = {
  Firefox: openFirefox,
  WebKitGTK: openWebkit,
  [windowed]: () => openWindowedChromium(process.env.CHROMIUM_PATH ?? ''),
};

const missing = missingPrograms(thisMachine);
test.skip(missing.length > 0, `${missing.join(', ')} are not on this machine`);

/** Debian's faketime, under which the tests run on other days, keeps Firefox waiting for ever. */
const isFirefoxStopped = process.env.FAKETIME !== undefined;
const whyStopped = 'Firefox does not start where faketime sets its clock';

for (const [name, openBrowser] of Object.entries(browsers)) {
  test.describe(name, () => {
    test.skip(name === 'Firefox' && isFirefoxStopped, whyStopped);
    // One after the other, as they share a browser; none needs what another did, so that one alone is tried again.
    test.describe.configure({ mode: 'default', timeout: 120_000 });
    let browser: DrivenBrowser;
    let sites: Awaited<ReturnType<typeof serveSites>>;

    test.beforeAll(async () => {
      sites = await serveSites();
      browser = await openBrowser();
    });
    test.afterAll(async () => {
      await browser?.close();
      sites?.close();
    });

    for (const journey of journeys.filter(({ except }) => !except?.includes(name))) {
      const isForLongRun =
        (journey.needsNoWindow && name === windowed) || journey.seldomIn?.includes(name);
      test(journey.name, longUnless(!isForLongRun), async () => {
        await journey.walk(browser, sites);
        expect(await browser.errors()).toEqual([]);
      });
    }
  });
}

test.describe('on paper', () => {
  test.describe.configure({ mode: 'serial', timeout: 180_000 });
  let site: Awaited<ReturnType<typeof servePaperCases>>;
  test.beforeAll(async () => {
    site = await servePaperCases(siteFolder);
  });
  test.afterAll(() => site?.close());

  test('in WebKitGTK every page says whose and of which day it is, and every chart and row is whole', async () => {
    for (const { address, name, expected } of site.cases) {
      const { pdf, onScreen } = await printInWebKit(address);
      expect(await paperFaults(pdf, onScreen, expected), name).toEqual([]);
    }
  });

  test('in Firefox as well, and no heading stands at the foot of a page', long, async () => {
    test.skip(isFirefoxStopped, whyStopped);
    const firefox = await openFirefox();
    for (const { address, name, expected } of site.cases) {
      await open(firefox, address);
      const onScreen = (await firefox.run(readScreen)) as OnScreen;
      expect(await paperFaults(await firefox.print(), onScreen, expected), name).toEqual([]);
    }
    await firefox.close();
  });
});
