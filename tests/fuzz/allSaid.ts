interface WithFormer {
  readonly id: string;
  readonly formerStates?: readonly object[];
}
/** Everything that was said of records: each row of a file is one of these. */
export const allSaid = <One extends WithFormer>(records: readonly One[]): One[] =>
  records.flatMap((one) => [
    ...(one.formerStates ?? []).map((state) => ({ id: one.id, ...state }) as unknown as One),
    one,
  ]);
