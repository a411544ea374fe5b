import { useQuery } from '@tanstack/react-query';
import { fileName } from '#src/charts/download/fileName.ts';
import { saveFile } from '#src/charts/download/saveFile.ts';
import { today } from '#src/core/model/today.ts';
import { authoritiesQuery } from '#src/data/queries.ts';
import { Button } from '#src/ui/Button.tsx';
import { notesCsv } from './notesCsv.ts';
import { useRecording, useStanding } from './useRecording.ts';

/** Saves every note of the page as a file to hand in. */
export function SaveNotes() {
  const { outbox } = useRecording();
  const { entries } = useStanding();
  const { data } = useQuery(authoritiesQuery);
  const nameOf = (code: string) =>
    data?.authorities.find((one) => one.code === code)?.shortName ?? code;
  const save = () => {
    const [only, ...others] = [...new Set(entries.map(({ authorityCode }) => authorityCode))];
    const whose = only !== undefined && others.length === 0 ? nameOf(only) : 'boards';
    const csv = notesCsv(entries, nameOf);
    saveFile(
      fileName([whose, 'notes', today()], 'csv'),
      new Blob([csv], { type: 'text/csv;charset=utf-8' }),
    );
    void outbox.markSaved(entries.map(({ id }) => id));
  };
  return <Button onClick={save}>Save as a file</Button>;
}
