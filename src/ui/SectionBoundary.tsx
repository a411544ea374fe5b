import { QueryErrorResetBoundary } from '@tanstack/react-query';
import { type ReactNode, Suspense } from 'react';
import { ErrorBoundary, type FallbackProps } from 'react-error-boundary';
import { FaultNote } from './FaultNote.tsx';
import styles from './SectionBoundary.module.css';

interface Props {
  /** What the reader misses when it fails: "Workforce stability". */
  readonly name: string;
  /** Keeps the layout while the data is on its way, in pixels. */
  readonly minHeight: number;
  readonly children: ReactNode;
}

/** One for each section: a broken file costs its section, which says so, never the page. */
export function SectionBoundary({ name, minHeight, children }: Props) {
  return (
    <QueryErrorResetBoundary>
      {({ reset }) => (
        <ErrorBoundary
          onReset={reset}
          fallbackRender={(props) => <SectionFault name={name} {...props} />}
        >
          <Suspense fallback={<SectionSkeleton name={name} minHeight={minHeight} />}>
            {children}
          </Suspense>
        </ErrorBoundary>
      )}
    </QueryErrorResetBoundary>
  );
}

function SectionSkeleton({ name, minHeight }: { name: string; minHeight: number }) {
  return (
    <div className={styles.skeleton} style={{ minHeight }} aria-busy="true">
      <p>Loading {name}…</p>
    </div>
  );
}

function SectionFault({ name, error, resetErrorBoundary }: FallbackProps & { name: string }) {
  return (
    <FaultNote
      title={`${name} could not be shown`}
      reason={error instanceof Error ? error.message : String(error)}
      onRetry={resetErrorBoundary}
    />
  );
}
