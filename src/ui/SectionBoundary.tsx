import { QueryErrorResetBoundary } from '@tanstack/react-query';
import {
  type ReactNode,
  Suspense,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
  useTransition,
} from 'react';
import { ErrorBoundary, type FallbackProps } from 'react-error-boundary';
import { FaultNote } from './FaultNote.tsx';
import { onRetrySections } from './retrySections.ts';
import styles from './SectionBoundary.module.css';

interface Props {
  /** What the reader misses when it fails: "Workforce stability". */
  readonly name: string;
  /** Keeps the layout while the data is on its way, in pixels. */
  readonly minHeight: number;
  /** Whether it is a whole view, whose fault is then the heading of the page. */
  readonly isView?: boolean;
  readonly children: ReactNode;
}

/**
 * One for each section: a broken file costs its section, which says so, never the page. While it is
 * tried again the note stays, since the faults lie within what is suspended; then the focus goes to
 * what took the place of its button.
 */
export function SectionBoundary({ name, minHeight, isView = false, children }: Props) {
  const [wasRetried, setWasRetried] = useState(false);
  return (
    <QueryErrorResetBoundary>
      {({ reset }) => (
        <Suspense fallback={<SectionSkeleton name={name} minHeight={minHeight} />}>
          <ErrorBoundary
            onReset={reset}
            fallbackRender={(props) => (
              <SectionFault
                name={name}
                isView={isView}
                wasRetried={wasRetried}
                onRetry={() => setWasRetried(true)}
                {...props}
              />
            )}
          >
            {wasRetried && <FocusOnNext />}
            {children}
          </ErrorBoundary>
        </Suspense>
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

interface FaultProps extends FallbackProps {
  readonly name: string;
  readonly isView: boolean;
  readonly wasRetried: boolean;
  readonly onRetry: () => void;
}

function SectionFault(props: FaultProps) {
  const { name, isView, wasRetried, onRetry, error, resetErrorBoundary } = props;
  const [isRetrying, startTransition] = useTransition();
  const retry = () =>
    startTransition(() => {
      onRetry();
      resetErrorBoundary();
    });
  const retryOnline = useEffectEvent(() => {
    if (!isRetrying) retry();
  });
  useEffect(() => {
    const listener = () => retryOnline();
    window.addEventListener('online', listener);
    const end = onRetrySections(listener);
    return () => {
      window.removeEventListener('online', listener);
      end();
    };
  }, []);
  return (
    <FaultNote
      title={`${name} could not be shown`}
      reason={error instanceof Error ? error.message : String(error)}
      isRetrying={isRetrying}
      takesFocus={wasRetried}
      level={isView ? 1 : 2}
      onRetry={retry}
    />
  );
}

/**
 * Gives the focus to the heading of the section that appeared after it, once it is more than a line
 * that says it is loading, unless the reader has gone elsewhere in the meantime.
 */
function FocusOnNext() {
  const mark = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const frame = mark.current?.parentElement;
    const focusNext = (): boolean => {
      const section = mark.current?.nextElementSibling;
      if (!section || section.getAttribute('aria-busy') === 'true') return false;
      const target = section.querySelector('h1, h2, h3') ?? section;
      if (document.activeElement === document.body && target instanceof HTMLElement) {
        target.tabIndex = -1;
        target.focus();
      }
      return true;
    };
    if (!frame || focusNext()) return;
    const observer = new MutationObserver(() => {
      if (focusNext()) observer.disconnect();
    });
    observer.observe(frame, { childList: true });
    return () => observer.disconnect();
  }, []);
  return <span ref={mark} hidden />;
}
