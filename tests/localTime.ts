/** The moment as a reader in the zone of this machine has it on the clock, "14:02". */
export const localTime = (moment: number | string): string =>
  new Date(moment).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });

/** Its day there as well, "21 November 2026, 14:02". */
export const localDayAndTime = (moment: number | string): string =>
  `${new Date(moment).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })}, ${localTime(moment)}`;
