/** When and where a machine runs the tests. */
export interface Moment {
  /** What is particular about it. */
  readonly why: string;
  /** Its clock, where that is not the real one, in its own time. */
  readonly at?: string;
  /** Its time zone. */
  readonly zone: string;
}

/** On each the whole of `npm test` has to pass. */
export const moments: readonly Moment[] = [
  { why: 'a day that few years have', at: '2028-02-29 12:00:00', zone: 'Europe/London' },
  { why: 'the day after it', at: '2028-03-01 12:00:00', zone: 'Europe/London' },
  // London goes on with 02:30, and has no 01:30 on that day: its clock is set in its own winter time.
  { why: 'the hour that British clocks leave out', at: '2027-03-28 01:30:00', zone: 'UTC' },
  { why: 'nearly a day ahead of Los Angeles', zone: 'Pacific/Auckland' },
  { why: 'behind London', zone: 'America/Los_Angeles' },
];

export const formatMoment = ({ why, at, zone }: Moment): string =>
  `${at ?? 'now'} in ${zone}, ${why}`;

/** The command as it is run at the moment. @param faketime Path of the program that sets clocks. */
export const commandAt = (
  { at }: Moment,
  command: readonly string[],
  faketime: string,
): readonly string[] => (at === undefined ? command : [faketime, at, ...command]);
