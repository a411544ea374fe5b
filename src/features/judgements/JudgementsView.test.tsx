import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  allGrades,
  exampleshire,
  testArea,
  testAuthorities,
  testInspection,
  testPack,
  testVisit,
} from '#mocks/exampleshire.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import { careAndLeaversSeries } from '#src/core/model/frameworkEntries.ts';
import type { Inspection } from '#src/core/model/inspection.ts';
import { renderBoard } from '#tests/renderBoard.tsx';

const packFile = `authorities/${exampleshire}/board-pack.json`;
const page = '/judgements';
/** The same without a chart, which takes most of the time to draw. */
const withoutChart = `${page}?topics=none`;
const pack = testPack as BoardPack;

/** As ILACS judged before 2023: children in care together with care leavers. */
function judgedTogether(inspection: Inspection): Inspection {
  return {
    ...inspection,
    judgements: inspection.judgements
      .filter(({ topic }) => topic !== 'care-leavers')
      .map((one) =>
        one.topic === 'children-in-care' ? { ...one, seriesId: careAndLeaversSeries } : one,
      ),
  };
}

const splitPack: BoardPack = {
  ...pack,
  inspections: pack.inspections.map((one) => (one.start < '2023' ? judgedTogether(one) : one)),
};

const render = (changed: Partial<BoardPack> = {}, at = page) =>
  renderBoard({ [packFile]: { ...splitPack, ...changed } }, at);

const figure = () => screen.findByRole('figure', { name: 'Judgements over time' });
const record = (name: RegExp) => screen.findByRole('article', { name });

/** Only one of the drawings is shown; the DOM here knows no container queries and has them all. */
const firstDrawing = async () => within(await figure()).getAllByRole('img')[0] as HTMLElement;

describe('the judgements', () => {
  test('begin with how they moved, when they were made and under what', async () => {
    render();
    expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent(
      'Overall and help and protection rose from Inadequate to Good, leadership to Outstanding, between July 2022 and November 2025',
    );
    expect(
      screen.getByText(
        'Ofsted began to inspect on 10 November 2025 and reported on 12 January 2026. Judged under ILACS in June 2019, July 2022 and November 2025.',
      ),
    ).toBeVisible();
  });

  test('have their headings in order, with one of the first level', async () => {
    render();
    await figure();
    const levels = screen
      .getAllByRole('heading')
      .map((one) => Number(one.tagName.slice(1)))
      .filter((level, index, all) => index === 0 || level !== all[index - 1]);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.slice(1).forEach((level, index) => {
      expect(level - (levels[index] ?? 0)).toBeLessThanOrEqual(1);
    });
  });
});

describe('the judgement history of topics', () => {
  test('says where one judgement became two', async () => {
    render();
    expect(
      within(await figure()).getByText(/^Until the end of 2022 .* November 2025, where two new/),
    ).toBeVisible();
    expect(await firstDrawing()).toHaveAccessibleName(
      /Children in care \(ILACS framework\): Good in June 2019 and Inadequate in July 2022\. Children in care \(ILACS framework\): Good in November 2025\./,
    );
  });

  test('names the inspection’s day and the report’s day of each stop', async () => {
    render();
    const slider = within(await figure()).getAllByRole('slider')[0] as HTMLElement;
    expect(slider).toHaveAttribute(
      'aria-valuetext',
      'Inspection (ILACS framework), 10 November 2025; published: 12 January 2026. Overall: Good; Leadership: Outstanding; Help and protection: Good; Children in care: Good; Care leavers: Good',
    );
    fireEvent.change(slider, { target: { value: '3' } });
    expect(slider).toHaveAttribute(
      'aria-valuetext',
      'Monitoring visit 2, 2023 (date not known); published: 2023. The front door',
    );
  });

  test('draws the topics that are ticked and keeps the choice in the address', async () => {
    render({}, `${page}?topics=overall,leadership`);
    const rows = async () =>
      [...(await firstDrawing()).querySelectorAll('text[font-weight="650"]')].map(
        ({ textContent }) => textContent,
      );
    expect(await rows()).toEqual(['Overall effectiveness', 'Leaders’ impact on practice']);
    fireEvent.click(screen.getByRole('checkbox', { name: 'Overall effectiveness' }));
    await waitFor(async () => expect(await rows()).toEqual(['Leaders’ impact on practice']));
    fireEvent.click(screen.getByRole('checkbox', { name: 'Care leavers' }));
    await waitFor(async () =>
      expect(await rows()).toEqual(['Leaders’ impact on practice', 'Care leavers']),
    );
    expect(window.location.hash).toContain('topics=leadership%2Ccare-leavers');
  });

  test('asks for a topic where none is ticked', async () => {
    render({}, `${page}?topics=none`);
    expect(await screen.findByText('Tick a topic to draw its judgements.')).toBeVisible();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Care leavers' }));
    expect(await figure()).toBeVisible();
  });

  test('opens the record of the stop that is read on Enter', async () => {
    render();
    const slider = within(await figure()).getAllByRole('slider')[0] as HTMLElement;
    expect(slider).toHaveAccessibleDescription(/Press Enter to open the record/);
    fireEvent.change(slider, { target: { value: '2' } });
    fireEvent.keyDown(slider, { key: 'Enter' });
    const visit = await record(/^Monitoring visit 1,/);
    await waitFor(() => expect(visit).toHaveFocus());
    expect(visit.querySelector('details')).toHaveAttribute('open');
    expect(window.location.hash).toContain('record=MV1');
  });

  test('has a link on every mark, and opens a record again that was closed', async () => {
    render();
    const links = [
      ...(await figure()).querySelectorAll<HTMLAnchorElement>('a[href*="record=MV3"]'),
    ];
    expect(links.length).toBeGreaterThan(0);
    const [link] = links as [HTMLAnchorElement];
    expect(link.getAttribute('href')).toContain(`authority=${exampleshire}`);
    fireEvent.click(link);
    const visit = await record(/^Monitoring visit 3,/);
    await waitFor(() => expect(visit).toHaveFocus());
    visit.querySelector('details')?.removeAttribute('open');
    fireEvent.click(link);
    expect(visit.querySelector('details')).toHaveAttribute('open');
  });
});

describe('the matrix of grades', () => {
  const rowsOf = async () => {
    const table = await screen.findByRole('table', {
      name: /^Grades of Exampleshire by inspection/,
    });
    return within(table)
      .getAllByRole('row')
      .map((row) =>
        [...(row as HTMLTableRowElement).cells].map(({ textContent }) => textContent?.trim()),
      );
  };

  test('has the newest inspection first and says why a grade is not there', async () => {
    render({}, withoutChart);
    expect(await rowsOf()).toEqual([
      [
        'Inspection',
        'Overall effectiveness',
        'Leaders’ impact on practice',
        'Help and protection',
        'Children in care',
        'Care leavers',
      ],
      ['10 November 2025 ILACS, standard', 'Good', 'Outstanding', 'Good', 'Good', 'Good'],
      [
        '18 July 2022 ILACS, standard',
        'Inadequate',
        'Inadequate',
        'Inadequate',
        'Inadequate together with care leavers',
        'Judged together with children in care',
      ],
      [
        '10 June 2019 ILACS, standard',
        'Good',
        'Good',
        'Good',
        'Good together with care leavers',
        'Judged together with children in care',
      ],
    ]);
  });

  test('offers its table without a picture', async () => {
    render({}, withoutChart);
    const matrix = within(await screen.findByRole('figure', { name: 'Grades by inspection' }));
    await userEvent.click(matrix.getByRole('button', { name: 'Download of grades by inspection' }));
    expect(matrix.getAllByRole('menuitem').map(({ textContent }) => textContent)).toEqual([
      'CSV',
      'Excel',
      'PowerPoint',
      'Copy table',
      'Copy link',
    ]);
  });
});

describe('each inspection and visit', () => {
  const names = async () => {
    await record(/^Inspection, 10 November 2025/);
    return screen
      .getAllByRole('article')
      .map((one) => within(one).getByRole('heading').textContent);
  };

  test('stands in one list, newest first, a vague date told as one', async () => {
    render({}, withoutChart);
    expect(await names()).toEqual([
      'Inspection, 10 November 2025',
      'Monitoring visit 3, 17 June 2025',
      'Monitoring visit 2, 2023 (date not known)',
      'Monitoring visit 1, 29 March 2023',
      'Inspection, 18 July 2022',
      'Inspection, 10 June 2019',
    ]);
  });

  test('tells an inspection’s areas, the latest evidence and where each is restated', async () => {
    render({}, withoutChart);
    const inspection = within(await record(/^Inspection, 10 June 2019/));
    expect(inspection.getByText(/^One area raised\. Latest evidence/)).toHaveTextContent(
      'One area raised. Latest evidence, each at its own date: one without later evidence. One restated later.',
    );
    const table = inspection.getByRole('table', { hidden: true });
    const [, row] = within(table).getAllByRole('row', { hidden: true });
    expect(row).toHaveTextContent('Area A19No later evidence2022: Area A222026: Area A25');
    const link = within(table).getByRole('link', { name: 'Area A19', hidden: true });
    expect(link).toHaveAttribute('href', `#/areas/A19?authority=${exampleshire}`);
  });

  test('tells a visit’s finding, quotation with its source, and note as it was written', async () => {
    const visit = {
      ...testVisit(3, '2025-06-17', '2025-07-17'),
      headline: 'Audits vary.',
      quote: 'audits vary too much,',
      // Section 47 of an Act, and an id of a source as well.
      note: 'S47 enquiries were looked at.',
      sourceIds: ['S47'],
      confidence: 'medium' as const,
    };
    const [source] = splitPack.sources;
    render(
      {
        visits: [...splitPack.visits.filter(({ id }) => id !== visit.id), visit],
        sources: [...splitPack.sources, { ...source, id: 'S47' } as never],
      },
      `${withoutChart}&record=MV3`,
    );
    const article = within(await record(/^Monitoring visit 3/));
    expect(article.getByText('Audits vary.')).toBeVisible();
    expect(article.getByText('“audits vary too much”')).toBeVisible();
    expect(
      article.getByText('Source of quote: Example Inspectorate, Example report'),
    ).toBeVisible();
    expect(article.getByText(/^S47 enquiries were looked at\./)).toBeVisible();
    expect(article.getByText(/medium confidence/)).toBeVisible();
  });

  test('leads to the report where the source is one', async () => {
    render({}, withoutChart);
    const inspection = within(await record(/^Inspection, 18 July 2022/));
    expect(inspection.getByRole('link', { name: 'Read the report' })).toHaveAttribute(
      'href',
      'https://example.org/report',
    );
  });

  test('opens and focuses the record that the address names', async () => {
    render({}, `${withoutChart}&record=I-2022-07-18`);
    const inspection = await record(/^Inspection, 18 July 2022/);
    await waitFor(() => expect(inspection).toHaveFocus());
    expect(inspection.querySelector('details')).toHaveAttribute('open');
  });

  test('says so when the address names a record that is not there', async () => {
    render({}, `${withoutChart}&record=MV99`);
    expect(await screen.findByText(/The record that the address names is not among/)).toBeVisible();
  });

  test('shows nothing that became known after the day of the view', async () => {
    const later = testInspection('2026-03-09', '2026-12-24', allGrades('inadequate'));
    const area = testArea('A26', later.id, '2026-12-24');
    render(
      {
        inspections: [...splitPack.inspections, later],
        areas: [...splitPack.areas, area],
      },
      withoutChart,
    );
    expect(await names()).toHaveLength(6);
    expect(screen.getByRole('main').textContent).not.toMatch(/October 2026|A26/);
  });
});

describe('an authority without records of its own', () => {
  const bare = { areas: [], events: [], meetings: [], visits: [] };

  test('has its inspections and says why no areas are listed', async () => {
    const inspections = pack.inspections
      .slice(0, 1)
      .map((one) => ({ ...one, kind: 'short' as const }));
    render({ ...bare, inspections: inspections.map(judgedTogether) });
    expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent(
      'June 2019, the only ILACS inspection known: Good in every area',
    );
    expect(await record(/^Inspection, 10 June 2019/)).toHaveTextContent(
      'ILACS framework, short inspection.',
    );
    expect(screen.getByText(/none are listed for Exampleshire/)).toBeVisible();
    // A topic that nobody graded by itself has no line and no box, and its gap is said.
    expect(screen.queryByRole('checkbox', { name: 'Care leavers' })).toBeNull();
    expect(
      screen.getByText(
        /^Care leavers were judged together with children in care from June 2019; no later/,
      ),
    ).toBeVisible();
  });

  test('says so when no inspection at all is known', async () => {
    render({ ...bare, inspections: [] });
    expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent(
      'No ILACS inspection of Exampleshire is known',
    );
    expect(
      screen.getByText(/^No inspection of Exampleshire is in the published files/),
    ).toBeVisible();
    expect(screen.getByText('None is in the published files used here')).toBeVisible();
    expect(screen.queryByRole('figure', { name: 'Judgements over time' })).toBeNull();
  });

  test('ends its lines at the last judgement once it is abolished', async () => {
    const authorities = testAuthorities.authorities.map((one) =>
      one.code === exampleshire ? { ...one, status: 'abolished' as const } : one,
    );
    renderBoard(
      {
        [packFile]: { ...splitPack, ...bare },
        'authorities.json': { ...testAuthorities, authorities },
      },
      page,
    );
    const years = [...(await firstDrawing()).querySelectorAll('.recharts-xAxis-tick-labels text')];
    expect(years.at(-1)).toHaveTextContent('2025');
  });
});

describe('a fault in the board’s file', () => {
  beforeEach(() => {
    vi.spyOn(console, 'error').mockReturnValue();
  });
  afterEach(() => vi.restoreAllMocks());

  test('costs the sections that need it, each of which says so', async () => {
    renderBoard({ [packFile]: undefined }, page);
    const alerts = await screen.findAllByRole('alert');
    expect(alerts[0]).toHaveTextContent(/could not be shown/);
    expect(alerts[0]).toHaveTextContent(`${packFile} is missing (HTTP 404)`);
    expect(screen.getByRole('navigation')).toBeVisible();
  });
});
