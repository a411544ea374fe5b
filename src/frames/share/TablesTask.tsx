import { useEffect, useRef } from 'react';
import { DrawsFigures } from '#src/charts/figures/figureRegistry.ts';
import { makeFile } from '#src/charts/office/makeFile.ts';
import type { BoardParams } from '#src/core/model/boardParams.ts';
import { indicatorIds } from '#src/core/model/indicator.ts';
import { useBoard } from '#src/features/board/useBoard.ts';
import { IndicatorView } from '#src/features/indicators/IndicatorView.tsx';
import { PackSheets } from '#src/frames/print/PackSheets.tsx';
import { useIsComplete } from '#src/frames/print/useIsComplete.ts';
import { type OfficeTaskProps, settled } from './officeTask.ts';
import { readTables } from './readTables.ts';

/** What paper leaves out of an indicator: every authority's value, and how usual its change is. */
const usualOptions = { neighbours: false, events: false, chosen: [], year: null } as const;
const ignore = () => {};

interface Props extends OfficeTaskProps {
  /** Whether only the tables of the view on screen are wanted, as they stand there. */
  readonly isView: boolean;
}

/**
 * Makes a workbook: of the view on screen, or of the whole board, which it sets out where nobody sees
 * or hears it. It ends when it is no longer drawn.
 */
export function TablesTask({ board, isView, onNews, onEnd }: Props) {
  const { authority, pack } = useBoard(board.authorityCode, board.asAt);
  const host = useRef<HTMLDivElement>(null);
  const isComplete = useIsComplete(host);
  const { marking } = pack.settings;

  useEffect(() => {
    if (!isComplete) return;
    return settled(onEnd, async (signal) => {
      onNews('Making the file…');
      const root = isView ? document.querySelector<HTMLElement>('main') : host.current;
      if (root === null) throw new Error('the board is not there');
      const tables = await readTables(root);
      if (tables.length === 0) throw new Error('This view has no table.');
      const about = (isView ? document : root).querySelectorAll('[data-about] p');
      const content = {
        title: `Improvement Board, ${authority.shortName} children’s services`,
        authority: authority.shortName,
        asAt: board.asAt,
        marking,
        about: [...about].map((paragraph) => paragraph.textContent ?? ''),
        tables,
      };
      return makeFile({ kind: 'workbook', content }, signal);
    });
  }, [isComplete, isView, authority, board.asAt, marking, onNews, onEnd]);

  return (
    <div ref={host} hidden>
      {!isView && <Everything {...board} />}
    </div>
  );
}

const Everything = (board: BoardParams) => (
  <DrawsFigures value={false}>
    <PackSheets {...board} />
    <section data-part="Workforce">
      {indicatorIds.map((id) => (
        <IndicatorView
          key={id}
          {...board}
          indicatorId={id}
          options={usualOptions}
          onOptions={ignore}
        />
      ))}
    </section>
  </DrawsFigures>
);
