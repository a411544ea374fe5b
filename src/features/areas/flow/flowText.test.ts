import { describe, expect, test } from 'vitest';
import { testArea, testPack } from '#mocks/exampleshire.ts';
import type { Area, AreaStatus } from '#src/core/model/area.ts';
import { flowOf } from './flowStats.ts';
import { describeAddressed, describeFate, flowHeadline, flowSummary } from './flowText.ts';

const first = (id: string, more: Partial<Area> = {}) =>
  testArea(id, 'I-2022-07-18', '2022-09-21', more);
const second = (id: string, more: Partial<Area> = {}) =>
  testArea(id, 'I-2025-11-10', '2026-01-12', more);
const packWith = (areas: readonly Area[]) => ({ ...testPack, areas });
const headline = (areas: readonly Area[]) => flowHeadline(flowOf(packWith(areas)));

const evidence = (status: AreaStatus, on: string) => ({
  history: [
    { status, on, knownOn: on, knownBy: 'published' as const, text: 'As found.', sourceId: 'T1' },
  ],
});

describe(flowHeadline, () => {
  test('sets the latest inspection against the one before and says what came back', () => {
    expect(headline([first('A', { restatedIn: ['C'] }), first('B'), second('C')])).toBe(
      'One area is on record from the inspection of 2025, after two from that of 2022; it restates an earlier one',
    );
    expect(
      headline([first('A', { restatedIn: ['C', 'D'] }), second('C'), second('D'), second('E')]),
    ).toBe(
      'Three areas are on record from the inspection of 2025, after one from that of 2022; two of them restate an earlier one',
    );
    expect(headline([first('A', { restatedIn: ['C', 'D'] }), second('C'), second('D')])).toMatch(
      /; both restate an earlier one$/,
    );
    expect(headline([first('A'), second('C'), second('D')])).toMatch(
      /; none of them restates an earlier one$/,
    );
  });

  test('says nothing of coming back at the first inspection, and leaves visits aside', () => {
    expect(headline([first('A'), testArea('V', 'MV1', '2023-06-14')])).toBe(
      'One area is on record from the inspection of 2022',
    );
    expect(headline([testArea('V', 'MV1', '2023-06-14')])).toBe(
      'No area is on record from an inspection',
    );
  });
});

describe(describeFate, () => {
  test('counts what is addressed and what nobody spoke to again, and claims no closure', () => {
    const pack = packWith([
      first('A', evidence('addressed', '2023-03')),
      first('B', evidence('addressed', '2023-03')),
      first('C', evidence('open', '2025-11-10')),
      second('D'),
    ]);
    expect(describeFate(flowOf(pack), pack)).toBe(
      'Of the 4 areas on record, two are reported as addressed, by evidence of March 2023. No later source speaks to 1 of them.',
    );
  });

  test('says so where none is addressed and where evidence speaks to all', () => {
    const pack = packWith([first('A', evidence('closed', '2024-01-01'))]);
    expect(describeFate(flowOf(pack), pack)).toBe(
      'None of the 1 area on record is reported as addressed. Later evidence speaks to each of them.',
    );
  });
});

describe(describeAddressed, () => {
  test('names each month of evidence once', () => {
    const [one] = flowOf(
      packWith([
        first('A', evidence('addressed', '2023-03-01')),
        first('B', evidence('addressed', '2023-03-20')),
        first('C', evidence('addressed', '2024')),
      ]),
    );
    expect(one && describeAddressed(one)).toBe('3 (March 2023, 2024)');
  });
});

describe(flowSummary, () => {
  test('tells each bar', () => {
    expect(flowSummary(flowOf(packWith([first('A', { restatedIn: ['C'] }), second('C')])))).toBe(
      'Inspection 2022: 1 area, 1 for the first time on record and 0 restating earlier ones. Inspection 2025: 1 area, 0 for the first time on record and 1 restating earlier ones.',
    );
  });
});
