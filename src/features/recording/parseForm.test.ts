import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testArea, testPack } from '#mocks/exampleshire.ts';
import { testPlan } from '#mocks/ownBoard.ts';
import { isPartialDate } from '#src/core/model/partialDate.ts';
import { dirtyFields, readDecision, readUpdate, shownUpdate } from './parseForm.ts';
import { dateOf, joinedParts, partsOf, typedDate } from './typedDate.ts';

const day = '2026-11-22';
const area = testArea('A', 'I', '2026-01-12', {
  plan: testPlan({ owner: 'Head', dueOn: '2027-03', delivery: 'green' }),
});

const partialDate = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .chain((date) => fc.constantFrom(4, 7, 10).map((end) => date.toISOString().slice(0, end)));

describe('a typed date', () => {
  test('is the date that it was made from, however precise', () => {
    fc.assert(
      fc.property(partialDate, (date) => {
        expect(dateOf(typedDate(date))).toBe(date);
      }),
    );
  });

  test('is a date of the calendar or nothing that a schema takes for one', () => {
    const part = fc.oneof(fc.string({ maxLength: 4 }), fc.integer({ min: 0, max: 40 }).map(String));
    fc.assert(
      fc.property(part, part, part, (day_, month, year) => {
        const parts = [day_, month, year].map((one) => one.replaceAll('/', ''));
        const [d = '', m = '', y = ''] = parts;
        const typed = joinedParts({ day: d, month: m, year: y });
        if (typed !== '') expect(partsOf(typed)).toEqual({ day: d, month: m, year: y });
        const date = dateOf(typed);
        const isEmpty = parts.every((one) => one.trim() === '');
        if (date === null) expect(isEmpty).toBe(true);
        else if (isPartialDate(date)) expect(date.slice(0, 4)).toBe(y.trim());
      }),
    );
  });

  test('without its month or its year is none', () => {
    for (const typed of ['3//2026', '3/2/', '/2/']) {
      expect(isPartialDate(dateOf(typed) ?? ''), typed).toBe(false);
    }
  });
});

describe(readUpdate, () => {
  test('has only the parts of the plan that differ from it', () => {
    const typed = { owner: ' Head ', dueOn: '/3/2027', nextStep: 'Go on.', delivery: '' };
    expect(readUpdate(area, typed, day)).toEqual({
      sent: { evidence: null, plan: { nextStep: 'Go on.', delivery: null } },
    });
  });

  test('is at fault where nothing differs', () => {
    const faults = [
      {
        pointer: '#',
        detail: 'wanted evidence, a part of the plan, or both',
        code: 'nothing-filled',
      },
    ];
    expect(readUpdate(area, {}, day)).toEqual({ faults });
    expect(readUpdate(area, shownUpdate(area), day)).toEqual({ faults });
    expect(readUpdate({ ...area, plan: null }, { owner: '', dueOn: '' }, day)).toEqual({ faults });
  });

  test('wants all of the evidence once a part of it is typed', () => {
    const read = readUpdate(area, { text: 'It is so.' }, day);
    expect('faults' in read && read.faults.map(({ pointer }) => pointer)).toEqual([
      '#/evidence/status',
      '#/evidence/on',
      '#/evidence/source/title',
      '#/evidence/source/publisher',
    ]);
  });
});

describe(readDecision, () => {
  test('is of today unless another day was typed', () => {
    expect(readDecision(testPack, { text: 'Meet.' }, day)).toEqual({
      sent: { kind: 'decision', on: day, text: 'Meet.', owner: '', dueOn: null, areaIds: [] },
    });
    const typed = { text: 'Meet.', on: '1/2/2026', areaIds: 'A25\nV3', dueOn: '//2027' };
    expect(readDecision(testPack, typed, day)).toMatchObject({
      sent: { on: '2026-02-01', areaIds: ['A25', 'V3'], dueOn: '2027' },
    });
  });

  test('wants a whole day, who answers for an action, and areas of this board', () => {
    const read = readDecision(
      testPack,
      { kind: 'action', on: '/2/2026', text: 'Meet.', areaIds: 'X' },
      day,
    );
    expect('faults' in read && read.faults.map(({ pointer }) => pointer)).toEqual(['#/on']);
    expect(readDecision(testPack, { kind: 'action', text: 'Meet.' }, day)).toMatchObject({
      faults: [{ pointer: '#/owner' }],
    });
    expect(readDecision(testPack, { text: 'Meet.', areaIds: 'X' }, day)).toMatchObject({
      faults: [{ pointer: '#/areaIds/0' }],
    });
  });
});

describe(dirtyFields, () => {
  test('leaves out what the form shows by itself', () => {
    expect(dirtyFields({ owner: 'Head', text: '' }, { owner: 'Head', text: 'x' })).toEqual({
      text: 'x',
    });
  });
});
