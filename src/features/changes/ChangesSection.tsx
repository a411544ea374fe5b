import { Link } from '@tanstack/react-router';
import type { BoardParams } from '#src/core/model/boardParams.ts';
import { Disclosure } from '#src/ui/Disclosure.tsx';
import { SectionHeading } from '#src/ui/SectionHeading.tsx';
import styles from './ChangesSection.module.css';
import type { ChangeGroup } from './changeGroups.ts';
import { useChanges } from './useChanges.ts';

/** What changed since the last meeting: what to tell a board that was there. */
export function ChangesSection(board: BoardParams) {
  const { title, headline, summary, groups } = useChanges(board);
  return (
    <section aria-labelledby="changes" className={styles.section}>
      <SectionHeading id="changes" title={title} />
      <p className={styles.headline}>{headline}</p>
      <p className={styles.summary}>{summary}</p>
      {groups.length > 0 && (
        <Disclosure summary="Each change">
          <dl className={styles.groups}>
            {groups.map((group) => (
              <div key={group.title} className={styles.group}>
                <dt>
                  {group.title} <span className={styles.count}>{group.items.length}</span>
                </dt>
                <dd>
                  <Items items={group.items} />
                </dd>
              </div>
            ))}
          </dl>
        </Disclosure>
      )}
    </section>
  );
}

/** More than these wait behind a click. */
const mostShown = 4;

function Items({ items }: Pick<ChangeGroup, 'items'>) {
  const rest = items.slice(mostShown);
  return (
    <>
      <List items={items.slice(0, mostShown)} />
      {rest.length > 0 && (
        <Disclosure summary={`${rest.length} more`}>
          <List items={rest} />
        </Disclosure>
      )}
    </>
  );
}

function List({ items }: Pick<ChangeGroup, 'items'>) {
  return (
    <ul>
      {items.map(({ id, lead, rest, target }) => (
        <li key={id}>
          <TargetLink target={target}>{lead}</TargetLink>
          {rest && <span className={styles.rest}>: {rest}</span>}
        </li>
      ))}
    </ul>
  );
}

type Target = ChangeGroup['items'][number]['target'];

function TargetLink({ target, children }: { readonly target: Target; readonly children: string }) {
  const { view, id } = target;
  if (view === 'areas') {
    return (
      <Link to="/areas/$area" params={{ area: id }}>
        {children}
      </Link>
    );
  }
  if (view === 'actions') {
    return (
      <Link to="/areas" search={{ view: 'actions', words: id }}>
        {children}
      </Link>
    );
  }
  if (view === 'workforce') {
    return (
      <Link to="/workforce/$indicator" params={{ indicator: id }}>
        {children}
      </Link>
    );
  }
  if (view === 'judgements') {
    return (
      <Link to="/judgements" search={{ record: id }}>
        {children}
      </Link>
    );
  }
  if (view === 'performance') {
    return (
      <Link to="/performance/$measure" params={{ measure: id }}>
        {children}
      </Link>
    );
  }
  return (
    <Link to="/timeline" search={{ entry: id }}>
      {children}
    </Link>
  );
}
