import { useParams } from '@tanstack/react-router';
import { AreaView } from '#src/features/areas/AreaView.tsx';
import { useMayRecord } from '#src/navigation/useMayRecord.ts';
import { BoardPage } from './BoardPage.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';

/** One improvement area, or a way back when the board has none of that name. */
export function AreaPage() {
  const { area } = useParams({ from: '/areas/$area' });
  const mayRecord = useMayRecord();
  return (
    <BoardPage>
      {(board) => (
        <AreaView
          key={area}
          {...board}
          areaId={area}
          mayRecord={mayRecord}
          whereNone={<NotFoundPage />}
        />
      )}
    </BoardPage>
  );
}
