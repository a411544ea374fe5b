import { describeQuotedFrom } from '#src/core/board/areaEvidenceText.ts';
import styles from './AreaView.module.css';
import type { AboutArea } from './aboutArea.ts';

/** The words in which the area was raised, and whose they are. */
export function QuotedArea({ area, pack }: AboutArea) {
  if (area.quote === '') return null;
  return (
    <figure className={styles.quotation} aria-label="Quotation">
      <blockquote>“{area.quote}”</blockquote>
      <figcaption className="muted">— {describeQuotedFrom(area, pack)}</figcaption>
    </figure>
  );
}
