import { Button } from '#src/ui/Button.tsx';
import { SearchField } from '#src/ui/SearchField.tsx';
import type { TimelineOptions } from './options.ts';
import styles from './TimelineControls.module.css';
import { type TimelineKind, timelineKindName, timelineKinds } from './timeline.ts';

interface Props {
  /** How many entries there are of each kind, filtered or not. */
  readonly counts: Readonly<Record<TimelineKind, number>>;
  readonly options: TimelineOptions;
  readonly onOptions: (options: TimelineOptions) => void;
}

/** Words to find and kinds to show; either takes the mark off the entry that the address named. */
export function TimelineControls({ counts, options, onOptions }: Props) {
  const present = timelineKinds.filter((kind) => counts[kind] > 0);
  const shown = options.kinds ?? present;
  const isOn = (kind: TimelineKind) => shown.includes(kind);
  const ask = (requested: Partial<TimelineOptions>) =>
    onOptions({ ...options, entry: null, ...requested });
  const show = (kinds: readonly TimelineKind[]) =>
    ask({ kinds: present.every((kind) => kinds.includes(kind)) ? null : kinds });

  return (
    <search className={styles.controls}>
      <div className={styles.words}>
        <SearchField
          label="Find words"
          value={options.words}
          onSearch={(words) => ask({ words })}
        />
      </div>
      {present.length > 1 && (
        <fieldset className={styles.kinds}>
          <legend>Show</legend>
          <div>
            {present.map((kind) => (
              <label key={kind}>
                <input
                  type="checkbox"
                  checked={isOn(kind)}
                  onChange={({ target }) =>
                    show(
                      target.checked ? [...shown, kind] : shown.filter((other) => other !== kind),
                    )
                  }
                />
                {timelineKindName[kind]} <span className={styles.count}>{counts[kind]}</span>
              </label>
            ))}
            <Button quiet onClick={() => show(present.every(isOn) ? [] : present)}>
              {present.every(isOn) ? 'Show none' : 'Show all'}
            </Button>
          </div>
        </fieldset>
      )}
    </search>
  );
}
