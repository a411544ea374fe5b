import type { Grade } from '#src/core/model/grade.ts';
import { topics } from '#src/core/model/topic.ts';

/** The topics of ILACS, without those of earlier frameworks. */
const judged = topics.slice(0, 5);

const published = { knownBy: 'published', confidence: 'high' } as const;

function inspection(authorityCode: string, year: number, grade: Grade) {
  const publishedOn = `${year}-07-20`;
  return {
    id: `${authorityCode}-${year}`,
    authorityCode,
    framework: 'ilacs' as const,
    kind: 'standard' as const,
    start: `${year}-06-10`,
    end: null,
    publishedOn,
    knownOn: publishedOn,
    knownBy: 'published' as const,
    judgements: judged.map((topic) => ({
      topic,
      title: `The example topic of ${topic.replaceAll('-', ' ')}`,
      grade,
      seriesId: `${topic}_ilacs`,
      confidence: 'high' as const,
      sourceId: 'E1',
      note: '',
    })),
    sourceIds: ['E1'],
  };
}

const sentence = 'A sentence made up for measuring, as long as those that reports are quoted with.';

/** Seventy areas, fifty events and twenty meetings, about as many as the bundled board has. */
function ownRecords(authorityCode: string) {
  const days = (count: number) =>
    Array.from({ length: count }, (_, index) => {
      const month = String((index % 12) + 1).padStart(2, '0');
      return `${2019 + (index % 7)}-${month}-15`;
    });
  return {
    areas: days(70).map((day, index) => ({
      id: `A${index + 1}`,
      raisedOn: index < 60 ? '2019-07-20' : '2025-07-20',
      raisedBy: `${authorityCode}-${index < 60 ? 2019 : 2025}`,
      whoseList: 'inspection',
      knownOn: index < 60 ? '2019-07-20' : '2025-07-20',
      knownBy: 'published',
      listedAs: 'area_for_improvement',
      title: `Example area ${index + 1}, with a title of the usual length`,
      description: sentence,
      theme: `Example theme ${(index % 12) + 1}`,
      list: index < 60 ? 'previous' : 'current',
      history: [
        {
          status: 'in-progress',
          on: day < '2025-07-20' && index >= 60 ? '2025-09-15' : day,
          knownOn: day < '2025-07-20' && index >= 60 ? '2025-09-15' : day,
          knownBy: 'published',
          text: sentence,
          sourceId: 'E1',
        },
      ],
      remark: '',
      quote: sentence,
      restatedIn: [],
      confidence: 'high',
      sourceId: 'E1',
    })),
    events: days(50).map((day, index) => ({
      id: `event-${index + 1}`,
      on: day,
      knownOn: day,
      ...published,
      sourceId: 'E1',
      title: `Example event ${index + 1}`,
      description: sentence,
      category: 'plan',
      type: 'other',
      meetingId: null,
    })),
    meetings: days(20).map((day, index) => ({
      id: `meeting-${index + 1}`,
      on: day,
      knownOn: day,
      ...published,
      sourceId: 'E1',
      body: 'Example Improvement Board',
      isBoard: true,
      presented: sentence,
      note: '',
    })),
  };
}

/**
 * The board of a council that does not exist.
 *
 * @param grade Of its latest inspection.
 * @param hasOwnRecords Whether it has areas, events and meetings, as only few real boards have.
 */
export function examplePack(authorityCode: string, grade: Grade, hasOwnRecords: boolean) {
  return {
    schemaVersion: 1,
    authorityCode,
    coverage: ['Made up to measure how the board grows.'],
    inspections: [
      inspection(authorityCode, 2019, 'inadequate'),
      inspection(authorityCode, 2025, grade),
    ],
    visits: [],
    areas: [],
    events: [],
    meetings: [],
    facts: [],
    sources: [
      {
        id: 'E1',
        title: 'Example report',
        publisher: 'Example Inspectorate',
        publishedOn: '2025-07-20',
        url: null,
        kind: 'inspection_report',
        licence: 'OGL v3.0',
        extentRead: 'full text',
      },
    ],
    ...(hasOwnRecords ? ownRecords(authorityCode) : {}),
  };
}

/** Every council's inspections in one file, as the national one has them. */
export const exampleInspections = (packs: readonly ReturnType<typeof examplePack>[]) => ({
  schemaVersion: 1,
  inspections: packs.flatMap(({ inspections }) =>
    inspections.map((one) => ({ ...one, sourceIds: ['example-publication'] })),
  ),
  visits: [],
  coverage: ['Made up to measure how the board grows.'],
});
