import styles from './SectionHeading.module.css';

interface Props {
  readonly id: string;
  readonly title: string;
  readonly note?: string;
}

/** A section's name under its rule, with what a reader must know beside it. */
export function SectionHeading({ id, title, note }: Props) {
  return (
    <div className={styles.heading}>
      <h2 id={id}>{title}</h2>
      {note && <p>{note}</p>}
    </div>
  );
}
