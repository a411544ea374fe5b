import type { Plugin } from 'vite';

/** The library of presentations asks for parts of Node where it writes files itself, which a page never lets it. */
export const withoutNodeParts: Plugin = {
  name: 'without-node-parts',
  transform: {
    filter: { id: /[\\/]pptxgenjs[\\/]/, code: 'import(' },
    handler: (code) => ({
      code: code.replaceAll(/import\('node:[a-z]+'\)/g, 'Promise.resolve({})'),
      map: null,
    }),
  },
};
