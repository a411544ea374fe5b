import { Link } from '@tanstack/react-router';
import type { Area } from '#src/core/model/area.ts';

interface Props {
  readonly areas: readonly Pick<Area, 'id' | 'title'>[];
  readonly className?: string | undefined;
}

/** Areas by their titles, each leading to its page. */
export function AreaLinks({ areas, className }: Props) {
  return (
    <ul className={className}>
      {areas.map(({ id, title }) => (
        <li key={id}>
          <Link to="/areas/$area" params={{ area: id }}>
            {title}
          </Link>
        </li>
      ))}
    </ul>
  );
}
