import { useParams } from '@tanstack/react-router';
import { AreaView } from '#src/views/areas/AreaView.tsx';
import { BoardPage } from './BoardPage.tsx';

/** One improvement area. */
export function AreaPage() {
  const { area } = useParams({ from: '/areas/$area' });
  return <BoardPage>{(board) => <AreaView {...board} areaId={area} />}</BoardPage>;
}
