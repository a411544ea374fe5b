/**
 * Exampleshire's board with its plan, every part of which that a public edition leaves out can be told by
 * its words: whoever searches a file for them finds each that is in it.
 */
import type { BoardPack } from '#src/core/model/boardPack.ts';
import { boardPack } from '#src/core/schema/boardPack.ts';
import { planPack } from './planBoard.ts';
import { testMeasure, testMonths } from './testMeasure.ts';

/** As the importer calls a file that was brought. */
const fileId = 'file-0123456789ab';

export const secretWords = {
  owner: 'SECRETOWNER',
  commentary: 'SECRETCOMMENT',
  speaker: 'SECRETSPEAKER',
  marking: 'SECRETMARKING',
  file: 'SECRETFILE',
} as const;

/** Figures that would give a small one away: no other text of the board has these digits. */
export const secretNumbers = ['98728', '98431'] as const;

const words = { owner: secretWords.owner, commentary: secretWords.commentary };

/** Owners and commentary of whatever record, each with words of its own. */
function withSecrets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withSecrets);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, own]) =>
      (key === 'owner' || key === 'commentary') && typeof own === 'string' && own !== ''
        ? [key, `${words[key]} ${own}`]
        : [key, withSecrets(own)],
    ),
  );
}

const open = withSecrets(planPack) as typeof planPack;
const [firstArea, ...areas] = open.areas;
const [firstMeasure, ...measures] = open.measures ?? [];
const [firstAction, ...actions] = open.actions ?? [];
if (!firstArea || !firstMeasure || !firstAction) throw new Error('the plan has nothing in it');

const counts = (id: string, figures: readonly number[]) =>
  testMeasure(figures, {
    id,
    name: `Made-up ${id}`,
    sourceId: fileId,
    owner: `${secretWords.owner} of counts`,
    values: testMonths(figures, '2026-06').map((month) => ({
      ...month,
      note: `${secretWords.commentary} on a month`,
    })),
  });

/** @param authorityCode Whose it is: only Exampleshire keeps the mark of a council that does not exist. */
export const secretPack = (authorityCode: string): BoardPack =>
  boardPack.parse({
    ...open,
    authorityCode,
    sources: [
      ...open.sources,
      {
        id: fileId,
        title: `Scorecard of ${secretWords.file}.xlsx`,
        publisher: 'Exampleshire Council',
        publishedOn: '2026-11-02',
        url: null,
        kind: 'council_spreadsheet',
        licence: 'none stated',
        extentRead: `tables: ${secretWords.file} A1:F9`,
      },
    ],
    areas: [
      {
        ...firstArea,
        sourceId: fileId,
        plan: {
          knownOn: '2026-11-02',
          knownBy: 'published',
          owner: `${secretWords.owner} of an area`,
          dueOn: null,
          nextStep: 'Ask each team',
          delivery: null,
          impact: null,
          target: '',
          targetBy: null,
          commentary: `${secretWords.commentary} on an area`,
        },
      },
      ...areas,
    ],
    settings: { ...open.settings, marking: `OFFICIAL ${secretWords.marking}` },
    commentary: [
      {
        id: 'said',
        about: 'headline',
        note: `${secretWords.speaker} says this`,
        question: `${secretWords.speaker} asks that?`,
        knownOn: '2026-11-02',
        knownBy: 'published',
      },
    ],
    measures: [
      {
        ...firstMeasure,
        commentary: [
          {
            knownOn: '2026-11-02',
            knownBy: 'published',
            on: '2026-11-02',
            by: `${secretWords.owner} who comments`,
            text: `${secretWords.commentary} on a measure`,
          },
        ],
      },
      ...measures,
      counts('children in all', [98731, 98734, 98736, 98740, 98745]),
      counts('children missing', [3, 300, 301, 302, 303]),
      counts('children found', [98728, 98434, 98435, 98438, 98442]),
      { ...counts('children so far', [98429, 98429, 98431, 98500, 98600]), kind: 'cumulative' },
    ],
    actions: [
      {
        ...firstAction,
        notes: [
          {
            knownOn: '2026-11-02',
            knownBy: 'published',
            on: '2026-11-02',
            text: `${secretWords.commentary} on an action`,
          },
        ],
      },
      ...actions,
    ],
  });
