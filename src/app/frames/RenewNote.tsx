import { useQuery } from '@tanstack/react-query';
import { useToday } from '#src/app/today.ts';
import { useBoardAuthority } from '#src/app/useBoardAuthority.ts';
import { boardPackQuery } from '#src/dataset/queries.ts';
import { useBuild } from '#src/dataset/useBuild.ts';
import { renewInWords } from '#src/narrative/buildWords.ts';
import { buildAge } from '#src/statistics/buildAge.ts';
import styles from './RenewNote.module.css';

/** Says of a page that was built long ago that newer data may exist; a page cannot look for itself. */
export function RenewNote() {
  const build = useBuild();
  const today = useToday();
  const { code, authority, isAwaited } = useBoardAuthority();
  const { data: pack, isLoading } = useQuery({
    ...boardPackQuery(code),
    enabled: authority !== undefined,
  });
  // The council may have set another age than the usual.
  if (isAwaited || isLoading) return null;
  const age = buildAge(build.builtOn, pack?.settings.renewAfterDays ?? null, today);
  if (!age?.isToRenew) return null;
  return <p className={styles.note}>{renewInWords(age.days, build)}</p>;
}
