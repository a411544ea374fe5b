import { Button } from './Button.tsx';

export interface Download {
  readonly fileName: string;
  /** Made only when asked for. */
  readonly text: () => string;
}

/** Saves text as a file from within the page; no request is made. */
export function DownloadButton({ download, about }: { download: Download; about: string }) {
  const save = () => {
    const url = URL.createObjectURL(
      new Blob([download.text()], { type: 'text/csv;charset=utf-8' }),
    );
    const link = document.createElement('a');
    link.href = url;
    link.download = download.fileName;
    link.click();
    URL.revokeObjectURL(url);
  };
  return (
    <Button quiet onClick={save}>
      CSV<span className="visually-hidden"> of {about}</span>
    </Button>
  );
}
