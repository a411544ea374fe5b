import { useState } from 'react';
import { Button } from '#src/ui/Button.tsx';
import { Choices } from '#src/ui/Choices.tsx';
import { Modal } from '#src/ui/Modal.tsx';
import styles from './DeveloperPanel.module.css';
import { type ScenarioName, scenarioNames } from './scenarios.ts';

const sentences: Readonly<Record<ScenarioName, string>> = {
  usual: 'Every file arrives at once, and what is recorded is kept until the next choice.',
  slow: 'Every answer takes four seconds.',
  flaky: 'Every other request fails: refused the first time, without an answer the next.',
  down: 'Nothing answers, as without a network.',
  malformed: 'Every file breaks off in the middle.',
  'wrong-version': 'Every file is of a schema that this page does not know.',
  stale: 'Every file is as it was a year before.',
  unauthorised: 'The backend asks to sign in.',
  huge: 'Every board has forty times its areas, events and sources.',
};

interface Props {
  /** The scenario that the page began with. */
  readonly initial: ScenarioName;
  readonly onPick: (name: ScenarioName) => void;
}

/** At the corner of the page: what happens to the requests that the mocks answer. */
export function DeveloperPanel({ initial, onPick }: Props) {
  const [chosen, setChosen] = useState(initial);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <aside className={styles.corner} aria-label="For developers">
      <Button quiet aria-haspopup="dialog" onClick={() => setIsOpen(true)}>
        Mocks{chosen !== 'usual' && `: ${chosen}`}
      </Button>
      {isOpen && (
        <Modal title="What the mocks answer" onClose={() => setIsOpen(false)}>
          {(close) => (
            <Choices>
              {scenarioNames.map((name) => (
                <div key={name}>
                  <Button
                    aria-pressed={name === chosen}
                    onClick={() => {
                      close();
                      setChosen(name);
                      onPick(name);
                    }}
                  >
                    {name}
                  </Button>
                  <p>{sentences[name]}</p>
                </div>
              ))}
            </Choices>
          )}
        </Modal>
      )}
    </aside>
  );
}
