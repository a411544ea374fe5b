// @vitest-environment node
import { HttpResponse, http } from 'msw';
import { describe, expect, test, vi } from 'vitest';
import { server } from '#mocks/node.ts';

const address = 'https://exampleshire.test/data.json';

// `test.fails` holds when the test, with what runs after it, fails.
describe('the setup of every test', () => {
  test.fails('fails a test that leaves an error in the console', () => {
    console.error('something is wrong');
  });

  test.fails('fails a test that leaves a warning in the console', () => {
    console.warn('something may be wrong');
  });

  test.fails('fails a test whose request nobody answers, though its error is swallowed', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    await fetch(address).catch(() => undefined);
  });

  test.fails('fails a test that asks for a common asset too', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    await fetch('https://exampleshire.test/picture.png').catch(() => undefined);
  });

  test('lets a test provoke a message that it replaces', () => {
    const error = vi.spyOn(console, 'error').mockReturnValue();
    console.error('as expected');
    expect(error).toHaveBeenCalledOnce();
  });

  test('lets a test answer a request', async () => {
    server.use(http.get(address, () => HttpResponse.json({ figures: [] })));
    const response = await fetch(address);
    expect(await response.json()).toEqual({ figures: [] });
  });

  test.fails('forgets the answers of the test before', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    await fetch(address).catch(() => undefined);
  });
});
