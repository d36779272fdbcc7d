import type { Hook } from 'justice-pathway';
import { expect, it } from 'vitest';
import { type Begin, housing, serving, start } from './runtime-sample.ts';

/** Asking hooks, and asking again those that failed. */
export function hooksSuite(begin: Begin): void {
  it('asks hooks once per moment, writes their offers, and takes the answer as an event', async () => {
    const { cases, store, clock } = await begin({ hooks: [housing] });
    const id = await serving(cases);
    clock.set(start + 1);
    expect(await cases.tick()).toMatchObject({ asked: 1 });
    expect(await cases.tick()).toMatchObject({ asked: 0 });
    const offers = (await cases.journal(id)).flatMap((line) => (line.content?.entry.type === 'moment.offered' ? [line.content] : []));
    expect(offers).toHaveLength(1);
    expect(offers[0]).toMatchObject({
      by: 'hook:housing',
      entry: { attrs: { service: 'housing-options', contact: 'reception', domain: 'housing' } },
    });
    expect(await store.calls({ status: 'done' })).toHaveLength(1);
  });

  it('tries a failing hook again, then keeps it as a dead letter that can be sent again', async () => {
    let healthy = false;
    const flaky: Hook = {
      ...housing,
      ask: () => {
        if (!healthy) throw new Error('Jane Doe is not known');
        return [{ service: 'housing-options' }];
      },
    };
    const { cases, clock } = await begin({ hooks: [flaky], attempts: 3 });
    const id = await serving(cases);
    for (let minute = 0; minute < 4; minute += 1) {
      await cases.tick();
      clock.set(clock.now() + 60_000);
    }
    const dead = await cases.deadLetters();
    expect(dead).toMatchObject([{ hook: 'housing', status: 'dead', attempts: 3, reason: 'threw' }]);
    expect(await cases.health()).toMatchObject({ deadCalls: 1, ok: false });
    const failures = (await cases.journal(id)).flatMap((line) =>
      line.content?.entry.kind === 'hook-failed' ? [line.content.entry.attrs] : [],
    );
    expect(failures.map((attrs) => [attrs?.['attempt'], attrs?.['final']])).toEqual([
      [1, false],
      [2, false],
      [3, true],
    ]);
    expect(JSON.stringify(failures)).not.toContain('Jane');
    healthy = true;
    expect(await cases.redeliver(dead[0]?.key ?? '')).toBe(true);
    expect(await cases.redeliver('nothing')).toBe(false);
    await cases.tick();
    expect(await cases.deadLetters()).toEqual([]);
    expect((await cases.journal(id)).some((line) => line.content?.entry.type === 'moment.offered')).toBe(true);
    expect(await cases.verify(id)).toEqual([]);
  });
}
