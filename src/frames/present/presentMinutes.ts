import { asKnownOn } from '#src/core/asKnownOn/asKnownOn.ts';
import { type Minutes, minutesOf } from '#src/core/board/minutesText.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import type { Day } from '#src/core/model/partialDate.ts';
import type { OutboxEntry } from '#src/core/model/record.ts';
import { withNotes } from '#src/features/recording/pendingEdits.ts';

/** What was recorded on the day of a meeting, with what of it is only in this browser yet. */
export const presentMinutes = (
  pack: BoardPack,
  entries: readonly OutboxEntry[],
  day: Day,
): Minutes => minutesOf(asKnownOn(withNotes(pack, entries), day), day);
