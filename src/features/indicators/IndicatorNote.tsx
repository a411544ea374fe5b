import { keyed } from '#src/ui/keyed.ts';

interface Props {
  readonly title: string;
  readonly lines: readonly string[];
}

/** A heading with a paragraph for each line; nothing where there is none. */
export function IndicatorNote({ title, lines }: Props) {
  if (lines.length === 0) return null;
  return (
    <div>
      <h3>{title}</h3>
      {keyed(lines).map(({ key, item: line }) => (
        <p key={key}>{line}</p>
      ))}
    </div>
  );
}
