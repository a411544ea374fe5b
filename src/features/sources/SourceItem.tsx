import type { SourceUsage } from '#src/core/board/sourceUsages.ts';
import { Disclosure } from '#src/ui/Disclosure.tsx';
import { keyed } from '#src/ui/keyed.ts';
import { PlaceLink } from './PlaceLink.tsx';
import styles from './SourceItem.module.css';
import { describeUsages, usageGroups } from './usageText.ts';

/** `id` of a source's place on the page. */
export const placeOfSource = (id: string): string => `source-${id}`;

interface Props {
  readonly id: string;
  readonly title: string;
  /** Where it was published; `null` where no address is known. */
  readonly url: string | null;
  /** Under the title: whose it is and of when, each a paragraph. */
  readonly origin: readonly string[];
  /** Beside the title: what was read, the licence, each a paragraph. */
  readonly known: readonly string[];
  /** What else is known of its file, opened with what comes from it. */
  readonly note?: string;
  readonly resting: SourceUsage;
  /** Whether it serves more than the facts that name it, so that none is not nothing. */
  readonly isUsed: boolean;
  /** Whether the address names it. */
  readonly isShown: boolean;
}

/** A source with what is known of it, and everything that comes from it. */
export function SourceItem(props: Props) {
  const { id, title, url, origin, known, note = '', resting, isUsed, isShown } = props;
  const groups = usageGroups(resting);
  const said = groups.length === 0 && isUsed ? 'About this file' : describeUsages(resting);
  return (
    <li
      id={placeOfSource(id)}
      tabIndex={-1}
      className={styles.item}
      aria-current={isShown ? 'true' : undefined}
    >
      <div>
        <h3>{url === null ? title : <a href={url}>{title}</a>}</h3>
        {keyed(origin).map(({ key, item }) => (
          <p key={key}>{item}</p>
        ))}
      </div>
      <div>
        {keyed(known).map(({ key, item }) => (
          <p key={key}>{item}</p>
        ))}
      </div>
      {groups.length === 0 && note === '' ? (
        <p>{said}</p>
      ) : (
        <Disclosure
          summary={
            <>
              {said}
              <span className="visually-hidden">: {title}</span>
            </>
          }
        >
          {note && <p>{note}</p>}
          <div className={styles.groups}>
            {groups.map(({ name, lines }) => (
              <div key={name} className={styles.group}>
                <h4>{name}</h4>
                <ul>
                  {keyed(lines, (line) => line.key).map(({ key, item: line }) => (
                    <li key={key}>
                      <PlaceLink line={line} />
                    </li>
                  ))}
                </ul>
              </div>
            ))}
          </div>
        </Disclosure>
      )}
    </li>
  );
}
