// @vitest-environment node
import { describe, expect, test } from 'vitest';
import type { AuthoritiesFile } from '#src/core/model/authority.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import type { IndicatorFile } from '#src/core/model/indicator.ts';
import { buildDataset } from './buildDataset.ts';
import { abolished, filesAfterReorganisation, newer } from './testReorganisation.ts';

const own = {
  'old-exampleshire/sources.csv':
    'source_id,title,publisher,published_on,url,kind,licence_note,extent_read\nX1,Minutes,Example Council,2025-06-01,,minutes,OGL v3.0,full text\n',
  'old-exampleshire/board_meetings.csv':
    'date,date_precision,body,what_was_presented,cadence_or_note,confidence,source_id\n2025-06-01,day,Improvement board,First meeting,,high,X1\n',
};

const dataset = await buildDataset(await filesAfterReorganisation());
const read = <T>(path: string) => JSON.parse(dataset.files.get(path) ?? 'null') as T;
const { authorities } = read<AuthoritiesFile>('authorities.json');
const authorityOf = (code: string) => authorities.find((one) => one.code === code);
const noticed = dataset.description.notices
  .filter(({ file }) => file === 'dfe/sn_model_2025_wide.csv')
  .map(({ subject, reason }) => `${subject}: ${reason}`);

describe('where two authorities take the place of one', () => {
  test('the new ones are in the register without neighbours, and the old one is abolished', () => {
    expect(authorityOf(abolished.code)).toMatchObject({ status: 'abolished', neighbours: [] });
    for (const { code, name } of newer) {
      expect(authorityOf(code)).toMatchObject({ name, status: 'current', neighbours: [] });
    }
  });

  test('each has a board pack, and figures for its own years alone', () => {
    const { figures, periods } = read<IndicatorFile>('workforce/social-workers-in-post.json');
    expect(periods.at(-1)?.year).toBe(2026);
    expect(figures[abolished.code]?.at(-1)).toBeNull();
    expect(figures[abolished.code]?.at(-2)).toEqual(expect.any(Number));
    for (const { code } of newer) {
      expect(read<BoardPack>(`authorities/${code}/board-pack.json`).authorityCode).toBe(code);
      expect(figures[code]?.slice(0, -1).every((figure) => figure === null)).toBe(true);
      expect(figures[code]?.at(-1)).toEqual(expect.any(Number));
    }
    const packs = [...dataset.files.keys()].filter((path) => path.startsWith('authorities/'));
    expect(packs).toHaveLength(authorities.length);
  });

  test('its neighbours keep it among their ten, and a notice says how many are current', () => {
    const neighbours = authorities.filter((one) =>
      one.neighbours.some(({ code }) => code === abolished.code),
    );
    expect(neighbours.length).toBeGreaterThan(0);
    for (const { shortName, neighbours: ten } of neighbours) {
      expect(ten).toHaveLength(10);
      expect(noticed).toContain(
        `${shortName}: kept with nine current neighbours, as the model still names ${abolished.name}`,
      );
    }
    expect(noticed).toHaveLength(neighbours.length + 1 + newer.length);
    expect(noticed).toContainEqual(expect.stringMatching(/^Old Exampleshire: left out, as /));
    expect(noticed).toContainEqual(
      'West Exampleshire: shown without statistical neighbours, as the model was made before it began',
    );
  });

  test('keeps the inspections of the old one, and says that the new ones had none', () => {
    const pack = read<BoardPack>(`authorities/${abolished.code}/board-pack.json`);
    expect(pack.inspections.length).toBeGreaterThan(0);
    const none = dataset.description.notices.filter(({ reason }) =>
      reason.includes('no inspection is known yet'),
    );
    expect(none).toHaveLength(newer.length);
  });

  test('takes in the own records of the old one', async () => {
    const files = await filesAfterReorganisation(own);
    const { files: built } = await buildDataset(files);
    const pack = JSON.parse(built.get(`authorities/${abolished.code}/board-pack.json`) ?? '');
    expect(pack.meetings).toHaveLength(1);
  });
});
