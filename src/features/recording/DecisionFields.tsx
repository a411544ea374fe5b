import { describeAreaCount } from '#src/core/board/areaListText.ts';
import { isOpenNow } from '#src/core/board/areaStanding.ts';
import type { Area } from '#src/core/model/area.ts';
import { decisionKindName, decisionKinds } from '#src/core/model/boardDecision.ts';
import type { DecisionField } from '#src/core/model/record.ts';
import { Disclosure } from '#src/ui/Disclosure.tsx';
import { DateField, TextField, Tick, TickGroup } from './FormFields.tsx';
import { areaIdsOf } from './parseForm.ts';
import styles from './RecordForm.module.css';
import { decisionFieldWords } from './recordFieldText.ts';

interface Props {
  readonly values: Readonly<Record<DecisionField, string>>;
  readonly errors: Readonly<Partial<Record<string, string>>>;
  readonly idOf: (field: string) => string;
  readonly onChange: (field: DecisionField, value: string) => void;
  readonly areas: readonly Area[];
}

const kindHint = {
  decision: 'What the board agreed.',
  action: 'What somebody is to do.',
} as const;

/** A decision or an action of the board, and the areas that it is about. */
export function DecisionFields({ values, errors, idOf, onChange, areas }: Props) {
  const field = (name: DecisionField) => ({
    id: idOf(name),
    label: decisionFieldWords[name].label,
    hint: decisionFieldWords[name].hint,
    error: errors[name],
    value: values[name],
    onChange: (value: string) => onChange(name, value),
  });
  return (
    <div className={areas.length > 0 ? styles.columns : styles.column}>
      <div className={styles.column}>
        <TickGroup {...field('kind')}>
          {decisionKinds.map((kind, index) => (
            <Tick
              key={kind}
              id={index === 0 ? idOf('kind') : undefined}
              name={idOf('kind')}
              isOn={values.kind === kind}
              label={decisionKindName[kind]}
              hint={kindHint[kind]}
              onChange={() => onChange('kind', kind)}
            />
          ))}
        </TickGroup>
        <DateField {...field('on')} />
        <TextField {...field('text')} isLong />
        <TextField {...field('owner')} />
        <DateField {...field('dueOn')} />
      </div>
      {areas.length > 0 && <AreaTicks {...field('areaIds')} areas={areas} />}
    </div>
  );
}

interface AreaTicksProps {
  readonly id: string;
  readonly label: string;
  readonly error: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly areas: readonly Area[];
}

/** Areas to tick: those open now first, the others behind their count. */
function AreaTicks({ id, label, error, value, onChange, areas }: AreaTicksProps) {
  const chosen = areaIdsOf(value);
  const open = areas.filter(isOpenNow);
  const others = areas.filter((area) => !isOpenNow(area));
  const [first] = open.length > 0 ? open : others;
  const tick = (area: Area) => (
    <Tick
      key={area.id}
      id={area === first ? id : undefined}
      isOn={chosen.includes(area.id)}
      label={area.title}
      onChange={(isOn) =>
        onChange((isOn ? [...chosen, area.id] : chosen.filter((one) => one !== area.id)).join('\n'))
      }
    />
  );
  return (
    <div className={styles.column}>
      <TickGroup label={label} error={error}>
        <div className={styles.ticks}>
          {open.map(tick)}
          {others.length > 0 && (
            <Disclosure
              summary={`Not open now: ${describeAreaCount(others.length)}`}
              isOpen={others.some((area) => chosen.includes(area.id)) || open.length === 0}
            >
              {others.map(tick)}
            </Disclosure>
          )}
        </div>
      </TickGroup>
    </div>
  );
}
