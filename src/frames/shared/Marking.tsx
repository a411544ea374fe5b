import { useQuery } from '@tanstack/react-query';
import { boardPackQuery } from '#src/data/queries.ts';
import { useBoardAuthority } from '#src/navigation/useBoardAuthority.ts';
import styles from './Marking.module.css';

/** The classification that the council gives its board, on every view; paper has it in the margins too. */
export function Marking() {
  const { code, authority } = useBoardAuthority();
  const { data: pack } = useQuery({ ...boardPackQuery(code), enabled: authority !== undefined });
  const marking = pack?.settings.marking ?? '';
  if (marking === '') return null;
  return (
    <p className={styles.marking} data-marking={marking}>
      <span className="visually-hidden">Classification: </span>
      <span key={marking}>{marking}</span>
    </p>
  );
}
