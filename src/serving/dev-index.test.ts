/** The dev server's index: what it does before the first refresh. Saving and searching is tested in a real browser. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../tests/fixtures/temporary-folder.ts';
import site from '../../site.config.ts';
import { createDevIndex } from './dev-index.ts';

describe('createDevIndex', () => {
  it('has no index before it was asked to make one', async () => {
    expect(await createDevIndex(join(temporaryFolder(), 'nothing'), site).latest()).toBeUndefined();
  });

  it('tells of a failure instead of ending the dev server, and answers the next call anew', async () => {
    const index = createDevIndex(temporaryFolder(), site);
    expect((await index.refresh()).kind).toBe('failed');
    expect((await index.refresh()).kind).toBe('failed');
    expect(await index.latest()).toBeUndefined();
  });

  it('answers calls that come together with one refresh', async () => {
    const index = createDevIndex(temporaryFolder(), site);
    expect(index.refresh()).toBe(index.refresh());
    await index.refresh();
  });
});
