/** One bar of a histogram, from its lower edge up to but without its upper edge. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}
