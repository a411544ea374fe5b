/** The same board as an ordinary client-rendered page, which the benchmark compares with. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '#src/ui/tokens.css';
import '#src/ui/base.css';
import { App, makeAppParts } from '#src/app/App.tsx';
import { buildOf } from '#src/data/build.ts';
import { filesSource } from '#src/data/filesSource.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id root');
const source = filesSource(new URL('data/v1/', document.baseURI), buildOf(document));
createRoot(root).render(
  <StrictMode>
    <App {...makeAppParts(source)} />
  </StrictMode>,
);
