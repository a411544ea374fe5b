import { useState } from 'react';
import type { BoardParams } from '#src/core/model/boardParams.ts';
import { type MeasuresOptions, noFilter } from './options.ts';
import { PerformanceSections } from './PerformanceSections.tsx';

/** The measures on paper: what needs attention and where each stands on one page, then all of them. */
export function PerformancePaper(board: BoardParams) {
  // What a reader asks for is for this printing only, and stays out of the address.
  const [options, setOptions] = useState<MeasuresOptions>({ filter: noFilter, sort: 'theme' });
  return (
    <PerformanceSections
      {...board}
      options={options}
      onOptions={setOptions}
      order={['attention', 'matrix', 'all']}
    />
  );
}
