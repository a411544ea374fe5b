import { useId, useState } from 'react';
import { Button } from './Button.tsx';
import styles from './DayDialog.module.css';
import { ListBox, type ListGroup } from './ListBox.tsx';
import { Modal } from './Modal.tsx';

interface Props {
  readonly title: string;
  /** Days worth choosing, each by its name; the values are ISO days. */
  readonly groups: readonly ListGroup[];
  readonly listLabel: string;
  /** ISO days between which any may be chosen. */
  readonly min: string;
  readonly max: string;
  readonly value: string;
  readonly pickLabel: string;
  readonly onPick: (day: string) => void;
  readonly onClose: () => void;
}

/** A modal in which one of the named days is chosen, or any other. */
export function DayDialog(props: Props) {
  const { title, groups, listLabel, min, max, value, pickLabel, onPick, onClose } = props;
  const id = useId();
  const [day, setDay] = useState(value);
  const isAllowed = day >= min && day <= max;
  return (
    <Modal title={title} onClose={onClose}>
      {(close) => (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            if (!isAllowed) return;
            close();
            onPick(day);
          }}
        >
          <p aria-hidden="true">{listLabel}</p>
          <ListBox label={listLabel} groups={groups} value={day} onSelect={setDay} />
          <label htmlFor={`${id}-day`}>Any other day</label>
          <input
            id={`${id}-day`}
            type="date"
            className={styles.day}
            required
            min={min}
            max={max}
            value={day}
            onChange={({ target }) => setDay(target.value)}
          />
          <div className={styles.actions}>
            <Button type="submit">{pickLabel}</Button>
            <Button onClick={close}>Cancel</Button>
          </div>
        </form>
      )}
    </Modal>
  );
}
