import { readAsKnownOn } from '#src/features/board/useBoard.ts';
import { useBoardDates } from './useBoardDates.ts';
import { usePackOnScreen } from './usePackOnScreen.ts';

/** Whether the board on screen has measures of the council's own; not as long as its file is awaited. */
export function useHasMeasures(): boolean {
  const { asAt } = useBoardDates();
  const { pack } = usePackOnScreen();
  return pack !== undefined && (readAsKnownOn(pack, asAt).measures ?? []).length > 0;
}
