import { useSearch } from '@tanstack/react-router';
import { AreasView } from '#src/features/areas/AreasView.tsx';
import { parseSearch, toSearch } from '#src/navigation/areasSearch.ts';
import { useMayRecord } from '#src/navigation/useMayRecord.ts';
import { useOptions } from '#src/navigation/useOptions.ts';
import { BoardPage } from './BoardPage.tsx';

/** Every improvement area, with what the reader asked for in the address. */
export function AreasPage() {
  const options = useOptions({
    search: useSearch({ from: '/areas' }),
    parseSearch,
    toSearch,
  });
  const mayRecord = useMayRecord();
  return (
    <BoardPage>{(board) => <AreasView {...board} {...options} mayRecord={mayRecord} />}</BoardPage>
  );
}
