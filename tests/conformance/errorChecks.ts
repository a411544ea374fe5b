import { authoritiesFile } from '#src/core/schema/authorities.ts';
import { problem } from '#src/core/schema/problem.ts';
import type { Check } from './check.ts';
import { all, body, isProblem, wanted } from './expectations.ts';
import { packOf } from './readChecks.ts';

const nowhere = (name: string, path: string): Check => ({
  name: `${name} is 404, with problem details`,
  run: async (server) => isProblem(path, await server.ask(path), 404, problem),
});

/** A code that the form allows and no authority has. */
const nobody = 'E06998998';

/** Whether a server says plainly that it does not have something: never plausible numbers. */
export const errorChecks: Check[] = [
  nowhere('an unknown address', 'nothing-is-here.json'),
  nowhere('an unknown indicator', 'workforce/nothing-that-is-counted.json'),
  nowhere('a code that is no ONS code', packOf('nowhere')),
  {
    name: 'an authority that is not in authorities.json is 404, with problem details',
    run: async (server) => {
      const { value } = body(
        'authorities.json',
        await server.ask('authorities.json'),
        authoritiesFile,
      );
      const isKnown = value?.authorities.some(({ code }) => code === nobody) ?? false;
      const path = packOf(nobody);
      return all(
        wanted(!isKnown, `authorities.json: ${nobody}`, 'no such code, which nobody has'),
        isProblem(path, await server.ask(path), 404, problem),
      );
    },
  },
];
