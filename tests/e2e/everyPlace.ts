import { expect, type Page } from '@playwright/test';
import { exampleshire } from '#mocks/exampleshire.ts';
import { indicatorIds } from '#src/core/model/indicator.ts';
import { slideIds } from '#src/core/model/slide.ts';
import { openBoard } from './openBoard.ts';
import { openMeasures, serveMeasures } from './openMeasures.ts';
import { openOwnBoard } from './openOwnBoard.ts';
import { packIsThere } from './openPack.ts';

/** A view, a frame or a state of the board that a reader can come to. */
export interface Place {
  readonly name: string;
  readonly open: (page: Page) => Promise<void>;
  /** Seen at every change; the others in the long run. */
  readonly isUsual?: boolean;
  /** Needs a server, which a file has not. */
  readonly isServed?: boolean;
  /** Drawn to the size of the window, so that words neither grow nor fold with what a reader sets. */
  readonly isStage?: boolean;
  /** Its tables are all called the same, as its made-up indicators all measure the same. */
  readonly hasTwins?: boolean;
  /** Not on paper: a dialog or the slides. */
  readonly isScreenOnly?: boolean;
}

const herefordshire = 'E06000019';
/** Without records of its own. */
const kent = 'E10000016';
/** Abolished in 2019, with a name that its successor took. */
const dorset = 'E10000009';

const at = (name: string, address: string, more: Partial<Place> = {}): Place => ({
  name,
  open: (page) => openBoard(page, herefordshire, address),
  ...more,
});

const everything = '/workforce/agency-rate?neighbours=true&events=true&with=E06000051';

export const views: readonly Place[] = [
  at('the overview', '/', { isUsual: true }),
  at('the overview as on an earlier day', '/?asAt=2024-01-31&since=2023-11-22'),
  at('the workforce', '/workforce'),
  at('agency workers with everything drawn', everything),
  ...indicatorIds.map((id) => at(`the indicator ${id}`, `/workforce/${id}`)),
  at('the judgements', '/judgements'),
  at('authorities side by side', '/authorities'),
  at(
    'authorities side by side, as they changed',
    '/authorities?set=below-good&from=2021&measures=all',
  ),
  at('the improvement areas', '/areas'),
  at('one theme of the improvement areas', '/areas?theme=Private%20fostering'),
  at('an improvement area', '/areas/A25-2', { isUsual: true }),
  at('an improvement area with an indicator', '/areas/A22-2'),
  at('the timeline', '/timeline'),
  at('the timeline of one word', '/timeline?kinds=meeting&words=scrutiny'),
  at('one entry of the timeline', '/timeline?entry=MV7'),
  at('the sources', '/sources?source=S08'),
  at('the accessibility statement', '/accessibility', { isUsual: true }),
  at('preparing a board', '/prepare'),
  at('an indicator that there is not', '/workforce/nonsense'),
  at('an area that there is not', '/areas/A99-9'),
  at('a section that there is not', '/nowhere'),
  ...['/', '/workforce', '/judgements', '/areas', '/timeline', '/sources'].flatMap((address) => [
    { name: `${address} of Kent`, open: (page: Page) => openBoard(page, kent, address) },
    {
      name: `${address} of Dorset, which was abolished`,
      open: (page: Page) => openBoard(page, dorset, address),
    },
    {
      name: `${address} of a council’s own board`,
      open: (page: Page) => openOwnBoard(page, address),
      isServed: true,
      hasTwins: address === '/',
    },
  ]),
  {
    name: 'the measures of a council',
    open: (page) => openMeasures(page),
    isServed: true,
  },
  ...['average-caseload', 'turnover'].map((id) => ({
    name: `the measure ${id}`,
    open: (page: Page) => openMeasures(page, `/performance/${id}`),
    isServed: true,
  })),
  {
    name: 'an area of a council’s own board',
    open: (page) => openOwnBoard(page, '/areas/A26'),
    isServed: true,
  },
];

/** A dialog, with the button that opens it and the view where that is. */
interface DialogPlace extends Place {
  readonly address: string;
  readonly opener: RegExp;
}

const dialog = (
  name: string,
  title: string | RegExp,
  opener: RegExp,
  address = '/sources',
): DialogPlace => ({
  name,
  address,
  opener,
  open: async (page) => {
    await openBoard(page, herefordshire, address);
    await page.getByRole('button', { name: opener }).first().click();
    await expect(page.getByRole('dialog', { name: title })).toBeVisible();
  },
  isScreenOnly: true,
});

export const dialogs: readonly DialogPlace[] = [
  dialog('the choice of an authority', 'Choose an authority', /: change authority$/),
  dialog('the choice of a day', 'View the board as at a date', /: change the day$/),
  dialog(
    'the choice of a day to count from',
    'Compare with an earlier date',
    /: count changes from/,
  ),
  dialog('what can be shared', 'Share', /^Share$/),
  dialog('what can be printed', 'Print', /^Print$/),
  dialog(
    'the choice of an authority to compare with',
    'Choose an authority to compare with',
    /^Compare with an authority$/,
    '/workforce/agency-rate',
  ),
  // A note where the board is of files, a record where a backend takes it.
  dialog(
    'what is noted of an improvement area',
    /an update/,
    /^(Note|Record) an update$/,
    '/areas/A25-1',
  ),
  dialog(
    'what is noted of the board’s decisions',
    /a decision or an action/,
    /^(Note|Record) a decision or an action$/,
    '/areas',
  ),
];

async function openSlides(page: Page, slide: string, key?: string): Promise<void> {
  await page.goto(`/#/present?slide=${slide}`);
  await expect(page.locator('main h1')).toBeVisible();
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  await page.evaluate(() => document.fonts.ready);
  if (key === undefined) return;
  await page.keyboard.press(key);
  await expect(page.getByRole('dialog')).toBeVisible();
}

const onStage = { isStage: true, isScreenOnly: true } as const;

export const frames: readonly Place[] = [
  // Those of a council’s own board that the bundled one has not, show its first slide.
  ...slideIds.map((id) => ({
    name: `the slide ${id}`,
    open: (page: Page) => openSlides(page, id),
    ...onStage,
  })),
  ...['performance', 'measure-average-caseload'].map((id) => ({
    name: `the slide ${id} of a council with measures`,
    open: async (page: Page) => {
      await serveMeasures(page);
      await openSlides(page, `${id}&authority=${exampleshire}`);
    },
    isServed: true,
    ...onStage,
  })),
  {
    name: 'the keys of a presentation',
    open: (page) => openSlides(page, 'title', '?'),
    ...onStage,
  },
  { name: 'the overview of slides', open: (page) => openSlides(page, 'title', 'o'), ...onStage },
  {
    name: 'the choice of slides',
    open: async (page) => {
      await openSlides(page, 'title');
      await page.mouse.move(300, 300);
      await page.mouse.move(320, 320);
      await page.getByRole('button', { name: 'Choose slides' }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
    },
    ...onStage,
  },
  {
    name: 'the speaker’s page',
    open: async (page) => {
      await page.goto('/#/speaker?slide=agency-rate');
      await expect(page.getByRole('heading', { level: 1 }).first()).toHaveText(/Agency workers$/);
      await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
    },
    ...onStage,
  },
  {
    name: 'the board pack',
    open: async (page) => {
      await page.goto(`/#/print?authority=${herefordshire}`);
      await packIsThere(page);
    },
  },
];

export const places: readonly Place[] = [...views, ...dialogs, ...frames];
