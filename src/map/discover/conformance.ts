import { givenAs } from '../../kernel/given.ts';

/**
 * A model as plain data: from which state which event leads where. Several moves of one event from one state are allowed;
 * a move with an empty event is silent: it costs nothing and is not seen in a record (a time limit that passed, a stage that led to the next).
 */
export interface TransitionTable {
  readonly initial: string;
  readonly moves: readonly { readonly from: string; readonly event: string; readonly to: string }[];
  /** States in which a journey may end; without it, in any. */
  readonly final?: readonly string[];
  /** Events that may come at any time, whether or not a move takes them. */
  readonly ignored?: readonly string[];
}

/** One step of the cheapest explanation of a journey by a model. */
export interface AlignedStep {
  /** `both`: it happened and is allowed. `log`: it happened and is not allowed here. `model`: the model expects it and it did not happen. */
  readonly kind: 'both' | 'log' | 'model';
  readonly event: string;
  /** State after the step. */
  readonly state: string;
}

/** The cheapest explanation of one journey by a model: its steps and what they cost. */
export interface Alignment {
  /** Number of `log` and `model` steps; the least possible. */
  readonly cost: number;
  readonly steps: readonly AlignedStep[];
}

/** A step that differs, how often, and in how many journeys. */
export interface StepCount {
  readonly event: string;
  readonly state: string;
  readonly count: number;
  readonly journeys: number;
}

/** How a log and a model differ: what fits, what does not, and what never happened. */
export interface Conformance {
  readonly journeys: number;
  readonly fitting: number;
  readonly cost: number;
  /** What happened that the model does not allow: event and state, the most frequent first. */
  readonly unexpected: readonly StepCount[];
  /** What the model expects and did not happen. */
  readonly skipped: readonly StepCount[];
  /** Moves of the model that no journey took. */
  readonly neverTaken: readonly { readonly from: string; readonly event: string; readonly to: string }[];
  /** Journeys too long to align. */
  readonly notAligned: readonly string[];
}

interface Model {
  readonly states: readonly string[];
  readonly initial: number;
  readonly out: readonly (readonly { readonly event: string; readonly to: number; readonly move: number }[])[];
  readonly isFinal: readonly boolean[];
  readonly ignored: ReadonlySet<string>;
  readonly moving: ReadonlySet<string>;
}

function modelOf(table: TransitionTable): Model {
  const states = [...new Set([table.initial, ...table.moves.flatMap(({ from, to }) => [from, to])])];
  const number = new Map(states.map((state, index) => [state, index]));
  const out: { event: string; to: number; move: number }[][] = states.map(() => []);
  for (const [move, { from, event, to }] of table.moves.entries())
    out[number.get(from) as number]?.push({ event, to: number.get(to) as number, move });
  return {
    states,
    initial: 0,
    out,
    isFinal: states.map((state) => table.final === undefined || table.final.includes(state)),
    ignored: new Set(table.ignored ?? []),
    moving: new Set(table.moves.map(({ event }) => event)),
  };
}

/** The cheapest way to explain a journey: each event allowed, set aside, or something expected put in; the least of the last two. */
export function align(table: TransitionTable, events: readonly string[]): Alignment {
  givenAs('align', 'table', table, '{initial:text moves:list}');
  givenAs('align', 'events', events, '[text]');
  const model = modelOf(table);
  return alignIn(model, relevant(model, events)).alignment;
}

/** The events that cost something or move something. */
function relevant(model: Model, events: readonly string[]): string[] {
  return events.filter((event) => !model.ignored.has(event) || model.moving.has(event));
}

interface Step {
  readonly kind: AlignedStep['kind'] | 'start' | 'silent';
  readonly event: string;
  readonly before: number;
  readonly move: number;
}

function alignIn(model: Model, events: readonly string[]): { alignment: Alignment; moves: number[] } {
  const width = model.states.length;
  const size = (events.length + 1) * width;
  const cost = new Int32Array(size).fill(-1);
  const steps = new Map<number, Step>();
  // Costs are whole numbers, so two lists (this cost, and one more) stand for a queue.
  let current = [model.initial];
  let later: number[] = [];
  let price = 0;
  const reached = new Map<number, number>([[model.initial, 0]]);
  steps.set(model.initial, { kind: 'start', event: '', before: -1, move: -1 });
  const offer = (to: number, extra: number, step: Step) => {
    const known = reached.get(to);
    if (cost[to] !== -1 || (known !== undefined && known <= price + extra)) return;
    reached.set(to, price + extra);
    steps.set(to, step);
    (extra === 0 ? current : later).push(to);
  };
  let goal = -1;
  while (goal < 0 && (current.length > 0 || later.length > 0)) {
    for (let next = current.pop(); next !== undefined; next = current.pop()) {
      if (cost[next] !== -1 || reached.get(next) !== price) continue;
      cost[next] = price;
      const position = Math.floor(next / width);
      const state = next % width;
      if (position === events.length && model.isFinal[state]) {
        goal = next;
        break;
      }
      const event = events[position];
      for (const { event: wanted, to, move } of model.out[state] as Model['out'][number]) {
        if (wanted === '') {
          offer(position * width + to, 0, { kind: 'silent', event: '', before: next, move });
          continue;
        }
        if (wanted === event) offer((position + 1) * width + to, 0, { kind: 'both', event: wanted, before: next, move });
        offer(position * width + to, 1, { kind: 'model', event: wanted, before: next, move });
      }
      if (event === undefined) continue;
      const isFree = model.ignored.has(event);
      offer((position + 1) * width + state, isFree ? 0 : 1, { kind: isFree ? 'silent' : 'log', event, before: next, move: -1 });
    }
    if (goal >= 0) break;
    current = later;
    later = [];
    price += 1;
  }
  const found: AlignedStep[] = [];
  const moves: number[] = [];
  for (let at = goal; at >= 0; ) {
    const step = steps.get(at) as Step;
    if (step.kind !== 'start' && step.kind !== 'silent')
      found.push({ kind: step.kind, event: step.event, state: model.states[at % width] as string });
    if (step.kind === 'both') moves.push(step.move);
    at = step.before;
  }
  return { alignment: { cost: goal < 0 ? Number.POSITIVE_INFINITY : price, steps: found.reverse() }, moves };
}

/** Holds a log against a model: what fits, what does not and how often, and what the model expects that never happens. */
export function conform(
  table: TransitionTable,
  journeys: readonly { readonly id: string; readonly events: readonly string[] }[],
  limit = 2_000_000,
): Conformance {
  givenAs('conform', 'table', table, '{initial:text moves:list}');
  givenAs('conform', 'journeys', journeys, '[id:text events:list]');
  givenAs('conform', 'limit', limit, 'number?');
  const model = modelOf(table);
  const known = new Map<string, ReturnType<typeof alignIn>>();
  const unexpected = new Map<string, { count: number; journeys: number }>();
  const skipped = new Map<string, { count: number; journeys: number }>();
  const taken = new Set<number>();
  const notAligned: string[] = [];
  let [fitting, total] = [0, 0];
  for (const { id, events } of journeys) {
    const own = relevant(model, events);
    if ((own.length + 1) * model.states.length > limit) {
      notAligned.push(id);
      continue;
    }
    const key = own.join('\u0000');
    let result = known.get(key);
    if (result === undefined) {
      result = alignIn(model, own);
      if (known.size < 50_000) known.set(key, result);
    }
    const { alignment, moves } = result;
    if (alignment.cost === 0) fitting += 1;
    total += alignment.cost;
    for (const move of moves) taken.add(move);
    let state = model.states[model.initial] as string;
    const seen = new Set<string>();
    for (const step of alignment.steps) {
      const place = `${step.event}\u0000${state}`;
      state = step.state;
      if (step.kind === 'both') continue;
      const counts = step.kind === 'log' ? unexpected : skipped;
      const { count, journeys: others } = counts.get(place) ?? { count: 0, journeys: 0 };
      const key = `${step.kind} ${place}`;
      counts.set(place, { count: count + 1, journeys: others + Number(!seen.has(key)) });
      seen.add(key);
    }
  }
  const rows = (counts: ReadonlyMap<string, Omit<StepCount, 'event' | 'state'>>): StepCount[] =>
    [...counts]
      .map(([place, counted]) => ({ event: place.split('\u0000')[0] as string, state: place.split('\u0000')[1] as string, ...counted }))
      .sort((a, b) => b.count - a.count || (a.event < b.event ? -1 : 1));
  return {
    journeys: journeys.length,
    fitting,
    cost: total,
    unexpected: rows(unexpected),
    skipped: rows(skipped),
    neverTaken: table.moves.filter(({ event }, move) => event !== '' && !taken.has(move)),
    notAligned,
  };
}
