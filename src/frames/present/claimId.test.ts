import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { eventually } from '#tests/eventually.ts';
import { claimId } from './claimId.ts';

/** Long enough for a message to have come, if one was sent. */
const pause = () => new Promise((done) => setTimeout(done, 100));

function claim(id: string) {
  const onTaken = vi.fn();
  const release = claimId(id, onTaken);
  onTestFinished(release);
  return { onTaken, release };
}

describe(claimId, () => {
  test('leaves an id with the first of several that claim it', async () => {
    const first = claim('a');
    await pause();
    const [second, third] = [claim('a'), claim('a')];
    await eventually(() => {
      expect(second.onTaken).toHaveBeenCalled();
      expect(third.onTaken).toHaveBeenCalled();
    });
    expect(first.onTaken).not.toHaveBeenCalled();
  });

  test('gives an id to the next once the first has let go of it', async () => {
    const first = claim('b');
    await pause();
    first.release();
    const next = claim('b');
    await pause();
    expect(next.onTaken).not.toHaveBeenCalled();
  });

  test('keeps ids apart', async () => {
    claim('c');
    const other = claim('d');
    await pause();
    expect(other.onTaken).not.toHaveBeenCalled();
  });

  test('leaves aside what it does not understand', async () => {
    const { onTaken } = claim('e');
    const channel = new BroadcastChannel('improvement-board claims e');
    onTestFinished(() => channel.close());
    for (const said of [null, 'taken', { kind: 'taken' }, { kind: 'taken', from: 'someone' }]) {
      channel.postMessage(said);
    }
    await pause();
    expect(onTaken).not.toHaveBeenCalled();
  });
});
