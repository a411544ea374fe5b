import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { isIndicatorId } from '#src/core/model/indicator.ts';
import type { AttentionText } from './attentionText.ts';

interface Props {
  readonly place: AttentionText['place'];
  readonly children: ReactNode;
}

/** The way to where an item stands on the board. */
export function AttentionLink({ place: { view, id }, children }: Props) {
  switch (view) {
    case 'measure':
      return (
        <Link to="/performance/$measure" params={{ measure: id }}>
          {children}
        </Link>
      );
    case 'area':
      return (
        <Link to="/areas/$area" params={{ area: id }}>
          {children}
        </Link>
      );
    case 'action':
      return (
        <Link to="/areas" search={{ view: 'actions', words: id }}>
          {children}
        </Link>
      );
    case 'meeting':
      return <Link to="/areas">{children}</Link>;
    case 'indicator':
      return isIndicatorId(id) ? (
        <Link to="/workforce/$indicator" params={{ indicator: id }}>
          {children}
        </Link>
      ) : (
        children
      );
  }
}
