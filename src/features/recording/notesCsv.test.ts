import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { exampleshire, testArea } from '#mocks/exampleshire.ts';
import { testMeasure } from '#mocks/testMeasure.ts';
import type { OutboxEntry } from '#src/core/model/record.ts';
import { notesCsv } from './notesCsv.ts';

const kept = {
  id: 'x',
  authorityCode: exampleshire,
  typed: {},
  recordedAt: Date.parse('2026-11-22T14:05:00Z'),
  ifMatch: null,
  attempts: 0,
  mayBeKept: false,
  state: { kind: 'note', isSaved: false },
} as const;

const notes: readonly OutboxEntry[] = [
  {
    ...kept,
    areaId: 'A25',
    seen: testArea('A25', 'I', '2026-01-12'),
    body: {
      evidence: {
        status: 'addressed',
        on: '2026-11',
        text: '=HYPERLINK("x")',
        source: { title: 'Check, of "all"', publisher: 'Team', url: 'https://example.org/' },
      },
      plan: { owner: '', delivery: 'green', nextStep: 'One\ntwo' },
    },
  },
  {
    ...kept,
    areaId: null,
    seen: [],
    body: {
      kind: 'action',
      on: '2026-11-22',
      text: 'Bring it.',
      owner: 'Head',
      dueOn: '2027-03',
      areaIds: ['A25', 'V3'],
    },
  },
  {
    ...kept,
    areaId: null,
    measureId: 'example-count',
    seen: testMeasure([4]),
    body: {
      period: '2026-10',
      value: 0,
      numerator: null,
      denominator: 3,
      isProvisional: true,
      note: 'By hand.',
    },
  },
];

describe(notesCsv, () => {
  const read = Papa.parse<Record<string, string>>(notesCsv(notes, () => 'Exampleshire').slice(1), {
    header: true,
    skipEmptyLines: true,
  });

  test('has a row for each note, each with every column', () => {
    expect(read.errors).toEqual([]);
    expect(read.data).toHaveLength(3);
    expect(read.data[0]).toMatchObject({
      authority: 'Exampleshire',
      authority_code: exampleshire,
      noted_at: '2026-11-22T14:05:00.000Z',
      kind: 'Update on an area',
      area_id: 'A25',
      area: 'Area A25',
      on: '2026-11',
      status: 'addressed',
      source_title: 'Check, of "all"',
      source_address: 'https://example.org/',
      owner: '(taken away)',
      due_on: '',
      delivery: 'Green',
      next_step: 'One\ntwo',
    });
    expect(read.data[1]).toMatchObject({
      kind: 'Action',
      area_id: 'A25; V3',
      decision_or_action: 'Bring it.',
      on: '2026-11-22',
      owner: 'Head',
      due_on: '2027-03',
    });
    expect(read.data[2]).toMatchObject({
      kind: 'Value of a measure',
      area_id: '',
      measure_id: 'example-count',
      measure: 'Examples left',
      period: '2026-10',
      value: '0',
      numerator: '',
      denominator: '3',
      value_status: 'provisional',
      note: 'By hand.',
    });
  });

  test('is no formula in a spreadsheet', () => {
    expect(read.data[0]?.evidence).toBe(`'=HYPERLINK("x")`);
  });
});
