import { type AnyStateMachine, type EventFrom, type InputFrom, initialTransition, transition } from 'xstate';
import { givenAs } from '../../kernel/given.ts';
import { type Instant, parseBy, type Vocabulary } from '../../kernel/index.ts';
import { type Stage, timerName } from '../../stage/index.ts';
import { sampleAttrs } from './sample-attrs.ts';

/** What paths through a stage are made from. */
export interface StageGraphOptions {
  /** The words of the stage's events. */
  readonly vocabulary: Vocabulary;
  /** What the stage starts on, without `at`. */
  readonly input: object;
  /** When everything happens: paths tell of order, not of time. */
  readonly at: Instant;
  /** The time zone of days, where attributes are days. */
  readonly zone: string;
  /** Sets of attributes that are tried of one event. @defaultValue 4 */
  readonly attrsPerEvent?: number;
  /** Positions that XState's traversal may meet. @defaultValue 100 000 */
  readonly limit?: number;
}

/** An event as a machine receives it. */
interface GraphEvent {
  readonly type: string;
  readonly at: Instant;
  readonly attrs: Readonly<Record<string, unknown>>;
}

/** What `getShortestPaths` and other functions of `xstate/graph` take as options. */
export interface StageGraph<S extends Stage = Stage> {
  readonly input: InputFrom<S['machine']>;
  readonly events: readonly EventFrom<S['machine']>[];
  readonly limit: number;
  serializeState(state: { readonly value: unknown; readonly status: string }): string;
}

/**
 * Makes the path functions of `xstate/graph` end on a stage: events with attributes that its vocabulary allows, due times as events, and
 * one position for each state, whatever the dates in context. So a guard that looks at earlier facts may hide a path.
 * @example getShortestPaths(stage.machine, stageGraph(stage, { vocabulary, input: {}, at, zone: pathway.zone }))
 */
export function stageGraph<S extends Stage>(stage: S, stageGraphOptions: StageGraphOptions): StageGraph<S> {
  givenAs('stageGraph', 'stage', stage, '{machine:object outcomes:list issues:list}');
  givenAs('stageGraph', 'stageGraphOptions', stageGraphOptions, '{vocabulary:object at:number zone:text}');
  const { vocabulary, input, at, zone, attrsPerEvent = 4, limit = 100_000 } = stageGraphOptions;
  const events = (stage.machine as AnyStateMachine).events.flatMap((type): GraphEvent[] => {
    const entry = Object.hasOwn(vocabulary, type) ? vocabulary[type] : undefined;
    if (entry !== undefined)
      return sampleAttrs(entry, at, zone, attrsPerEvent).flatMap((sample) => {
        const parsed = parseBy(entry.attrs, sample);
        return parsed.success ? [{ type, at, attrs: parsed.data }] : [];
      });
    return timerName(type) !== undefined ? [{ type, at, attrs: {} }] : [];
  });
  return {
    input: { ...input, at } as InputFrom<S['machine']>,
    events: events as unknown as EventFrom<S['machine']>[],
    limit,
    serializeState: ({ value, status }) => `${status} ${JSON.stringify(value)}`,
  };
}

/** One path: the states in order, and the event that led to each but the first. */
export interface SimplePath {
  readonly states: readonly string[];
  readonly events: readonly string[];
}

/**
 * Every path through a stage that meets no state twice and comes to its end, one after another: there can be more than anybody counts,
 * so take as many as you need. A path found can happen; paths that need other facts in context are not looked for.
 * @example for (const { states, events } of simplePaths(stage, options)) if (states.length > 5) break
 */
export function* simplePaths(stage: Stage, options: StageGraphOptions): Generator<SimplePath, undefined> {
  givenAs('simplePaths', 'stage', stage, '{machine:object outcomes:list issues:list}');
  givenAs('simplePaths', 'options', options, '{vocabulary:object at:number zone:text}');
  const graph = stageGraph(stage, options);
  const { input, serializeState } = graph;
  const events: readonly GraphEvent[] = graph.events;
  const machine = stage.machine as AnyStateMachine;
  const nameOf = (state: { readonly value: unknown; readonly status: string }) => serializeState(state);
  const [first] = initialTransition(machine, input as never);
  const path: { readonly state: typeof first; readonly by: string; readonly next: Iterator<GraphEvent>; readonly tried: Set<string> }[] =
    [];
  const on = new Set<string>();
  const enter = (state: typeof first, by: string) => {
    path.push({ state, by, next: events[Symbol.iterator](), tried: new Set() });
    on.add(nameOf(state));
  };
  enter(first, '');
  while (path.length > 0) {
    const here = path[path.length - 1] as (typeof path)[number];
    const { done, value: event } = here.next.next();
    if (done === true) {
      on.delete(nameOf(here.state));
      path.pop();
      continue;
    }
    const [state] = transition(machine, here.state, event);
    const name = nameOf(state);
    const way = `${event.type} ${name}`;
    if (on.has(name) || here.tried.has(way)) continue;
    here.tried.add(way);
    if (state.status === 'done') {
      const steps = [...path, { state, by: event.type }];
      yield { states: steps.map((step) => nameOf(step.state)), events: steps.slice(1).map(({ by }) => by) };
    } else if (state.status === 'active') enter(state, event.type);
  }
}
