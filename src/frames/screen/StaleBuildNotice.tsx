import { useQuery } from '@tanstack/react-query';
import { lastDay } from '#src/core/model/partialDate.ts';
import { describeOldData, describeRenew } from '#src/core/text/buildText.ts';
import { datasetQuery } from '#src/data/queries.ts';
import { useBackend, useBuild } from '#src/data/useSource.ts';
import { useToday } from '#src/navigation/today.ts';
import { useBoardAuthority } from '#src/navigation/useBoardAuthority.ts';
import { usePackOnScreen } from '#src/navigation/usePackOnScreen.ts';
import { buildAge, dataAge } from './buildAge.ts';
import styles from './StaleBuildNotice.module.css';

/**
 * Says of a page that was built long ago that newer data may exist, as it cannot look for itself; of
 * one that a backend answers, where the backend has had nothing new for long.
 */
export function StaleBuildNotice() {
  const build = useBuild();
  const backend = useBackend();
  const today = useToday();
  const { isAwaited } = useBoardAuthority();
  const { pack, isLoading } = usePackOnScreen();
  const { data: dataset } = useQuery({ ...datasetQuery, enabled: backend !== null });
  // The council may have set another age than the usual.
  if (isAwaited || isLoading) return null;
  const set = pack?.settings.renewAfterDays ?? null;
  if (backend) {
    const day = dataset ? lastDay(dataset.dataDate) : null;
    const age = dataAge(day, set, today);
    if (!age?.isToRenew || day === null) return null;
    return <p className={styles.note}>{describeOldData(day, age.days)}</p>;
  }
  const age = buildAge(build.builtOn, set, today);
  if (!age?.isToRenew) return null;
  return <p className={styles.note}>{describeRenew(age.days, build)}</p>;
}
