import {
  type Cases,
  DAY,
  HOUR,
  type Hook,
  type Instant,
  manualWaker,
  openCases,
  PathwayError,
  type Store,
  settableClock,
} from 'justice-pathway';
import { canonical } from 'justice-pathway/adapters';
import { countingIds } from 'justice-pathway/testing';
import { expect } from 'vitest';
import { sample } from './engine-sample.ts';
import { falling, type Happened } from './runtime-reference.ts';
import { breaking } from './runtime-reference-breaking.ts';
import { type Deed, eventOf, isPersons, sayWhen } from './runtime-reference-lives.ts';
import { type Answer, type Life, Model } from './runtime-reference-model.ts';
import { shown, shownCase } from './runtime-reference-shown.ts';
import { isWhole } from './runtime-reference-whole.ts';
import { start } from './runtime-sample.ts';

const newer = { ...sample, version: '2' } as unknown as typeof sample;
const migration = { id: 'm', from: 'sample@1', to: 'sample@2', dryRun: false } as const;
const hooks: readonly Hook[] = [{ id: 'housing', domain: 'housing', contacts: 'all', ask: () => [{ service: 'housing-options' }] }];

export interface Counts {
  [what: string]: number;
}

/** Live cases and the second reckoning of them, side by side. */
export class World {
  readonly clock = settableClock(start);
  readonly model = new Model(start);
  private readonly broken: ReturnType<typeof breaking>;
  private readonly raw: Store;
  private readonly counts: Counts;
  private workers: readonly Cases<typeof sample>[] = [];
  private isBroken = false;
  private turn = 0;
  private commands = 0;
  private last: (() => Promise<void>) | undefined;
  private readonly instants = new Set<Instant>([start - 1, start]);

  constructor(store: Store, counts: Counts) {
    this.counts = counts;
    this.raw = store;
    this.broken = breaking(store);
  }

  async begin(): Promise<void> {
    const ids = countingIds('id');
    const options = { store: this.broken.store, clock: this.clock, waker: manualWaker, hooks, ids };
    const first = await openCases({ ...options, pathway: sample });
    for (const [id, person] of [
      ['c1', 'p1'],
      ['c2', 'p1'],
      ['c3', 'p2'],
    ] as const) {
      const opened = await first.open({ id, person, stage: 'custody', input: { releaseAt: null } });
      expect(opened.ok).toBe(true);
      this.model.open(id, person);
      if (id === 'c2') continue;
      const received = this.event('custody.received', 201, undefined);
      expect(await first.send(id, received as never)).toMatchObject({ ok: true });
      this.model.take(this.model.lives.at(-1) as Life, received);
    }
    await this.name();
    await first.stop();
    const again = () => openCases({ ...options, store: { ...this.broken.store }, pathway: newer, earlier: [sample] });
    this.workers = [await again(), await again()];
  }

  async end(): Promise<void> {
    const { model, clock, raw, instants, isBroken } = this;
    await isWhole({ model, clock, raw, cases: this.worker(), pathways: [sample, newer], instants, isBroken });
    for (const each of this.workers) await each.stop();
  }

  async act(deed: Deed): Promise<void> {
    this.count(deed.do);
    await this.done(deed);
    await this.compare();
    this.instants.add(this.clock.now());
  }

  private async done(deed: Deed): Promise<void> {
    const { model, clock } = this;
    switch (deed.do) {
      case 'wait':
      case 'clock':
        return this.set(clock.now() + deed.ms);
      case 'due': {
        const next = Math.min(...model.lives.flatMap((life) => falling(life.now)).map(({ at }) => at));
        if (!Number.isFinite(next)) return;
        this.instants.add(next);
        return this.set(Math.max(clock.now(), next + deed.ms));
      }
      case 'tick':
        await this.worker(deed.of).tick();
        return model.tick();
      case 'send':
        return this.send(deed);
      case 'again':
        return this.last?.();
      case 'tell':
        return this.tell(deed);
      case 'add':
      case 'replace':
      case 'withdraw':
        return this.correct(deed);
      case 'migrate':
        for await (const _ of this.worker().migrate(migration)) void _;
        return model.migrate();
      case 'undo':
        for await (const _ of this.worker().undoMigration(migration)) void _;
        return model.undo();
      case 'crash':
        return this.crash(deed);
    }
  }

  private async send(deed: Deed & { do: 'send' }): Promise<void> {
    const { model, clock } = this;
    const life = this.life(deed.of);
    const event = {
      ...this.event(deed.type, deed.days, sayWhen(deed.when, clock.now(), this.known())),
      ...(deed.id === undefined ? {} : { id: `own-${deed.id}` }),
    };
    const command = this.command();
    const answer = await this.tried(() => this.worker().send(life.id, event as never, { command }));
    if (event.id !== undefined && life.ids.has(event.id)) {
      this.count('own id again');
      expect(answer.ok, `id ${event.id}`).toBe(life.ids.get(event.id) === canonical(event));
      return;
    }
    const said = model.take(life, event, event.id);
    this.same(answer, said, deed);
    if (said !== 'taken') return;
    if (event.id !== undefined) life.ids.set(event.id, canonical(event));
    if (isPersons(event.type)) model.tellOthers(life.id, life.person, { ...event, at: event.at ?? life.now.at });
    this.last = async () => {
      expect(await this.worker().send(life.id, event as never, { command })).toMatchObject({ ok: true, repeated: true });
    };
  }

  private async tell(deed: Deed & { do: 'tell' }): Promise<void> {
    const now = this.clock.now();
    const event = this.event(deed.type, 1, sayWhen(deed.when, now, this.known()));
    const command = this.command();
    const answer = await this.tried(() => this.worker().tell('p1', event as never, { command }));
    const isFuture = (event.at ?? now) > now;
    const open = this.model.lives.some((life) => life.person === 'p1' && life.now.stage !== null);
    expect(answer.ok).toBe(!isFuture && open);
    if (answer.ok) this.model.tellOthers(undefined, 'p1', { ...event, at: event.at ?? now });
    this.last = undefined;
  }

  private async correct(deed: Deed & { do: 'add' | 'replace' | 'withdraw' }): Promise<void> {
    const { model, clock } = this;
    const life = this.life(deed.of);
    const now = clock.now();
    const lines = await this.lines(life);
    const standing = life.stretches.at(-1)?.events ?? [];
    const among = deed.do === 'add' || deed.which % 5 === 4 || standing.length === 0 ? lines : standing;
    const target = deed.do === 'add' ? undefined : (among[deed.which % Math.max(1, among.length)]?.id ?? 'none');
    const was = lines.find(({ id }) => id === target);
    const isOut = deed.do === 'withdraw';
    const type = isOut ? undefined : (deed.type ?? was?.type ?? 'health.seen');
    const when = isOut ? undefined : (sayWhen(deed.when, now, this.known()) ?? was?.at ?? now);
    const event = type === undefined ? undefined : { ...this.event(type, isOut ? 0 : deed.days, undefined), at: when as Instant };
    const correction = deed.do === 'add' ? { add: event } : deed.do === 'replace' ? { replace: target, event } : { withdraw: target };
    const command = this.command();
    const answer = await this.tried(() => this.worker().correct(life.id, correction as never, { command }));
    const said = model.correct(life, target, event);
    this.same(answer, said, deed);
    await this.name();
    if (said !== 'taken') return;
    if (target === undefined && event && isPersons(event.type)) model.tellOthers(life.id, life.person, event);
    if (was && isPersons(was.type))
      for (const other of model.lives) {
        if (other === life || other.person !== life.person) continue;
        const twin = model.twin(other, was);
        if (twin) model.correct(other, twin.id, event);
      }
    this.last = async () => {
      expect(await this.worker().correct(life.id, correction as never, { command })).toMatchObject({ ok: true, repeated: true });
    };
  }

  /** A store that fails in the middle; then the same again, and an hour later all is done. */
  private async crash(deed: Deed & { do: 'crash' }): Promise<void> {
    if (deed.deed.do === 'migrate' || deed.deed.do === 'undo' || deed.deed.do === 'crash' || deed.deed.do === 'again') return;
    this.isBroken = true;
    this.broken.breakAfter(deed.after >> 1, deed.after % 2 === 1);
    if (deed.deed.do === 'tick') {
      await this.worker(deed.deed.of)
        .tick()
        .catch(() => this.count('crashed'));
      this.broken.mend();
    } else await this.done(deed.deed);
    this.broken.mend();
    await this.name();
    this.set(this.clock.now() + HOUR);
    await this.worker(0).tick();
    this.model.tick();
  }

  private async tried<T>(run: () => Promise<T>): Promise<T> {
    try {
      return await run();
    } catch (error) {
      if (!(error instanceof PathwayError) || error.code !== 'store-failed') throw error;
      this.count('crashed');
      this.broken.mend();
      return run();
    }
  }

  private async compare(): Promise<void> {
    await this.name();
    for (const life of this.model.lives) {
      const view = await this.worker().get(life.id);
      expect(shownCase(view?.case), `${life.id} stands`).toEqual(shown(life.now));
      expect(
        view?.agenda.map(({ name, at }) => ({ name, at })),
        `${life.id} falls due`,
      ).toEqual(falling(life.now));
    }
  }

  private async name(): Promise<void> {
    for (const life of this.model.lives) {
      const lines = await this.lines(life);
      // A line that moves nothing is written too: what was known before it was known then.
      const last = (await this.raw.journal(life.id)).at(-1);
      if (last && last.recordedAt !== life.known.at(-1)?.at) life.known.push({ at: last.recordedAt, was: life.now });
      for (const stretch of life.stretches)
        stretch.events = stretch.events.map((event) => {
          if (!event.id.startsWith('?')) return event;
          const used = new Set(life.stretches.flatMap((each) => each.events.map(({ id }) => id)));
          const line = lines.findLast(({ id, type, at }) => type === event.type && at === (event.said ?? event.at) && !used.has(id));
          return line ? { ...event, id: line.id } : event;
        });
    }
  }

  /** Lines of a journal that say that something happened. */
  private async lines(life: Life): Promise<readonly Happened[]> {
    return (await this.raw.journal(life.id)).flatMap(({ content }): readonly Happened[] => {
      const entry = content?.entry;
      if (entry?.kind === 'event') return [entry];
      const event = entry?.kind === 'correction' ? (entry.attrs?.['event'] as Omit<Happened, 'id'> | undefined) : undefined;
      return entry && event ? [{ ...event, id: entry.id }] : [];
    });
  }

  private same(answer: { readonly ok: boolean; readonly reason?: string }, said: Answer, deed: Deed): void {
    this.count(`${deed.do} ${said}`);
    const real = answer.ok ? 'taken' : answer.reason;
    if (said === 'no') expect(answer.ok, JSON.stringify(answer)).toBe(false);
    else expect(real).toBe(said);
  }

  private event(type: string, days: number, at: Instant | undefined) {
    return eventOf(type, this.clock.now() + days * DAY, days, at);
  }

  private known(): readonly Instant[] {
    const { lives } = this.model;
    const events = lives.flatMap((life) => life.stretches.flatMap((each) => each.events.map(({ at }) => at)));
    return [...new Set([...events, ...this.instants])].filter((at) => at > start - DAY).sort((a, b) => b - a);
  }

  private life(of: number): Life {
    return this.model.lives[of] as Life;
  }

  private worker(of?: number): Cases<typeof sample> {
    this.turn += 1;
    return this.workers[(of ?? this.turn) % 2] as Cases<typeof sample>;
  }

  private command(): string {
    this.commands += 1;
    return `k${this.commands}`;
  }

  private set(at: Instant): void {
    this.clock.set(at);
    this.model.clock = at;
  }

  private count(what: string): void {
    this.counts[what] = (this.counts[what] ?? 0) + 1;
  }
}
