import type { Meeting } from '#src/core/model/boardPack.ts';
import { compareText } from '#src/core/model/compare.ts';
import { type Day, lastDay } from '#src/core/model/partialDate.ts';
import { formatDate } from '#src/core/text/format.ts';
import type { ListGroup } from '#src/ui/ListBox.tsx';

/**
 * A board's meetings up to a day, newest first, by the body that met, the Improvement Board before
 * all others. A meeting known to a month or a year stands for the end of it, as everything else
 * that is known so.
 */
export function meetingOptions(meetings: readonly Meeting[], until: Day): ListGroup[] {
  const inOrder = meetings
    .filter(({ on }) => lastDay(on) <= until)
    .toSorted((a, b) => compareText(lastDay(b.on), lastDay(a.on)));
  const boards = new Set(inOrder.filter(({ isBoard }) => isBoard).map(({ body }) => body));
  const bodies = [...new Set(inOrder.map(({ body }) => body))].toSorted(
    (a, b) => Number(boards.has(b)) - Number(boards.has(a)),
  );
  return bodies.map((body) => ({
    label: body,
    options: inOrder
      .filter((one) => one.body === body)
      .map(({ on }) => ({
        value: lastDay(on),
        label: formatDate(on),
        ...(on.length < 10 && { detail: `read from ${formatDate(lastDay(on))}` }),
      })),
  }));
}
