import { DAY, type Instant } from 'justice-pathway';

// A second reckoning of what a case of the sample pathway is, by hand and in plain arithmetic: nothing of the engine is used.

/** Something that happened. */
export interface Happened {
  readonly id: string;
  readonly type: string;
  readonly at: Instant;
  readonly attrs?: Readonly<Record<string, unknown>> | undefined;
  /** The time that its line says, where a clock that was ahead said one that cannot be. */
  readonly said?: Instant;
}

/** Where a case stands. */
export interface Standing {
  readonly stage: 'custody' | 'after' | null;
  readonly state: string;
  readonly at: Instant;
  /** The stage's own time. */
  readonly stamp: Instant;
  readonly releaseAt: Instant | null;
  readonly notes: number;
  readonly since: Instant;
  readonly stay: number;
  readonly outcome: string | null;
  /** Due times that came and would come again, as `name@instant`. */
  readonly fired: readonly string[];
}

export interface Falling {
  readonly name: string;
  readonly at: Instant;
}

const before: Readonly<Record<string, number>> = { weeks12: 84, reviewDay: 30, release: 0 };

export function begun(at: Instant): Standing {
  return {
    stage: 'custody',
    state: 'arriving',
    at,
    stamp: at,
    releaseAt: null,
    notes: 0,
    since: 0,
    stay: 1,
    outcome: null,
    fired: [],
  };
}

function times(of: Standing): readonly Falling[] {
  if (of.stage === 'after') return [{ name: 'year', at: of.since + 365 * DAY }];
  const { releaseAt } = of;
  if (of.stage === null || !of.state.startsWith('sentenced') || releaseAt === null) return [];
  return Object.entries(before).map(([name, days]) => ({ name, at: releaseAt - days * DAY }));
}

/** What falls due, soonest first. */
export function falling(of: Standing): readonly Falling[] {
  const open = times(of).filter(({ name, at }) => !of.fired.includes(`${name}@${at}`));
  return [...open].sort((a, b) => a.at - b.at);
}

// What came and would not come again is forgotten.
function settled(of: Standing): Standing {
  const still = times(of).map(({ name, at }) => `${name}@${at}`);
  return { ...of, fired: of.fired.filter((each) => still.includes(each)) };
}

const out = (of: Standing, at: Instant): Standing => ({
  ...of,
  stage: 'after',
  state: 'home',
  stay: of.stay + 1,
  at,
  stamp: at,
  since: at,
  notes: 0,
  fired: [],
});
const over = (of: Standing, at: Instant, outcome: string): Standing => ({ ...of, stage: null, state: '', at, outcome, fired: [] });

/** After something happened; `undefined` where it cannot happen. */
export function after(of: Standing, { type, at, attrs = {} }: Happened): Standing | undefined {
  if (of.stage === null || at < of.at) return undefined;
  const next = moved(of, type, at, attrs);
  if (next) return settled(next);
  const supports = ['health.seen', 'case.reviewed', 'person.learned'].includes(type);
  return supports ? { ...of, at } : undefined;
}

function moved(of: Standing, type: string, at: Instant, attrs: Readonly<Record<string, unknown>>): Standing | undefined {
  const here = { ...of, at, stamp: at };
  if (of.stage === 'after') {
    if (type === 'person.died') return over(here, at, 'settled');
    if (type === 'health.seen') return here;
    if (type !== 'custody.recalled') return undefined;
    return { ...begun(at), stay: of.stay + 1 };
  }
  if (type === 'person.died') return over(here, at, 'died');
  const isServing = of.state.startsWith('sentenced');
  if (type === 'custody.received' && of.state === 'arriving')
    return attrs['status'] === 'sentenced'
      ? { ...here, state: 'sentenced.serving', releaseAt: (attrs['releaseAt'] as number | undefined) ?? null }
      : { ...here, state: 'remand' };
  if (type === 'custody.liberated' && of.state === 'remand') return out(here, at);
  if (type === 'custody.date.moved' && isServing) return { ...here, releaseAt: attrs['releaseAt'] as number };
  if (type === 'custody.note' && isServing && of.notes < 3) return { ...here, notes: of.notes + 1 };
  return undefined;
}

function come(of: Standing, { name, at: dueAt }: Falling): Standing {
  const at = Math.max(dueAt, of.at);
  const here = { ...of, at, stamp: at, fired: [...of.fired, `${name}@${dueAt}`] };
  if (name === 'year') return over(here, at, 'settled');
  if (name === 'release') return out(here, at);
  if (name === 'weeks12') return settled({ ...here, state: 'sentenced.planning' });
  return settled({ ...here, notes: of.notes + 1 });
}

/** After all that fell due up to an instant. */
export function untilDue(of: Standing, to: Instant): Standing {
  let now = of;
  for (let next = falling(now)[0]; next && next.at <= to; next = falling(now)[0]) now = come(now, next);
  return now;
}

/** What all that happened since comes to at an instant; `undefined` where something of it cannot have happened. */
export function reckoned(base: Standing, happened: readonly Happened[], to: Instant): Standing | undefined {
  let now = base;
  for (const each of happened) {
    if (each.at > to) break;
    const next = after(untilDue(now, each.at), each);
    if (!next) return undefined;
    now = next;
  }
  return untilDue(now, to);
}

/** In order of time; what came at one instant in the order in which it was told. */
export function inOrder(happened: readonly Happened[]): readonly Happened[] {
  return happened
    .map((each, index) => ({ each, index }))
    .sort((a, b) => a.each.at - b.each.at || a.index - b.index)
    .map(({ each }) => each);
}
