/**
 * Exampleshire's own board with its measures, the actions that answer them, and the inspection and the
 * meeting that they are read beside. As it was known on 10 December 2026. All made up.
 */
import { boardPack } from '#src/core/schema/boardPack.ts';
import { exampleMeasures, scorecardId } from './exampleshireMeasures.ts';
import { ownBoardPack } from './ownBoard.ts';

const action = (id: string, text: string, owner: string, dueOn: string) => ({
  id,
  kind: 'action',
  on: '2026-09-16',
  knownOn: '2026-09-16',
  knownBy: 'published',
  text,
  owner,
  dueOn,
  areaIds: [],
});

/** The day as on which the board of the measures is read. */
export const measuresDay = '2026-12-10';

export const measuresPack = boardPack.parse({
  ...ownBoardPack,
  sources: [
    ...ownBoardPack.sources,
    {
      id: scorecardId,
      title: 'Monthly scorecards',
      publisher: 'Exampleshire Council',
      publishedOn: '2024-01-08',
      url: null,
      kind: 'scorecard',
      licence: 'Not stated',
      extentRead: 'full text',
    },
  ],
  meetings: [
    ...ownBoardPack.meetings,
    {
      id: 'board-2026-10-21',
      on: '2026-10-21',
      knownOn: '2026-10-21',
      knownBy: 'happened',
      body: 'Improvement Board',
      isBoard: true,
      presented: 'Measures to September 2026',
      note: '',
      confidence: 'high',
      sourceId: scorecardId,
    },
  ],
  decisions: [
    ...(ownBoardPack.decisions ?? []),
    action(
      '1.2',
      'Second round of the recruitment offer, with retention payments',
      'Head of Workforce',
      '2027-01-29',
    ),
    action(
      '1.3',
      'Move 15 agency posts to permanent contracts; nine have moved',
      'Head of Human Resources',
      '2027-03-31',
    ),
    action(
      '2.1',
      'Fill ten case-holding posts under the recruitment offer; six are filled',
      'Head of Workforce',
      '2027-03-31',
    ),
    action(
      '2.4',
      'Weekly panel moves cases from anyone who holds more than 20',
      'Head of Safeguarding',
      '2026-11-30',
    ),
  ],
  measures: exampleMeasures,
});
