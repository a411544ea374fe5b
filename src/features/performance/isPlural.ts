/** What begins the part of a name that says more of what it names. */
const more =
  /,| (in|within|over|under|with|without|of|to|by|at|for|on|from|per|graded|held|received|that|who) /;

const irregular = /\b(children|people|men|women)$/i;

/** Whether a measure's name is of several things: "Agency social workers", not "Supervision within timescale". */
export function isPlural(name: string): boolean {
  const head = name.split(more)[0]?.trim() ?? name;
  return irregular.test(head) || /[^siu]s$/.test(head) || /ies$/.test(head);
}
