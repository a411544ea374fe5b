import { useParams } from '@tanstack/react-router';
import { AreaView } from '#src/views/areas/AreaView.tsx';
import { BoardPage } from './BoardPage.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';

/** One improvement area, or a way back when the board has none of that name. */
export function AreaPage() {
  const { area } = useParams({ from: '/areas/$area' });
  return (
    <BoardPage>
      {(board) => <AreaView key={area} {...board} areaId={area} whereNone={<NotFoundPage />} />}
    </BoardPage>
  );
}
