import { useSearch } from '@tanstack/react-router';
import { ActionsView } from '#src/features/actions/ActionsView.tsx';
import { AreasView } from '#src/features/areas/AreasView.tsx';
import * as ofActions from '#src/navigation/actionsSearch.ts';
import { parseSearch, toSearch } from '#src/navigation/areasSearch.ts';
import { useMayRecord } from '#src/navigation/useMayRecord.ts';
import { useOptions } from '#src/navigation/useOptions.ts';
import { BoardPage } from './BoardPage.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';

/** Every improvement area, or every action of the plan, with what the reader asked for in the address. */
export function AreasPage() {
  const search = useSearch({ from: '/areas' });
  const areas = useOptions({ search, parseSearch, toSearch });
  const actions = useOptions({
    search,
    parseSearch: ofActions.parseSearch,
    toSearch: ofActions.toSearch,
  });
  const mayRecord = useMayRecord();
  return (
    <BoardPage>
      {(board) =>
        search.view === 'actions' ? (
          <ActionsView {...board} {...actions} mayRecord={mayRecord} whereNone={<NotFoundPage />} />
        ) : (
          <AreasView {...board} {...areas} mayRecord={mayRecord} />
        )
      }
    </BoardPage>
  );
}
