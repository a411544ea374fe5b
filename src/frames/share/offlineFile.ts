import { withInitialRoute } from '#src/core/text/withInitialRoute.ts';
import { type Build, buildIn } from '#src/data/build.ts';
import { originalHtml } from '#src/navigation/originalHtml.ts';

/** Beside the page, where the build put it. */
const fileName = 'board.html';

/**
 * The board as one file, which opens at a view: of a page that is one, the page itself, else what the
 * site has beside it.
 *
 * @param build Of the page on screen.
 * @param address What comes after `#` in the address of the view.
 * @throws Error that says why there is none.
 */
export async function offlineFile(build: Build, address: string): Promise<Blob> {
  return new Blob([withInitialRoute(await offlineSource(build), address)], { type: 'text/html' });
}

/** Its source, as it was built or saved. @throws Error that says why there is none. */
export const offlineSource = async (build: Build): Promise<string> =>
  build.isOneFile ? originalHtml() : fetched(build);

async function fetched({ builtOn }: Build): Promise<string> {
  if (builtOn === null) {
    throw new Error(
      'A development server has no offline file. Run npm run build and serve what it made.',
    );
  }
  const failed = `${fileName} could not be fetched`;
  const response = await fetch(new URL(fileName, document.baseURI)).catch((cause: unknown) => {
    throw new Error(`${failed}: is the server still there?`, { cause });
  });
  if (!response.ok) throw new Error(`${failed}: the server answered ${response.status}.`);
  const source = await response.text().catch((cause: unknown) => {
    throw new Error(`${failed}: it broke off on its way.`, { cause });
  });
  // A server may answer with its first page for whatever it does not have.
  if (!buildIn(source)?.isOneFile) {
    throw new Error(`${failed}: what the server sent is not the offline file.`);
  }
  return source;
}
