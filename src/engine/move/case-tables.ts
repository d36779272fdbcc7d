import type { Pathway } from '../../pathway/index.ts';
import type { Stage, StateMeta } from '../../stage/index.ts';
import { compileStage } from '../compile/compile-stage.ts';
import { activeOnlyAt } from './resting-states.ts';
import type { StepOptions, Stepper } from './stepper.ts';

/** A stage as numbers: for events, those of the pathway's vocabulary; for states, those in which the stage can rest. */
export interface StageTables {
  readonly stage: Stage;
  /** The stage's number in its pathway. */
  readonly number: number;
  readonly machine: Stepper;
  /** The machine's own number of an event, by the pathway's number; -1 where it has none. */
  readonly eventOf: Int16Array;
  /** Whether a state has a transition for an event, by state, then the pathway's number of the event: 0 none, 1 one that does not look at the event, 2 one that may. */
  readonly heard: Uint8Array;
  /** `stage:path` by state. */
  readonly paths: readonly string[];
  /** Contacts of the states entered between two, outermost first, each once; `from` -1 is the start. */
  contactsBetween(from: number, to: number): readonly string[];
  /** `stage:path` of the states entered between two, outermost first; `from` -1 is the start. */
  pathsBetween(from: number, to: number): readonly string[];
}

/** A pathway's stages, and its event types by number. */
export interface CaseTables {
  readonly pathway: Pathway;
  readonly types: readonly string[];
  /** The number of an event type. */
  readonly codes: ReadonlyMap<string, number>;
  /** Contacts that do not count where a contact is made, since it stands in for them. */
  readonly replacedBy: ReadonlyMap<string, readonly string[]>;
  /** The tables of a stage, made when it is first asked for. @throws PathwayError `cannot-compile` */
  stage(id: string): StageTables;
}

type StepperOf = NonNullable<StepOptions['stepperOf']>;
const known = new WeakMap<StepperOf, WeakMap<Pathway, CaseTables>>();

/** The tables of a pathway, made once for each way to move a stage. */
export function caseTables(pathway: Pathway, stepperOf: StepperOf = compileStage): CaseTables {
  let ours = known.get(stepperOf);
  if (!ours) {
    ours = new WeakMap();
    known.set(stepperOf, ours);
  }
  let tables = ours.get(pathway);
  if (!tables) {
    tables = newTables(pathway, stepperOf);
    ours.set(pathway, tables);
  }
  return tables;
}

function newTables(pathway: Pathway, stepperOf: StepperOf): CaseTables {
  const types = Object.keys(pathway.vocabulary);
  const ids = Object.keys(pathway.stages);
  const stages = new Map<string, StageTables>();
  return {
    pathway,
    types,
    codes: new Map(types.map((type, code) => [type, code])),
    replacedBy: replacements(pathway),
    stage(id) {
      let made = stages.get(id);
      if (!made) {
        made = stageTables(stepperOf(pathway.stages[id] as Stage), ids.indexOf(id), types);
        stages.set(id, made);
      }
      return made;
    },
  };
}

function stageTables(machine: Stepper, number: number, types: readonly string[]): StageTables {
  const { nodes, stage } = machine;
  const pathOf = ({ path }: (typeof nodes)[number]) => `${stage.id}:${path.join('.')}`;
  const eventOf = Int16Array.from(types, (type) => machine.eventCode(type));
  const heard = Uint8Array.from({ length: nodes.length * types.length }, (_, place) => {
    const event = eventOf[place % types.length] as number;
    const leaf = Math.floor(place / types.length);
    if (event < 0 || !machine.hears(leaf, event)) return 0;
    return machine.reads?.(leaf, event) === false ? 1 : 2;
  });
  const entered = (from: number, to: number) => activeOnlyAt(nodes[to] as (typeof nodes)[number], from < 0 ? undefined : nodes[from]);
  return {
    stage,
    number,
    machine,
    eventOf,
    heard,
    paths: nodes.map(pathOf),
    pathsBetween: byPair(nodes.length, (from, to) => entered(from, to).map(pathOf)),
    contactsBetween: byPair(nodes.length, (from, to) => {
      const found = entered(from, to).map(({ meta }) => (meta as StateMeta | undefined)?.contact);
      return [...new Set(found.filter((contact) => contact !== undefined))];
    }),
  };
}

/** For each contact, the one that it stands in for, and whatever that stands in for in turn; `definePathway` refuses a ring of them. */
function replacements({ contacts }: Pathway): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const id of Object.keys(contacts)) {
    const list: string[] = [];
    for (let each = contacts[id]?.insteadOf; each !== undefined; each = contacts[each]?.insteadOf) list.push(each);
    if (list.length > 0) found.set(id, list);
  }
  return found;
}

/** Remembers the answer for each pair of states. */
function byPair<T>(states: number, of: (from: number, to: number) => T): (from: number, to: number) => T {
  const answers = new Array<T | undefined>((states + 1) * states);
  return (from, to) => {
    const place = (from + 1) * states + to;
    let answer = answers[place];
    if (answer === undefined) {
      answer = of(from, to);
      answers[place] = answer;
    }
    return answer;
  };
}
