// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { realBytes } from '#src/import/dataset/testFiles.ts';
import { Findings } from '#src/import/table/findings.ts';
import { authorityRegister } from './authorityRegister.ts';
import { readNeighbours } from './readNeighbours.ts';
import { readWorkforce, type WorkforceRow } from './readWorkforce.ts';

const workforceFile = 'dfe/csww_indicators_2017_to_2025.csv';
const neighboursFile = 'dfe/sn_model_2025_wide.csv';
const findings = new Findings();
const workforce = readWorkforce(workforceFile, realBytes(workforceFile), findings);
const neighbours = readNeighbours(neighboursFile, realBytes(neighboursFile), findings);
const { file, byOnsCode, byDfeNumber } = authorityRegister(
  workforceFile,
  workforce,
  neighboursFile,
  neighbours,
  findings,
);
const authority = (dfeNumber: string) => byDfeNumber.get(dfeNumber);

describe(authorityRegister, () => {
  test('finds 153 current and 5 abolished authorities, each once, in the order of their codes', () => {
    expect(findings.faults).toEqual([]);
    const codes = file.authorities.map(({ code }) => code);
    expect(codes).toEqual([...new Set(codes)].toSorted());
    const abolished = file.authorities.filter(({ status }) => status === 'abolished');
    expect(file.authorities.length - abolished.length).toBe(153);
    expect(abolished.map(({ dfeNumber }) => dfeNumber).toSorted()).toEqual([
      '835',
      '836',
      '837',
      '909',
      '928',
    ]);
    expect(file.country).toEqual({ code: 'E92000001', name: 'England' });
    expect(file.regions).toHaveLength(11);
  });

  test('keeps an authority one when its ONS code changes', () => {
    const changes = file.authorities
      .filter(({ formerCodes }) => formerCodes.length > 0)
      .map(({ dfeNumber, code, formerCodes }) => [dfeNumber, code, ...formerCodes]);
    expect(changes).toEqual([
      ['825', 'E06000060', 'E10000002'],
      ['815', 'E06000065', 'E10000023'],
      ['933', 'E06000066', 'E10000027'],
      ['370', 'E08000038', 'E08000016'],
      ['373', 'E08000039', 'E08000019'],
    ]);
    expect(byOnsCode.get('E08000016')).toBe(authority('370'));
  });

  test('tells an old county from the authority that took its name', () => {
    expect(authority('835')).toMatchObject({
      code: 'E10000009',
      name: 'Dorset',
      status: 'abolished',
    });
    expect(authority('838')).toMatchObject({
      code: 'E06000059',
      name: 'Dorset',
      status: 'current',
    });
  });

  test('makes authorities of the members of a joint return', () => {
    expect(file.jointReturns.map(({ code }) => code)).toEqual([
      'E06000061+E06000062',
      'E09000021+E09000027',
    ]);
    expect(authority('941')).toMatchObject({
      code: 'E06000062',
      name: 'West Northamptonshire',
      regionCode: 'E12000004',
      jointReturnCode: 'E06000061+E06000062',
    });
    expect(authority('314')?.name).toBe('Kingston upon Thames');
  });

  test('shortens names as they are spoken', () => {
    expect(authority('884')).toMatchObject({
      name: 'Herefordshire, County of',
      shortName: 'Herefordshire',
    });
    expect(authority('839')?.shortName).toBe('Bournemouth, Christchurch and Poole');
  });

  test('gives each current authority ten others, and an abolished one none', () => {
    const known = new Set(file.authorities.map(({ code }) => code));
    for (const one of file.authorities) {
      const codes = one.neighbours.map(({ code }) => code);
      expect(new Set(codes).size).toBe(one.status === 'current' ? 10 : 0);
      expect(codes).not.toContain(one.code);
      expect(codes.filter((code) => !known.has(code))).toEqual([]);
    }
    expect(authority('884')?.neighbours[0]).toEqual({ code: 'E06000064', closeness: 'Very close' });
  });

  test('faults one ONS code for two authorities', () => {
    const [some] = workforce.filter(({ area }) => area.level === 'authority');
    if (some === undefined) throw new Error('no authority');
    const [member] = some.area.members;
    if (member === undefined) throw new Error('no member');
    const twin: WorkforceRow = {
      ...some,
      area: {
        ...some.area,
        name: 'Exampleshire',
        members: [{ ...member, dfeNumber: '001', name: 'Exampleshire' }],
      },
    };
    const own = new Findings();
    authorityRegister(workforceFile, [some, twin], neighboursFile, [], own);
    expect(own.faults).toContainEqual({
      file: workforceFile,
      row: null,
      column: 'new_la_code',
      found: `${member.code} for ${member.name} and for Exampleshire`,
      wanted: 'each code for one authority',
    });
  });
});
