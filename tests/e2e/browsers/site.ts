import { exampleshire, testFiles } from '#mocks/exampleshire.ts';
import { ownBoardPack } from '#mocks/ownBoard.ts';
import { serveFolders } from '#tests/staticServer.ts';

/** The data of the fictional council that has filled its own board, marking included. */
export const ownBoardFiles: Readonly<Record<string, unknown>> = {
  ...testFiles,
  [`authorities/${exampleshire}/board-pack.json`]: ownBoardPack,
};

/**
 * Serves a folder that was built, on loopback.
 *
 * @param data Takes the place of everything below `data/v1/`, where it is given.
 * @param replace A text in the built files that is served as another, such as a backend's address.
 */
export async function serveSite(
  folder: string,
  {
    data,
    replace,
  }: {
    readonly data?: Readonly<Record<string, unknown>>;
    readonly replace?: readonly [string, string];
  } = {},
) {
  const server = await serveFolders({
    site: {
      folder,
      ...(data && { data }),
      ...(replace && { change: (text: string) => text.replaceAll(...replace) }),
    },
  });
  return { address: server.addressOf('site'), close: server.close };
}
