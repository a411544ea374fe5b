import { describe, expect, test } from 'vitest';
import { verdictOn } from './aims.ts';
import type { LoadSample } from './measureLoad.ts';
import { aimsOf, performancePage, type Results, readsSection } from './report.ts';

const load = (changed: Partial<LoadSample>): LoadSample => ({
  bytes: 460_000,
  requests: 43,
  documentEnd: 100,
  firstPaint: 1000,
  largestPaint: 1000,
  chartsFrame: 980,
  charts: 1020,
  until: null,
  scriptsEnd: 2000,
  blocking: 300,
  shift: 0,
  heap: 12_000_000,
  scriptWork: 900,
  styleWork: 100,
  layoutWork: 100,
  ...changed,
});

const answers = {
  answers: 4000,
  scriptBytes: 160_500,
  scriptUnpacked: 500_000,
  slide: 50,
  slowestSlide: 80,
  authority: 1500,
  touch: null,
};

const results: Results = {
  machine: { cpu: 'A', cores: 2, memory: 8, node: '20', chromium: '150', day: '2026-11-22' },
  runs: 3,
  files: [{ name: '`board.html`, the one file', count: 1, bytes: 1_400_000, zipped: 450_000 }],
  prepareSize: 158_000,
  openings: {
    slow: {
      board: load({}),
      withoutScripts: load({ firstPaint: 800 }),
      oneFile: load({ firstPaint: 1030 }),
      before: load({ largestPaint: 1250 }),
      oneFileBefore: load({}),
    },
    unthrottled: {
      board: load({ firstPaint: 110 }),
      withoutScripts: load({ firstPaint: 100 }),
      oneFile: null,
      before: load({ firstPaint: 100 }),
      oneFileBefore: null,
    },
  },
  served: { answers, slides: { '2. Where we stand': 80 } },
  oneFile: null,
  measures: { ratio: 1.6, slowestSlide: 90 },
  largestSet: { sorted: 150, scrolled: 40 },
  office: { slides: 3000, tables: 2100, slidesBytes: 500_000, tablesBytes: 260_000 },
  reads: { backend: { board: 1200, unchanged: 3000, largest: 600 }, nginx: null },
  preparing: { understood: 1900, slowestKey: 130, saved: 2000 },
};

describe(aimsOf, () => {
  test('judges each by its own measure', () => {
    expect(aimsOf(results).map(verdictOn)).toEqual([
      'met',
      'not met: 0.05 × over',
      'met',
      'not measured',
      'met',
      'not met: 0.10 × over',
      'met',
      'met',
      'met',
      'not met: 10.5 kB over',
      'met',
      'not measured',
      'not met: 0.10 × over',
      'met',
      'not met: 50 ms over',
      'met',
      'met',
      'not met: 100 ms over',
      'met',
      'not met: 30 ms over',
      'met',
      'not met: 8.0 kB over',
      'met',
      'met',
    ]);
  });

  test('holds charts that stand after the largest paint against the board', () => {
    const slow = { ...results.openings.slow, board: load({ chartsFrame: 1340 }) };
    const late = aimsOf({ ...results, openings: { ...results.openings, slow } }).find(({ name }) =>
      name.startsWith('Charts still missing'),
    );
    expect(late && verdictOn(late)).toBe('not met: 340 ms over');
  });
});

describe(performancePage, () => {
  test('counts the aims that are met, and leaves out what was not opened', () => {
    const page = performancePage(results);
    expect(page).toContain('14 of 24 aims are met.');
    expect(page).toMatch(/\| 2\. Where we stand +\| +80 ms \| +– \|/);
    expect(page).toMatch(
      /\| +The board \| +Without scripts \| +One file, from disk \| +An earlier build \|/,
    );
    expect(page).not.toContain('undefined');
  });
});

describe(readsSection, () => {
  test('holds the backend against nginx, and says where there was none', () => {
    const rates = { board: 400, unchanged: 3000, largest: 600 };
    const both = readsSection({ ...results.reads, nginx: rates });
    expect(both).toMatch(/\| The largest board pack +\| +1,200 \| +400 \| +3\.00 × \|/);
    expect(readsSection(results.reads)).toContain('nginx was not on this machine');
    expect(readsSection(results.reads)).toMatch(/\| +1,200 \| +– \| +– \|/);
  });
});
