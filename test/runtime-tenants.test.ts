import { memoryStore, type Store } from 'justice-pathway';
import { givenTenant } from 'justice-pathway/adapters';
import { describe, expect, it } from 'vitest';
import { commitFor } from '../src/testing/store-parts.ts';

describe('stores of several tenants in one place', () => {
  const thrown = (run: () => unknown) => {
    try {
      run();
    } catch (error) {
      return error;
    }
    return undefined;
  };
  const open = (tenants: Map<string, Store>, tenant?: string) => memoryStore({ tenants, ...(tenant === undefined ? {} : { tenant }) });

  it.each(['a', 'north', 'a1_', 'x'.repeat(30), ''])('may be named %j', (tenant) => {
    expect(thrown(() => open(new Map(), tenant))).toBeUndefined();
  });

  it.each(['A', 'aB', '1a', '_a', 'a-b', 'a b', ' ', 'é', 'x'.repeat(31), 'a\n', '\na'])('may not be named %j', (tenant) => {
    expect(thrown(() => open(new Map(), tenant))).toMatchObject({ code: 'bad-tenant', data: { tenant } });
  });

  it('are the one without a name only as long as nobody else is there', async () => {
    const tenants = new Map<string, Store>();
    const [unnamed, same] = [open(tenants), open(tenants, '')];
    await unnamed.commit(commitFor('a', 0, 1));
    expect(await same.load('a')).toBeDefined();
    expect(await open(tenants).load('a')).toBeDefined();
    const south = open(tenants, 'south');
    open(tenants, 'north');
    expect(await south.load('a')).toBeUndefined();
    expect(thrown(() => open(tenants))).toMatchObject({
      code: 'tenant-needed',
      message: expect.stringContaining('one of north, south, or'),
      data: { tenants: ['north', 'south'] },
    });
    await open(tenants, '').close();
    expect(await open(tenants, '').load('a')).toBeDefined();
    await south.close();
    await expect(south.load('a')).rejects.toMatchObject({ code: 'store-closed' });
    expect(await open(tenants, 'south').load('a')).toBeUndefined();
  });

  it('are not given what is no name at all', () => {
    expect(thrown(() => memoryStore({ tenants: new Map(), tenant: 5 as never }))).toMatchObject({ code: 'bad-argument' });
    expect(thrown(() => givenTenant('a', 'there' as never))).toMatchObject({ code: 'bad-argument' });
    expect(thrown(() => givenTenant('a', [5 as never]))).toMatchObject({ code: 'bad-argument' });
    expect(thrown(() => memoryStore('x' as never))).toMatchObject({ code: 'bad-argument' });
  });
});
