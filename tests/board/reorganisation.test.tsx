import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { beforeAll, describe, expect, test } from 'vitest';
import { indicatorIds } from '#src/core/model/indicator.ts';
import { slideIds } from '#src/core/model/slide.ts';
import { buildDataset } from '#src/import/dataset/buildDataset.ts';
import {
  abolished,
  filesAfterReorganisation,
  newer,
} from '#src/import/dataset/testReorganisation.ts';
import { isLong } from '#tests/longTest.ts';
import { renderBoard } from '#tests/renderBoard.tsx';

// Pages of a whole country's files, some of which draw every view at once.
const slow = 90_000;

let files: Record<string, unknown> = {};
beforeAll(async () => {
  const dataset = await buildDataset(await filesAfterReorganisation());
  files = Object.fromEntries([...dataset.files].map(([path, text]) => [path, JSON.parse(text)]));
}, slow);

/** What a page says once nothing is loading, and that nothing in it failed. */
async function read(page: string, authority: string = newer[0].code) {
  renderBoard(files, page, null, authority);
  await screen.findAllByRole('heading', { level: 1 }, { timeout: slow });
  await waitFor(() => expect(document.querySelector('[aria-busy="true"]')).toBeNull(), {
    timeout: slow,
  });
  expect(screen.queryAllByRole('alert')).toEqual([]);
  expect(screen.queryByText(/could not be (shown|read)/)).toBeNull();
  return document.body.textContent ?? '';
}

const why =
  'There is no median of statistical neighbours: DfE’s model names none of West Exampleshire, as the model was made before it began.';

const notPrinted = /Diamonds: statistical neighbours|0 of 0|of 0 had|Median of 0|NaN|undefined/;

const expectWhy = async (page: string) => {
  const text = await read(page);
  expect(text).toContain(why);
  expect(text).not.toMatch(notPrinted);
};
const expectWhole = async (page: string) => {
  const text = await read(page);
  expect(text).toContain('West Exampleshire');
  expect(text).not.toMatch(notPrinted);
};
const expectSlide = async (slide: string) => {
  const text = await read(`/present?slide=${slide}`);
  expect(await screen.findByRole('main')).toHaveAccessibleName(/^Slide \d+ of \d+/);
  expect(text).not.toMatch(notPrinted);
};

describe('the board of an authority that took over in the latest year', { timeout: slow }, () => {
  test.each(['/', '/workforce', '/workforce/agency-rate'])(
    'says at %s that it has no neighbours, and why',
    expectWhy,
  );
  test.each(['/judgements', '/sources'])('shows %s without a fault', expectWhole);
  test.each(['standing', 'agency-rate', 'others'])(
    'shows the slide %s without a fault',
    expectSlide,
  );

  test.runIf(isLong)(
    'says at every other indicator that it has no neighbours, and why',
    async () => {
      for (const id of indicatorIds.slice(1, 10)) {
        await expectWhy(`/workforce/${id}`);
        cleanup();
      }
    },
  );

  test.runIf(isLong)('shows every other view and slide without a fault', async () => {
    const stability = '/workforce/children-with-3-or-more-social-workers';
    for (const page of [stability, '/areas', '/timeline', '/accessibility']) {
      await expectWhole(page);
      cleanup();
    }
    for (const slide of slideIds) {
      await expectSlide(slide);
      cleanup();
    }
  });

  test.runIf(isLong)('prints the whole pack', async () => {
    const text = await read('/print');
    await screen.findByRole('button', { name: 'Print' }, { timeout: slow });
    expect(text).not.toMatch(notPrinted);
  });
});

describe('the board of an authority whose neighbour was abolished', { timeout: slow }, () => {
  test('counts the neighbours with a number, and names the one that has none', async () => {
    const { authorities } = files['authorities.json'] as {
      authorities: { code: string; shortName: string; neighbours: { code: string }[] }[];
    };
    const own = authorities.find(({ neighbours }) =>
      neighbours.some(({ code }) => code === abolished.code),
    );
    if (own === undefined) throw new Error('an authority with the abolished one is wanted');
    const text = await read('/workforce/agency-rate', own.code);
    expect(text).toContain(
      `of the ten statistical neighbours are current authorities: ${abolished.name} is abolished and has no later figures.`,
    );
    const table = screen.getAllByRole('table')[0] as HTMLElement;
    expect(within(table).getByText(/how many of 10 had a number/)).toBeInTheDocument();
  });

  test.each(['/', '/workforce/agency-rate', '/judgements', '/sources'])(
    'and its own %s still shows its years',
    async (page) => {
      expect(await read(page, abolished.code)).toContain(abolished.name);
    },
  );
});
