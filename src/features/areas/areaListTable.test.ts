import { describe, expect, test } from 'vitest';
import { testPack } from '#mocks/exampleshire.ts';
import { ownBoardPack } from '#mocks/ownBoard.ts';
import { copiedTable } from '#src/charts/download/copiedTable.ts';
import { tableCsv } from '#src/charts/download/tableCsv.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import { areaListTable } from './areaListTable.ts';

const asAt = '2026-11-22';
const csvOf = (areas: BoardPack['areas'], pack: BoardPack) =>
  tableCsv(areaListTable({ caption: 'Areas', areas, pack, asAt, isFull: true }));
const rows = (text: string) => text.replace(/\r\n$/, '').split('\r\n');

describe('the CSV of a list of areas', () => {
  test('has a row for each area given, in the order given, with what the list shows', () => {
    const areas = testPack.areas.toReversed();
    const [header, ...lines] = rows(csvOf(areas, testPack));
    expect(header).toBe(
      '\uFEFFid,title,description,theme,list,whose_list,open_now,raised_by,listed_as,raised_on,raised_before,restated_in,status,evidence_on,evidence_stale,evidence,evidence_source,quotation,source,confidence,as_known_on',
    );
    expect(lines).toHaveLength(5);
    expect(lines[0]).toBe(
      'A25,Area A25,,Examples,Latest list,Ofsted’s inspection,yes,"Inspection, November 2025",area for improvement,2026-01-12,2019; 2022,,In progress,2026-02-05,no,Steps are being taken.,"Example Inspectorate, Example report",,"Example Inspectorate, Example report",high,2026-11-22',
    );
    expect(lines[4]).toMatch(
      /^A19,.*,Older lists,Ofsted’s inspection,no,.*,A22; A25,No later evidence,,,,,/,
    );
  });

  test('has columns for a council’s plan only where the board gives one', () => {
    const own = rows(csvOf(ownBoardPack.areas, ownBoardPack));
    expect(own[0]).toContain(
      ',owner,due_on,next_step,delivery,impact,target,target_by,commentary,overdue,as_known_on',
    );
    expect(own.find((line) => line.startsWith('A26,'))).toMatch(
      /,Lead for Samples,2026-03-31,Agree who takes samples at weekends\.,Red,Red,,,The post that takes samples is empty\.,yes,2026-11-22$/,
    );
    expect(own.find((line) => line.startsWith('A27,'))).toMatch(/,,,,,,,,,no,2026-11-22$/);
  });
});

describe('a copied list of areas', () => {
  const copied = (pack: BoardPack) =>
    copiedTable(
      [areaListTable({ caption: 'Areas', areas: pack.areas, pack, asAt, isFull: true })],
      '',
    )
      .plain.split('\n')
      .map((line) => line.split('\t'));

  test('says what the cells of the page say', () => {
    const [, head, ...lines] = copied(testPack);
    expect(head).toEqual(['Area', 'Raised by', 'Status', 'Latest evidence']);
    expect(lines.find(([name]) => name?.startsWith('Area A25'))).toEqual([
      'Area A25 Examples Raised before: 2019, 2022',
      'Inspection, November 2025 Reported 12 January 2026, 10 months ago',
      'In progress',
      'Steps are being taken. 5 February 2026, 10 months old Source: Example Inspectorate',
    ]);
  });

  test('has the council’s plan where the board gives one', () => {
    const [, head, ...lines] = copied(ownBoardPack);
    expect(head?.at(-1)).toBe('The council’s plan');
    expect(lines.find(([name]) => name?.startsWith('Samples are late'))?.at(-1)).toMatch(
      /^Owner: Lead for Samples; Due 31 March 2026, .* overdue; Next step: .*; Delivery: Red; Impact: Red; Comment: /,
    );
  });
});
