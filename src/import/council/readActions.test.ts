import { describe, expect, test } from 'vitest';
import { planPack } from '#mocks/planBoard.ts';
import { planCsv } from '#mocks/planCsv.ts';
import { bytesOf } from '#src/import/dataset/testFiles.ts';
import { Findings } from '#src/import/table/findings.ts';
import { describeFault } from '#src/import/table/importError.ts';
import { readLocalActions } from './readLocalActions.ts';
import { readLocalPack } from './readLocalPack.ts';

const sources = `source_id,title,publisher,published_on,url,kind,licence_note,extent_read
S1,Plan,Exampleshire Council,2025-01-08,,plan,none stated,full text
`;
const meetings = `date,date_precision,body,what_was_presented,cadence_or_note,confidence,source_id,is_board
2026-10-21,day,Improvement Board,The plan,,high,S1,yes
`;
/** On one day three meetings: of the first it is later said that it was not the board's, the last came later. */
const several = `date,date_precision,body,what_was_presented,cadence_or_note,confidence,source_id,is_board,on_board_from
2026-10-21,day,Cabinet,The plan,,high,S1,no,
2026-10-21,day,Improvement Board,The plan,,high,S1,yes,
2026-10-21,day,Improvement Board,The plan,,high,S1,no,2026-11-05
2026-10-21,day,Other Board,The plan,,high,S1,yes,2026-11-10
`;
const heading = 'action_id,as_of,action,owner,due_on,source_id';

/** What is read of a folder with this plan, and every fault in words. */
function read(text: string, more: Readonly<Record<string, string>> = {}) {
  const files: Readonly<Record<string, string>> = { sources, actions: text, ...more };
  const findings = new Findings('2026-11-27');
  const { actions } = readLocalPack(
    { folder: 'own', authorityCode: 'E06900001' },
    (file) => {
      const own = files[file.replace(/^own\/|\.csv$/g, '')];
      return own === undefined ? undefined : bytesOf(own);
    },
    findings,
  );
  return { actions, faults: findings.faults.map((one) => describeFault(one).replace('own/', '')) };
}

describe(readLocalActions, () => {
  test('reads what it said as of each date, whatever the order of the rows', () => {
    const { actions, faults } = read(
      `${heading},due_words,note
1.8,2026-10-19,Publish the standard,Head of Practice,2026-10-31,S1,,Drafted.
1.8,2026-06-29,Publish the standard,Head of Practice,2026-09-30,S1,,
7.2,2026-10-19,Join the hubs,,,S1,Ongoing,
7.6,2026-10-19,Hold the course,Head of Early Help,2027-05,S1,Spring 2027,
`,
    );
    expect(faults).toEqual([]);
    expect(actions[0]).toMatchObject({
      id: '1.8',
      knownOn: '2026-10-19',
      dueOn: '2026-10-31',
      formerStates: [{ knownOn: '2026-06-29', dueOn: '2026-09-30' }],
      notes: [{ on: '2026-10-19', text: 'Drafted.', knownOn: '2026-10-19' }],
    });
    expect(actions.slice(1)).toMatchObject([
      { dueOn: null, dueWords: 'Ongoing', owner: '' },
      { dueOn: '2027-05', dueWords: 'Spring 2027' },
    ]);
  });

  test('takes a row that changes nothing, and a note that is repeated, in with the one before', () => {
    const row = (asOf: string) => `1,${asOf},Act,Head,2027-01,S1,2026-01-05,Begun.`;
    const { actions } = read(
      `${heading},note_on,note\n${row('2026-01-08')}\n${row('2026-02-08')}\n${row('2026-03-08')}\n`,
    );
    expect(actions).toHaveLength(1);
    expect(actions[0]?.formerStates).toBeUndefined();
    expect(actions[0]).toMatchObject({ knownOn: '2026-01-08', notes: [{ on: '2026-01-05' }] });
    expect(actions[0]?.notes).toHaveLength(1);
  });

  test('reads what shows that it is done, with its source and the meeting that saw it', () => {
    const { actions, faults } = read(
      `${heading},done_on,evidence,evidence_source_id,evidence_seen_on
1,2026-10-22,Act,Head,2026-09,S1,2026-09-30,The minute.,S1,2026-10-21
2,2026-10-22,Act too,Head,2026-09,S1,2026-09,,,
`,
      { board_meetings: meetings },
    );
    expect(faults).toEqual([]);
    expect(actions.map(({ completion }) => completion)).toEqual([
      {
        doneOn: '2026-09-30',
        evidence: {
          text: 'The minute.',
          sourceId: 'S1',
          meetingId: '2026-10-21-improvement-board',
        },
      },
      { doneOn: '2026-09', evidence: null },
    ]);
  });

  test('means of several meetings on a day the board’s, as it had them when the evidence was written', () => {
    const done = (asOf: string, note: string) =>
      `1,${asOf},Act,Head,2026-09,S1,2026-10-21,The minute.,S1,2026-10-21,${note}`;
    const meetingOf = (...days: readonly string[]) => {
      const { actions, faults } = read(
        [
          `${heading},done_on,evidence,evidence_source_id,evidence_seen_on,due_words`,
          ...days.map((day, index) => done(day, `Words ${index}`)),
        ].join('\n'),
        { board_meetings: several },
      );
      expect(faults).toEqual([]);
      return [...(actions[0]?.formerStates ?? []), actions[0]].map(
        (state) => state?.completion?.evidence?.meetingId,
      );
    };
    const [cabinet, board, other] = ['cabinet', 'improvement-board', 'other-board'].map(
      (body) => `2026-10-21-${body}`,
    );
    expect(meetingOf('2026-10-22')).toEqual([board]);
    // From the 5th the first is no meeting of the board, and from the 10th there is another.
    expect(meetingOf('2026-11-06')).toEqual([cabinet]);
    expect(meetingOf('2026-11-11')).toEqual([other]);
    // What a later row repeats was seen by the meeting that the first one meant.
    expect(meetingOf('2026-10-22', '2026-11-06', '2026-11-11')).toEqual([board, board, board]);
  });

  test('means the first meeting that came where there was none on the day when the evidence was written', () => {
    const rows = several.split('\n');
    const { actions, faults } = read(
      `${heading},done_on,evidence,evidence_source_id,evidence_seen_on
1,2026-10-22,Act,Head,2026-09,S1,2026-10-21,The minute.,S1,2026-10-21
`,
      { board_meetings: [rows[0], ...rows.slice(-2)].join('\n') },
    );
    expect(faults).toEqual([]);
    expect(actions[0]?.completion?.evidence?.meetingId).toBe('2026-10-21-other-board');
  });

  test('names the cell of each fault, what it holds and what is wanted', () => {
    const { faults } = read(
      `${heading},area_id,owner_in_post,delivery,measure_id,done_on,evidence,evidence_source_id,evidence_seen_on,note_on,note
1,2026-01-08,Act,Head,soon,S1,,,,,,,,,,
2,2026-01-08,Act,Head,,S1,A9,,,,,,,,,
3,2026-01-08,Act,Head,,S1,,gone,,,,,,,,
4,2026-01-08,Act,Head,,S1,,,Amber E,,,,,,,
5,2026-01-08,Act,Head,,S1,,,,m9,,,,,,
6,2026-01-08,Act,Head,,S1,,,,,,The minute.,S1,,,
7,2026-01-08,Act,Head,,S1,,,,,2026-03,,,,,
8,2026-01-08,Act,Head,,S1,,,,,2026-01-05,The minute.,S9,,,
9,2026-01-08,Act,Head,,S1,,,,,2026-01-05,The minute.,S1,2026-01-06,,
10,2026-01-08,Act,Head,,S1,,,,,,,,,2026-01-05,
11,2026-01-08,,Head,,S1,,,,,,,,,,
1.1,2026-01-08,Act,Head,,S1,,,,,,,,,,
1.1,2026-01-08,Act,Head,,S1,,,,,,,,,,
`,
      { board_meetings: meetings },
    );
    expect(faults).toMatchSnapshot();
  });

  test('gives back the plan of Exampleshire from its rows', () => {
    const findings = new Findings('2026-12-16');
    const ids = (records: readonly { readonly id: string }[] = []) =>
      new Set(records.map(({ id }) => id));
    const actions = readLocalActions(
      'own/actions.csv',
      bytesOf(planCsv(planPack.actions ?? [], planPack.meetings)),
      {
        sources: new Map(planPack.sources.map((source) => [source.id, source])),
        areaIds: ids(planPack.areas),
        measureIds: ids(planPack.measures),
        meetings: planPack.meetings,
      },
      findings,
    );
    expect(findings.faults).toEqual([]);
    expect(actions).toEqual(planPack.actions);
  });
});
