import { describe, expect, test } from 'vitest';
import { secretPack, secretWords } from '#mocks/secretBoard.ts';
import { testMeasure, testMonths } from '#mocks/testMeasure.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import { exampleCode, exampleMarking } from '#src/core/model/exampleCouncil.ts';
import { type EditionPart, editionParts } from '#src/core/model/publicEdition.ts';
import { boardPack } from '#src/core/schema/boardPack.ts';
import { type EditionChoices, publicEdition } from './publicEdition.ts';

const day = '2026-12-16';
const everything: EditionChoices = {
  leftOut: new Set(editionParts),
  suppressedUpTo: 4,
  notOfPeople: new Set(),
};
const leaving = (...parts: readonly EditionPart[]): EditionChoices => ({
  ...everything,
  leftOut: new Set(parts),
});
const board = secretPack('E06999002');
const textOf = (pack: BoardPack) => JSON.stringify(pack);

describe(publicEdition, () => {
  const made = publicEdition(board, everything, day);

  test('is a board that the schema lets in, and says what it is', () => {
    const json = JSON.parse(textOf(made.pack));
    expect(boardPack.parse(json)).toEqual(json);
    expect(made.pack.publicEdition).toEqual({
      madeOn: day,
      leftOut: ['owners', 'commentary', 'speaker-notes', 'marking'],
      suppressedUpTo: 4,
    });
  });

  test('has no owner, commentary, speaker’s note, marking or name of a file', () => {
    for (const word of Object.values(secretWords)) {
      expect(textOf(board)).toContain(word);
      expect(textOf(made.pack)).not.toContain(word);
    }
    expect(textOf(made.pack)).not.toContain('file-0123456789ab');
    expect(made.pack.settings.marking).toBe('Public edition');
  });

  test('has nothing of what was recorded and did not fit, whatever is left out', () => {
    const recordedOn = '2026-11-20';
    const whole: BoardPack = {
      ...board,
      planConflicts: [
        {
          kind: 'area',
          id: 'A1',
          part: 'owner',
          recordedOn,
          recorded: 'Head of Hidden',
          plannedOn: recordedOn,
          planned: null,
        },
      ],
      setAside: [
        { recordedOn, kind: 'new decision', id: '', said: 'Ask Head of Hidden', reason: 'Gone' },
      ],
    };
    const { pack } = publicEdition(whole, leaving(), recordedOn);
    expect(JSON.stringify(whole)).toContain('Head of Hidden');
    expect(JSON.stringify(pack)).not.toContain('Head of Hidden');
  });

  test('says that somebody answers for an action, and not who; nor whether the post is held', () => {
    const [named] = (board.actions ?? []).filter(({ owner }) => owner !== '');
    const one = made.pack.actions?.find(({ id }) => id === named?.id);
    expect([one?.owner, one?.isOwnerInPost]).toEqual(['Not in this edition', null]);
    const nobody = (board.actions ?? []).filter(({ owner }) => owner === '').map(({ id }) => id);
    for (const id of nobody) {
      expect(made.pack.actions?.find((action) => action.id === id)?.owner).toBe('');
    }
  });

  test.each([
    ['owners', secretWords.owner],
    ['commentary', secretWords.commentary],
    ['speaker-notes', secretWords.speaker],
    ['marking', secretWords.marking],
  ] as const)('keeps %s where a council does not leave them out', (part, word) => {
    const kept = publicEdition(board, leaving(...editionParts.filter((one) => one !== part)), day);
    expect(textOf(kept.pack)).toContain(word);
    expect(textOf(publicEdition(board, leaving(part), day).pack)).not.toContain(word);
  });

  test('counts what it leaves out', () => {
    expect(made.owners).toBeGreaterThan(3);
    expect(made.commentary).toBeGreaterThanOrEqual(20 + 3);
    expect([made.speakerNotes, made.hasMarking]).toEqual([1, true]);
    expect([made.suppressed, made.secondary].every((count) => count > 0)).toBe(true);
    const nothing = publicEdition(board, leaving(), day);
    expect([nothing.owners, nothing.commentary, nothing.speakerNotes, nothing.hasMarking]).toEqual([
      0,
      0,
      0,
      false,
    ]);
  });

  test('keeps the mark of the council that does not exist', () => {
    const example = publicEdition(secretPack(exampleCode), everything, day);
    expect(example.pack.settings.marking).toBe(exampleMarking);
  });

  test('changes nothing of the board that it is made of, nor when it is made again', () => {
    const before = textOf(board);
    const again = publicEdition(made.pack, everything, day);
    expect(textOf(board)).toBe(before);
    expect(again.pack).toEqual(made.pack);
    expect([again.suppressed, again.commentary, again.owners]).toEqual([0, 0, 0]);
  });

  test('asks about texts that are left and name a suppressed number, in digits or in words', () => {
    const measure = testMeasure([], {
      id: 'missing',
      name: 'Children missing',
      values: testMonths([3, 12, 40]).map((one, index) => ({
        ...one,
        note: ['Three were found.', 'Of 12, all were found.', 'None of 30.'][index] ?? '',
      })),
    });
    const own = { ...board, measures: [measure], actions: [] };
    const kept = publicEdition(own, leaving('owners'), day);
    expect(kept.texts).toEqual([{ place: 'Children missing', text: 'Three were found.' }]);
    expect(publicEdition(own, everything, day).texts).toEqual([]);
    const [meeting] = board.meetings;
    if (!meeting) throw new Error('the board has no meeting');
    const told = (note: string) => ({ ...own, meetings: [{ ...meeting, on: '2026-06-01', note }] });
    expect(
      publicEdition(told('Of children missing, 3 were found.'), everything, day).texts,
    ).toEqual([{ place: 'Meeting of 2026-06-01', text: 'Of children missing, 3 were found.' }]);
    expect(publicEdition(told('3 came late.'), everything, day).texts).toEqual([]);
  });

  test('asks about workforce statements of a small number too', () => {
    const fact = {
      id: 'statement',
      on: '2026-06',
      knownOn: '2026-06',
      knownBy: 'published',
      indicatorId: null,
      scope: '',
      quote: '',
      note: '',
      confidence: 'high',
      sourceId: board.sources[0]?.id ?? '',
    } as const;
    const own = {
      ...board,
      measures: [],
      facts: [
        { ...fact, measure: 'Managers', value: 3, unit: 'count' },
        { ...fact, measure: 'Social workers', value: 30, unit: 'count' },
      ],
    };
    expect(publicEdition(own, everything, day).texts).toEqual([
      { place: 'Managers', text: '3 count' },
    ]);
  });

  test('names the shares of which small numbers cannot be looked for', () => {
    const share = testMeasure([12.5], { id: 'share', name: 'Share', unit: 'percent', decimals: 1 });
    const own = { ...board, measures: [share] };
    expect(publicEdition(own, everything, day).unchecked).toEqual(['Share']);
  });
});
