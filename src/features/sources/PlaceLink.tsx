import { Link } from '@tanstack/react-router';
import type { UsageLine } from './usageText.ts';

/** A fact as a link to where it is shown; plain words where no view shows it by itself. */
export function PlaceLink({ line: { text, place } }: { line: UsageLine }) {
  if (place === null) return text;
  const { view, id } = place;
  switch (view) {
    case 'judgements':
      return (
        <Link to="/judgements" search={({ authority }) => ({ authority, record: id })}>
          {text}
        </Link>
      );
    case 'timeline':
      return (
        <Link to="/timeline" search={({ authority }) => ({ authority, entry: id })}>
          {text}
        </Link>
      );
    case 'area':
      return (
        <Link to="/areas/$area" params={{ area: id }} search={({ authority }) => ({ authority })}>
          {text}
        </Link>
      );
    case 'measure':
      return (
        <Link
          to="/performance/$measure"
          params={{ measure: id }}
          search={({ authority }) => ({ authority })}
        >
          {text}
        </Link>
      );
    case 'indicator':
      return (
        <Link
          to="/workforce/$indicator"
          params={{ indicator: id }}
          search={({ authority }) => ({ authority })}
        >
          {text}
        </Link>
      );
  }
}
