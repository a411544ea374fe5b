import type { MouseEvent } from 'react';
import { scrollToAndFocus } from '#src/ui/useScrollToAndFocus.ts';
import styles from './Contents.module.css';

/** A part of the pack as its contents name it. */
interface Entry {
  /** `id` of its element, which is also its address after `#`. */
  readonly id: string;
  readonly name: string;
  /** What the part finds, or holds. */
  readonly finding: string;
  readonly sheets: readonly { readonly id: string; readonly name: string }[];
}

interface Props {
  readonly parts: readonly Entry[];
  /** Whether a finding may still change. */
  readonly isBusy: boolean;
}

/** The parts of the pack, each with its finding and the way to it. */
export function Contents({ parts, isBusy }: Props) {
  return (
    <nav aria-labelledby="contents" aria-busy={isBusy} className={styles.contents}>
      <h2 id="contents">Contents</h2>
      <ol>
        {parts.map(({ id, name, finding, sheets }) => (
          <li key={id}>
            <p className={styles.name}>
              <PartLink id={id}>{name}</PartLink>
            </p>
            <p>{finding}</p>
            {sheets.length > 0 && (
              <ul className={styles.sheets}>
                {sheets.map((sheet) => (
                  <li key={sheet.id}>
                    <PartLink id={sheet.id}>{sheet.name}</PartLink>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

/**
 * Paper, and a window of its own, follow the address. Within the page the address is the pack's, so
 * that only the view moves.
 */
function PartLink({ id, children }: { readonly id: string; readonly children: string }) {
  const go = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    scrollToAndFocus(id);
  };
  return (
    <a href={`#${id}`} onClick={go}>
      {children}
    </a>
  );
}
