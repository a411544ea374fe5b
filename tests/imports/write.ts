/** `npm run imports`: writes the linter's rules and the table of the architecture from the list of folders. */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { importRulesFile, withTable } from './importRules.ts';

const root = resolve(import.meta.dirname, '../..');
const architecture = resolve(root, 'docs/architecture.md');

writeFileSync(resolve(root, '.biome-imports.json'), importRulesFile());
writeFileSync(architecture, withTable(readFileSync(architecture, 'utf8')));
