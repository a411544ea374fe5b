import { usePackOnScreen } from '#src/navigation/usePackOnScreen.ts';
import styles from './Marking.module.css';

/** The classification that the council gives its board, on every view; paper has it in the margins too. */
export function Marking() {
  const { pack } = usePackOnScreen();
  const marking = pack?.settings.marking ?? '';
  if (marking === '') return null;
  return (
    <p className={styles.marking} data-marking={marking}>
      <span className="visually-hidden">Classification: </span>
      <span key={marking}>{marking}</span>
    </p>
  );
}
