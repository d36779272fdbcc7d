import { compileMachine } from 'justice-pathway/testing';
import { type AnyStateMachine, createMachine } from 'xstate';
import type { EventColumns } from './flow/event-columns.ts';
import { runFlow } from './flow/flow.ts';
import type { FlowDelay, FlowDesk, FlowModel } from './flow/flow-model.ts';
import type { FlowTeam } from './flow/flow-team.ts';
import { openFlowTeam } from './flow/flow-team.ts';
import { referenceMachine } from './machine.ts';
import {
  afterClosed,
  arrestWindow,
  codeOfMissed,
  codeOfNeed,
  DAY,
  deadlineOf,
  drawnWeekday,
  hours,
  LogHash,
  logNormal,
  type Profile,
  patience,
  placesOf,
  releaseSlot,
  retry,
  type ScenarioService,
  type ScenarioState,
  ScenarioStream,
  services,
  states,
  travel,
  WEEK,
} from './scenario.ts';

/** The reference scenario on the product's engine, driven by the compiled machine. */
export function prepare(people: number, profile: Profile): () => EventColumns {
  const model = modelOf(people, profile);
  return () => runFlow(model, people).log;
}

/** The same on a team of workers, started and with the machine compiled. */
export async function prepareTeam(people: number, profile: Profile, workers: number): Promise<FlowTeam> {
  return openFlowTeam(modelOf(people, profile), workers, new URL('./flow-worker.ts', import.meta.url), {
    workerData: { people, profile },
    execArgv: ['--conditions=justice-pathway-source', '--disable-warning=ExperimentalWarning'],
  });
}

export function modelOf(people: number, profile: Profile): FlowModel {
  const desks = services.map((service, index) => deskOf(service, index, people, profile));
  return profile === 'full' ? fullModel(desks) : coreModel(desks);
}

export function hashOf(log: EventColumns): string {
  const hash = new LogHash();
  log.each((at, person, code) => hash.add(at, person, code));
  return hash.text();
}

function fullModel(desks: readonly FlowDesk[]): FlowModel {
  const machine = compileMachine(referenceMachine());
  return {
    machine,
    states: Object.fromEntries(states.map((state, code) => [state.name, { code, ...delayOf(state), choices: choicesOf(state) }])),
    desks,
    streams: () => new ScenarioStream(),
    arrives: (stream) => arrestWindow * stream.next(),
    input: () => ({}),
  };
}

const minutes = ([from, to]: readonly [number, number] | readonly [number]): FlowDelay =>
  to === undefined ? { kind: 'fixed', of: from } : { kind: 'uniform', from, to };

function delayOf({ delay }: ScenarioState): { delay?: FlowDelay } {
  if (delay === null) return {};
  if (delay === 'needs') return { delay: { kind: 'desks' } };
  if (delay === 'release-slot') {
    return { delay: { kind: 'custom', until: (now, stream) => releaseSlot(now, stream.next(), stream.next()) } };
  }
  return { delay: minutes(delay) };
}

function choicesOf({ branches }: ScenarioState) {
  return branches.map(({ to, p, if: only }) => ({
    event: `to.${to}`,
    ...(p === undefined ? {} : { below: p }),
    ...(only === undefined ? {} : { if: only }),
  }));
}

function deskOf(service: ScenarioService, index: number, people: number, profile: Profile): FlowDesk {
  return {
    name: service.name,
    share: service.share,
    places: placesOf(service, people, profile),
    hours,
    first: (stream) => logNormal(travel.median, travel.sigma, stream.next(), stream.next()),
    noShow: service.noShow,
    retries: retry,
    afterClosed,
    patience,
    serviceTime: (stream) => logNormal(service.median, service.sigma, stream.next(), stream.next()),
    deadline: (start) => deadlineOf(service, start),
    code: codeOfNeed(index),
    deadlineCode: codeOfMissed(index),
  };
}

const coreMachine = createMachine({
  initial: 'liberated',
  states: { liberated: { id: 'liberated', on: { end: 'ended' } }, ended: { id: 'ended', type: 'final' } },
}) as unknown as AnyStateMachine;

/** The profile without a machine, for tools that cannot carry one: one state, from which people go to the desks at once. */
function coreModel(desks: readonly FlowDesk[]): FlowModel {
  const machine = compileMachine(coreMachine);
  return {
    machine,
    states: { liberated: { delay: { kind: 'desks' }, choices: [{ event: 'end' }] }, ended: { choices: [] } },
    desks,
    streams: () => new ScenarioStream(),
    arrives: (stream) => Math.floor(52 * stream.next()) * WEEK + drawnWeekday(stream.next()) * DAY + (540 + 540 * stream.next()),
    input: () => ({}),
  };
}
