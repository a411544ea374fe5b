/** A linear equation between unknown values: coefficients by their names, equal to something known. */
export type Unknowns = ReadonlyMap<string, number>;

const tolerance = 1e-9;

/**
 * Unknown values that linear equations determine, however many have to be put together for it. What they
 * are equal to does not matter: that it is known is enough.
 */
export function determinedBy(equations: readonly Unknowns[]): ReadonlySet<string> {
  const determined = new Set<string>();
  for (const group of connected(equations)) {
    for (const name of determinedIn(group)) determined.add(name);
  }
  return determined;
}

/** Equations in groups that share no unknown value. */
function connected(equations: readonly Unknowns[]): Unknowns[][] {
  const parent = new Map<string, string>();
  const rootOf = (name: string): string => {
    let root = name;
    for (
      let next = parent.get(root);
      next !== undefined && next !== root;
      next = parent.get(root)
    ) {
      root = next;
    }
    parent.set(name, root);
    return root;
  };
  for (const equation of equations) {
    const [first, ...others] = equation.keys();
    if (first === undefined) continue;
    const root = rootOf(first);
    for (const other of others) parent.set(rootOf(other), root);
  }
  const groups = new Map<string, Unknowns[]>();
  for (const equation of equations) {
    const [first] = equation.keys();
    if (first === undefined) continue;
    const root = rootOf(first);
    groups.set(root, [...(groups.get(root) ?? []), equation]);
  }
  return [...groups.values()];
}

/** By Gauss and Jordan: a row that is left with one unknown value determines it. */
function determinedIn(equations: readonly Unknowns[]): string[] {
  const names = [...new Set(equations.flatMap((equation) => [...equation.keys()]))];
  const rows = equations.map((equation) => names.map((name) => equation.get(name) ?? 0));
  let next = 0;
  for (const column of names.keys()) {
    const at = largestBelow(rows, next, column);
    const pivotRow = rows[at];
    const pivot = pivotRow?.[column] ?? 0;
    if (pivotRow === undefined || Math.abs(pivot) < tolerance) continue;
    rows[at] = rows[next] ?? [];
    rows[next] = pivotRow;
    for (const [index, row] of rows.entries()) {
      const factor = (row[column] ?? 0) / pivot;
      if (index === next || factor === 0) continue;
      for (let place = column; place < names.length; place += 1) {
        const value = (row[place] ?? 0) - factor * (pivotRow[place] ?? 0);
        row[place] = Math.abs(value) < tolerance ? 0 : value;
      }
    }
    next += 1;
  }
  return rows.slice(0, next).flatMap((row) => {
    const left = names.filter((_, column) => row[column] !== 0);
    return left.length === 1 ? left : [];
  });
}

function largestBelow(rows: readonly (readonly number[])[], from: number, column: number): number {
  let best = from;
  for (let index = from; index < rows.length; index += 1) {
    if (Math.abs(rows[index]?.[column] ?? 0) > Math.abs(rows[best]?.[column] ?? 0)) best = index;
  }
  return best;
}
