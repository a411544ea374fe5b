/** How the headings of a publisher's file may differ from those that its reader wants. */
export interface PublisherHeadings {
  /** The wanted column that a heading stands for; the heading itself where it stands for no other. */
  readonly columnFor: (heading: string) => string;
}

/** Headings are read as they are; further columns are left aside. */
export const asPrinted: PublisherHeadings = { columnFor: (heading) => heading };

/** DfE has called the rates of its workforce release by each of these names. */
const otherNames: Readonly<Record<string, string>> = {
  agency_worker_rate_fte: 'agency_rate_fte',
  agency_worker_rate_headcount: 'agency_rate_headcount',
};

/** A heading of DfE's workforce release: `agency_worker_rate_fte_%` is `agency_rate_fte`. */
export const workforceHeadings: PublisherHeadings = {
  columnFor: (heading) => {
    const name = heading.replace(/_(%|perc|percent|percentage)$/, '');
    return Object.hasOwn(otherNames, name) ? (otherNames[name] ?? name) : name;
  },
};
