import type { Build } from '#src/data/build.ts';
import { exampleshire } from './exampleshire.ts';

/** What a page of a development server says of itself, with Exampleshire as its authority. */
export const testBuild: Build = {
  version: '1',
  builtOn: null,
  contentHash: null,
  dataHash: null,
  authorityCode: exampleshire,
  isOneFile: false,
  worksOffline: false,
};
