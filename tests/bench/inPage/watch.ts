/** What a page that is measured must show. */
export interface Expected {
  /** How many charts it has. */
  readonly charts: number;
  /** With fewer marks than this (lines, bars, dots, words) an SVG is no chart that stands. */
  readonly marks: number;
  /** Another thing to wait for; `null` for nothing. */
  readonly until: { readonly selector: string; readonly count: number } | null;
  /** A button to press until its dialog opens, to learn when the page answers; `null` for none. */
  readonly press: string | null;
}

/** What a page tells of itself, in milliseconds since its navigation began. */
export interface PageRecord {
  firstPaint: number | null;
  largestPaint: number | null;
  /** What the largest paint was of, for the reader of a surprising number. */
  largest: string;
  /** When the frame that shows all charts began, and when it was painted. */
  chartsFrame: number | null;
  charts: number | null;
  until: number | null;
  answers: number | null;
  shift: number;
  longTasks: { start: number; duration: number }[];
}

/** What `watchPage` leaves in the page. */
export interface BenchWindow extends Window {
  benchRecord: PageRecord;
  /** The charts that can be seen: large SVGs with at least so many marks. */
  benchCharts: (marks: number) => SVGSVGElement[];
}

/**
 * Runs in the page before anything else of it. Reads the layout only once there are enough drawings,
 * so that watching costs next to nothing.
 */
export function watchPage(expected: Expected): void {
  if (window !== window.top) return;
  const record: PageRecord = {
    firstPaint: null,
    largestPaint: null,
    largest: '',
    chartsFrame: null,
    charts: null,
    until: null,
    answers: null,
    shift: 0,
    longTasks: [],
  };
  const page = window as unknown as BenchWindow;
  page.benchRecord = record;
  page.benchCharts = (marks) =>
    [...document.querySelectorAll('svg')].filter(
      (svg) =>
        svg.querySelectorAll('path, line, rect, circle, polygon, polyline, text').length >= marks &&
        svg.getBoundingClientRect().width >= 100,
    );

  const observe = (type: string, take: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({
      type,
      buffered: true,
    });
  observe('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') record.firstPaint = startTime;
  });
  observe('largest-contentful-paint', (entry) => {
    const { element } = entry as unknown as { element: Element | null };
    record.largestPaint = entry.startTime;
    record.largest = `${element?.tagName.toLowerCase() ?? ''} ${element?.textContent?.slice(0, 60) ?? ''}`;
  });
  observe('layout-shift', (entry) => {
    const { value, hadRecentInput } = entry as unknown as {
      value: number;
      hadRecentInput: boolean;
    };
    if (!hadRecentInput) record.shift += value;
  });
  observe('longtask', ({ startTime: start, duration }) =>
    record.longTasks.push({ start, duration }),
  );

  /** Each frame asks whether it is there, until it is; then the frame after it says that it is painted. */
  const inFrames = (isThere: () => boolean, done: (frame: number, painted: number) => void) => {
    const look = (frame: number) => {
      if (!isThere()) requestAnimationFrame(look);
      else requestAnimationFrame(() => done(frame, performance.now()));
    };
    requestAnimationFrame(look);
  };
  inFrames(
    () =>
      document.getElementsByTagName('svg').length >= expected.charts &&
      page.benchCharts(expected.marks).length >= expected.charts,
    (frame, painted) => {
      record.chartsFrame = frame;
      record.charts = painted;
    },
  );
  const { until, press } = expected;
  if (until) {
    inFrames(
      () => document.querySelectorAll(until.selector).length >= until.count,
      (_, painted) => {
        record.until = painted;
      },
    );
  }
  if (press) {
    const timer = setInterval(() => document.querySelector<HTMLElement>(press)?.click(), 50);
    inFrames(
      () => document.querySelector('dialog[open]') !== null,
      (_, painted) => {
        clearInterval(timer);
        record.answers = painted;
      },
    );
  }
}
