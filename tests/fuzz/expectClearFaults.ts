import { expect } from 'vitest';
import { describeFault, type ImportFault } from '#src/import/table/importError.ts';

/** Expects of each fault that it names its place in the file, what was found and what was wanted. */
export function expectClearFaults(faults: readonly ImportFault[]): void {
  for (const fault of faults.slice(0, 200)) {
    expect(fault.file).not.toBe('');
    if (fault.row !== null) expect(fault.row).toBeGreaterThan(0);
    expect(fault.found).toMatch(/\S/);
    expect(fault.wanted).toMatch(/\S/);
    const words = describeFault(fault);
    expect(words.length).toBeLessThan(1500);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    expect(words).not.toMatch(/[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/);
  }
}
