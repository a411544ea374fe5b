import { useParams } from '@tanstack/react-router';
import { MeasureView } from '#src/features/performance/measure/MeasureView.tsx';
import { useMayRecord } from '#src/navigation/useMayRecord.ts';
import { BoardPage } from './BoardPage.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';

/** One measure in depth, or a way back where the board has none of that name. */
export function MeasurePage() {
  const { measure } = useParams({ from: '/performance/$measure' });
  const mayRecord = useMayRecord();
  return (
    <BoardPage>
      {(board) => (
        <MeasureView
          {...board}
          measureId={measure}
          mayRecord={mayRecord}
          whereNone={<NotFoundPage />}
        />
      )}
    </BoardPage>
  );
}
