import { describe, expect, test } from 'vitest';
import { exampleshire, testPack } from '#mocks/exampleshire.ts';
import { ownBoardPack } from '#mocks/ownBoard.ts';
import { boardPack } from './boardPack.ts';
import { check, SchemaError } from './check.ts';
import { jsonSchemas } from './jsonSchemas.ts';

const said = { knownOn: '2026-11-01', knownBy: 'published' };

function faultsIn(change: object): string[] {
  try {
    check(boardPack, { ...ownBoardPack, ...change }, 'x.json');
  } catch (error) {
    if (!(error instanceof SchemaError)) throw error;
    return error.faults.map(({ path, found, wanted }) => `${path}: found ${found}, ${wanted}`);
  }
  return [];
}

const withPlan = (plan: object) => ({
  areas: [{ ...ownBoardPack.areas[0], plan, restatedIn: [] }],
});

describe('a board without the parts that only a council fills', () => {
  test('is read as one on which the council has filled none of them', () => {
    const { settings: _settings, commentary: _commentary, areas, ...rest } = testPack;
    const bare = { ...rest, areas: areas.map(({ plan: _plan, ...area }) => area) };
    expect(boardPack.parse(bare)).toEqual(testPack);
    expect(testPack).toMatchObject({
      settings: {
        marking: '',
        ratingMeanings: {},
        oldAfterDays: null,
        renewAfterDays: null,
        accessibilityContact: '',
      },
      commentary: [],
    });
  });

  test('may have a plan of which only the date is given', () => {
    const { plan } = boardPack.parse({ ...testPack, ...withPlan(said) }).areas[0] ?? {};
    expect(plan).toEqual({
      ...said,
      owner: '',
      dueOn: null,
      nextStep: '',
      delivery: null,
      impact: null,
      target: '',
      targetBy: null,
      commentary: '',
    });
  });

  test('is what the published schema asks for', () => {
    const published = jsonSchemas()['board-pack'] as {
      required: string[];
      properties: { areas: { items: { required: string[] } } };
    };
    expect(published.required).toContain('areas');
    expect(published.required).not.toContain('settings');
    expect(published.required).not.toContain('commentary');
    expect(published.properties.areas.items.required).not.toContain('plan');
  });
});

describe('what a council fills on its own board', () => {
  test('is kept as it is', () => {
    expect(check(boardPack, JSON.parse(JSON.stringify(ownBoardPack)), 'x.json')).toEqual(
      ownBoardPack,
    );
    expect(ownBoardPack.authorityCode).toBe(exampleshire);
  });

  test('is refused in a plan that has a word, a date or a field that is none', () => {
    expect(
      faultsIn(withPlan({ ...said, delivery: 'purple', impact: 'Red', dueOn: '2026-02-30' })),
    ).toEqual([
      'areas[0].plan.dueOn: found "2026-02-30", wanted a date that the calendar has',
      'areas[0].plan.delivery: found "purple", wanted one of blue, green, amber, red',
      'areas[0].plan.impact: found "Red", wanted one of blue, green, amber, red',
    ]);
    expect(faultsIn(withPlan({ owner: 'Head of Examples' }))).toEqual([
      'areas[0].plan.knownOn: found nothing, wanted text',
      expect.stringMatching(/^areas\[0\]\.plan\.knownBy: found nothing, wanted one of/),
    ]);
    expect(faultsIn(withPlan({ ...said, rag: 'red' }))[0]).toMatch(/wanted no field rag$/);
  });

  test('is refused in settings of another kind', () => {
    expect(
      faultsIn({
        settings: { marking: 'OFFICIAL\nSENSITIVE', ratingMeanings: { red: ' ' }, oldAfterDays: 0 },
      }),
    ).toEqual([
      'settings.marking: found "OFFICIAL\\nSENSITIVE", wanted a marking on one line, of at most 60 characters',
      'settings.ratingMeanings.red: found " ", wanted text that is not empty',
      'settings.oldAfterDays: found 0, wanted 1 or more',
    ]);
    expect(faultsIn({ settings: { ratingMeanings: { purple: 'x' }, oldAfterDays: 1.5 } })).toEqual([
      'settings.ratingMeanings: found {"purple":"x"}, wanted meanings of blue, green, amber, red',
      'settings.oldAfterDays: found 1.5, wanted a whole number of days',
    ]);
    expect(faultsIn({ settings: { marking: 'x'.repeat(61) } })).toHaveLength(1);
    expect(faultsIn({ settings: { accessibilityContact: 'a@b.example\n01234' } })).toEqual([
      'settings.accessibilityContact: found "a@b.example\\n01234", wanted a contact on one line, of at most 200 characters',
    ]);
    expect(faultsIn({ settings: { accessibilityContact: 'x'.repeat(201) } })).toHaveLength(1);
    expect(faultsIn({ settings: { renewAfterDays: -1 } })).toEqual([
      'settings.renewAfterDays: found -1, wanted 1 or more',
    ]);
  });

  test('is refused in commentary that is about nothing, says nothing or comes twice', () => {
    const one = { ...said, id: 'c', about: 'headline', note: 'A note.' };
    expect(faultsIn({ commentary: [{ ...one, about: 'weather' }] })[0]).toMatch(
      /^commentary\[0\]\.about: found "weather", wanted one of headline, .*, agency-rate/,
    );
    expect(faultsIn({ commentary: [{ ...one, note: ' ' }] })[0]).toMatch(
      /wanted a note, a question or both$/,
    );
    expect(faultsIn({ commentary: [one, one] })).toEqual([
      'commentary[1].id: found "c", wanted an id of its own',
    ]);
  });
});

describe('a board that says whose list an area is on, and where an event took place', () => {
  const [area] = ownBoardPack.areas;
  const [event] = ownBoardPack.events;

  test('has an inspection or a visit behind each list of Ofsted’s', () => {
    const raised = (more: object) => faultsIn({ areas: [{ ...area, restatedIn: [], ...more }] });
    expect(raised({ whoseList: 'inspection', raisedBy: 'MV1' })).toEqual([
      'areas[0].raisedBy: found "MV1", wanted the id of one of the inspections, as the area is on the list of one',
    ]);
    expect(raised({ whoseList: 'visit', raisedBy: 'elsewhere' })).toHaveLength(1);
    expect(raised({ whoseList: 'council-plan', raisedBy: 'elsewhere', list: 'current' })).toEqual(
      [],
    );
    expect(raised({ whoseList: 'council-plan', list: 'latest-visit' })).toEqual([
      'areas[0].list: found "latest-visit", wanted current, previous or historical, as the area is on the council’s plan',
    ]);
    expect(raised({ whoseList: undefined })).toHaveLength(1);
  });

  test('names meetings that it has', () => {
    expect(faultsIn({ events: [{ ...event, meetingId: 'none' }] })).toEqual([
      'events[0].meetingId: found "none", wanted the id of one of the meetings',
    ]);
    expect(faultsIn({ events: [{ ...event, type: 'lifted' }] })).toHaveLength(1);
  });
});
