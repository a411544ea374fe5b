import { useSuspenseQuery } from '@tanstack/react-query';
import { SpecTable } from '#src/charts/SpecTable.tsx';
import { indicatorAsKnownOn } from '#src/core/asKnownOn/asKnownOn.ts';
import { inspectionsAsKnownOn } from '#src/core/asKnownOn/inspectionsAsKnownOn.ts';
import { describeClosure } from '#src/core/board/areaText.ts';
import { inReadingOrder } from '#src/core/board/decisions.ts';
import { actionsNote, describeAction, describeDecision } from '#src/core/board/decisionText.ts';
import { boardHeadline } from '#src/core/board/headline.ts';
import { describeOverallEnd } from '#src/core/board/topicEndText.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import type { BoardParams } from '#src/core/model/boardParams.ts';
import { type IndicatorId, isIndicatorId } from '#src/core/model/indicator.ts';
import type { Day } from '#src/core/model/partialDate.ts';
import { measureOfSlide, type SlideId } from '#src/core/model/slide.ts';
import { changeBetween } from '#src/core/stats/change.ts';
import { oneYearChanges } from '#src/core/stats/oneYearChanges.ts';
import { describeNeighboursGap } from '#src/core/text/neighboursGapText.ts';
import { textOf } from '#src/core/text/sentence.ts';
import { indicatorQuery, inspectionsQuery } from '#src/data/queries.ts';
import { useAuthority } from '#src/data/useAuthority.ts';
import { areasHeadline } from '#src/features/areas/themes/areasHeadline.ts';
import { describeRecurringThemeMarks } from '#src/features/areas/themes/recurringThemeText.ts';
import { useBoard } from '#src/features/board/useBoard.ts';
import { useChanges } from '#src/features/changes/useChanges.ts';
import { changeSentence } from '#src/features/indicators/change/changeText.ts';
import { indicatorSentence } from '#src/features/indicators/trend/indicatorSentence.ts';
import { lineOf, readingOf } from '#src/features/indicators/trend/reading.ts';
import { trendTable } from '#src/features/indicators/trend/trendTable.ts';
import { historySinceSif } from '#src/features/judgements/history/judgementHistoryStats.ts';
import { judgementHistorySummary } from '#src/features/judgements/history/judgementHistoryText.ts';
import { afterInadequate } from '#src/features/judgements/outcomes/afterInadequateStats.ts';
import {
  describeMethod,
  formatTimes,
} from '#src/features/judgements/outcomes/afterInadequateText.ts';
import { keyed } from '#src/ui/keyed.ts';
import { MeasureNotes, PerformanceNotes } from './MeasureSlideNotes.tsx';

interface Props {
  readonly board: BoardParams;
  readonly slide: SlideId;
}

/** What a slide of the pack's commentary is about, where it is not the slide's own id. */
const aboutOf: Readonly<Partial<Record<SlideId, string>>> = { standing: 'headline' };

/** What the speaker may say to a slide: the council's own notes, or else what the figure says of itself. */
export function SlideNotes({ board, slide }: Props) {
  const { pack } = useBoard(board.authorityCode, board.asAt);
  const own = pack.commentary.filter(({ about }) => about === (aboutOf[slide] ?? slide));
  if (own.length === 0) return <FigureNotes board={board} slide={slide} pack={pack} />;
  return own.map(({ id, note, question }) => (
    <div key={id}>
      {note && <p>{note}</p>}
      {question && <p>Ask the board: {question}</p>}
    </div>
  ));
}

function FigureNotes({ board, slide, pack }: Props & { readonly pack: BoardPack }) {
  if (isIndicatorId(slide)) return <IndicatorNotes board={board} id={slide} />;
  const measureId = measureOfSlide(slide);
  if (measureId !== null) return <MeasureNotes board={board} id={measureId} />;
  if (slide === 'performance') return <PerformanceNotes pack={pack} asAt={board.asAt} />;
  if (slide === 'changes') return <ChangesNotes {...board} />;
  if (slide === 'actions') return <ActionsNotes pack={pack} asAt={board.asAt} />;
  if (slide === 'others') return <OthersNotes {...board} />;
  if (slide === 'judgements') return <JudgementsNotes board={board} pack={pack} />;
  const lines = linesOf(slide, pack);
  if (lines.length === 0) return <NothingToAdd />;
  return keyed(lines).map(({ key, item }) => <p key={key}>{item}</p>);
}

const NothingToAdd = () => <p>Nothing to add to what the slide says.</p>;

function JudgementsNotes({ board, pack }: Pick<Props, 'board'> & { readonly pack: BoardPack }) {
  const { authority } = useAuthority(board.authorityCode);
  // As the slide draws it.
  const topics = ['overall', 'leadership'] as const;
  const judgementHistory = historySinceSif(pack, authority, topics, board.asAt);
  return judgementHistory ? <p>{judgementHistorySummary(judgementHistory)}</p> : <NothingToAdd />;
}

function linesOf(slide: SlideId, pack: BoardPack): string[] {
  if (slide === 'standing') return [boardHeadline(pack).standfirst];
  if (slide === 'threads') return [describeRecurringThemeMarks, describeClosure(pack)];
  if (slide === 'areas') return [areasHeadline(pack).standfirst];
  if (slide === 'sources') return [...pack.coverage];
  return [];
}

function IndicatorNotes({ board, id }: { readonly board: BoardParams; readonly id: IndicatorId }) {
  const { all, authority } = useAuthority(board.authorityCode);
  const { data } = useSuspenseQuery(indicatorQuery(id));
  const file = indicatorAsKnownOn(data, board.asAt);
  if (file.periods.length === 0) return <p>Nothing was published by this date.</p>;
  const reading = readingOf(file, all, authority);
  const gap = describeNeighboursGap(authority, all);
  const years = file.periods.map(({ year }) => year);
  const change = changeBetween(
    years,
    lineOf(reading.trend, 'authority').values,
    reading.year - 1,
    reading.year,
  );
  return (
    <>
      <p>{textOf(indicatorSentence(reading))}</p>
      <p>{changeSentence(change, oneYearChanges(file, all), file.indicator)}</p>
      <p>{file.indicator.definition}</p>
      <p>{file.indicator.howToRead}</p>
      {gap && <p>{gap}</p>}
      <SpecTable table={trendTable(reading.trend, '')} />
    </>
  );
}

function ChangesNotes(board: BoardParams) {
  const { summary, groups } = useChanges(board);
  return (
    <>
      <p>{summary}</p>
      {groups.map(({ title, items }) => (
        <div key={title}>
          <h3>{title}</h3>
          <ul>
            {items.map(({ id, lead, rest }) => (
              <li key={id}>{rest ? `${lead}: ${rest}` : lead}</li>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}

function ActionsNotes({ pack, asAt }: { readonly pack: BoardPack; readonly asAt: Day }) {
  const { actions, decisions } = inReadingOrder(pack.decisions ?? []);
  return (
    <>
      <p>{actionsNote}</p>
      <h3>Actions</h3>
      <ul>
        {actions.map((action) => (
          <li key={action.id}>{describeAction(action, asAt)}</li>
        ))}
      </ul>
      {decisions.length > 0 && (
        <>
          <h3>Decisions</h3>
          <ul>
            {decisions.map((decision) => (
              <li key={decision.id}>{describeDecision(decision)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function OthersNotes({ authorityCode, asAt }: BoardParams) {
  const { all, authority } = useAuthority(authorityCode);
  const { data } = useSuspenseQuery(inspectionsQuery);
  const after = afterInadequate(inspectionsAsKnownOn(data, asAt), all, authority);
  return (
    <>
      <p>{formatTimes(after)}</p>
      <p>{describeMethod(after)}</p>
      <p>{describeOverallEnd(asAt)}</p>
    </>
  );
}
