import { compileStage } from '../../engine/index.ts';
import type { Pathway } from '../../pathway/index.ts';

type Stage = Pathway['stages'][string];
type Machine = ReturnType<typeof compileStage>['tables'];

/** A stage as the simulator reads it: numbers for events and states. */
export interface StageTables {
  readonly stage: Stage;
  /** The stage's number in its pathway. */
  readonly number: number;
  readonly machine: Machine;
  /** The machine's own number of an event, by the pathway's number; -1 where it has none. */
  readonly eventOf: Int16Array;
  /** 1 where a leaf has a transition for an event: by leaf, then the pathway's number of the event. */
  readonly heard: Uint8Array;
  /** `stage:path` by leaf. */
  readonly paths: readonly string[];
  /** Contacts of the states entered between two leaves, outermost first, each once; `from` -1 is the start. */
  contactsBetween(from: number, to: number): readonly string[];
  /** `stage:path` of the states entered between two leaves, outermost first; `from` -1 is the start. */
  pathsBetween(from: number, to: number): readonly string[];
}

/** A pathway's stages compiled, and its event types by number. */
export interface CaseTables {
  readonly types: readonly string[];
  readonly stages: Readonly<Record<string, StageTables>>;
}

const known = new WeakMap<Pathway, CaseTables>();

/** The tables of a pathway, made once. */
export function caseTables(pathway: Pathway): CaseTables {
  let tables = known.get(pathway);
  if (!tables) {
    const types = Object.keys(pathway.vocabulary);
    const stages = Object.fromEntries(Object.entries(pathway.stages).map(([id, stage], number) => [id, stageTables(stage, number, types)]));
    tables = { types, stages };
    known.set(pathway, tables);
  }
  return tables;
}

function stageTables(stage: Stage, number: number, types: readonly string[]): StageTables {
  const { tables: machine } = compileStage(stage);
  const contacts = contactsOf(stage);
  const paths = machine.leaves.map((_, leaf) => `${stage.id}:${pathOf(machine.frameOf(leaf, {}).value)}`);
  const eventOf = Int16Array.from(types, (type) => machine.eventCode(type));
  const heard = Uint8Array.from({ length: paths.length * types.length }, (_, place) => {
    const event = eventOf[place % types.length] as number;
    return event >= 0 && machine.candidates(Math.floor(place / types.length), event).length > 0 ? 1 : 0;
  });
  const entered = (from: number, to: number) => pathsEntered(from < 0 ? '' : (paths[from] as string), paths[to] as string);
  const pathsBetween = byPair(paths.length, entered);
  const contactsBetween = byPair(paths.length, (from, to) => {
    const found = entered(from, to).map((path) => contacts.get(path));
    return [...new Set(found.filter((contact) => contact !== undefined))];
  });
  return { stage, number, machine, eventOf, heard, paths, contactsBetween, pathsBetween };
}

/** Contact of a state, by `stage:path`. */
function contactsOf(stage: Stage): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const nodes = (stage.machine as unknown as { idMap: ReadonlyMap<string, { path: readonly string[]; meta?: { contact?: string } }> })
    .idMap;
  for (const { path, meta } of nodes.values()) {
    if (meta?.contact !== undefined) found.set(`${stage.id}:${path.join('.')}`, meta.contact);
  }
  return found;
}

/** Remembers the answer for each pair of leaves. */
function byPair<T>(leaves: number, of: (from: number, to: number) => T): (from: number, to: number) => T {
  const answers = new Array<T | undefined>((leaves + 1) * leaves);
  return (from, to) => {
    const place = (from + 1) * leaves + to;
    let answer = answers[place];
    if (answer === undefined) {
      answer = of(from, to);
      answers[place] = answer;
    }
    return answer;
  };
}

/** The states entered between two resting states, outermost first: `stage:path`. */
function pathsEntered(was: string, now: string): string[] {
  const [stage = '', path = ''] = now.split(':');
  const parts = path.split('.');
  const all = parts.map((_, index) => `${stage}:${parts.slice(0, index + 1).join('.')}`);
  return all.filter((each) => was !== each && !was.startsWith(`${each}.`));
}

/** The path of a state's value: `custody.authorised.firstHours`. */
function pathOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return '';
  const [[key, inner] = ['', '']] = Object.entries(value);
  return `${key}.${pathOf(inner)}`;
}
