import type { Allowed, Case, CaseInput, Due, Entry, Pathway, Stepped } from 'justice-pathway';
import { type AnyMachineSnapshot, type AnyStateMachine, type AnyStateNode, initialTransition, transition } from 'xstate';

// What a step must come to, read a second time: whole snapshots of XState, lists and sets, nothing kept from step to step.

type Snapshot = AnyMachineSnapshot;
type Attrs = Readonly<Record<string, unknown>>;
interface Reached {
  stage: string | null;
  leaf: AnyStateNode | null;
  snapshot: Snapshot | null;
  stay: number;
  outcome: string | null;
}

export interface Expected {
  readonly case: Case;
  readonly entries: readonly Entry[];
  readonly due: readonly Due[];
  readonly cancelled: readonly Due[];
  readonly moments: readonly { readonly id: string }[];
}

const machineOf = (pathway: Pathway, stage: string) => pathway.stages[stage]?.machine as AnyStateMachine;
const upFrom = (node: AnyStateNode | null): AnyStateNode[] => (node?.parent ? [node, ...upFrom(node.parent as AnyStateNode)] : []);
const leafOf = ({ _nodes }: Snapshot) => _nodes.find((node) => node.type === 'atomic' || node.type === 'final') as AnyStateNode;
const metaOf = (node: AnyStateNode) => (node.meta ?? {}) as { readonly label?: string; readonly contact?: string };

function snapshotOf(pathway: Pathway, { stage, value, context }: Case): Snapshot {
  return machineOf(pathway, stage as string).resolveState({ value: value as never, context: { ...context } }) as Snapshot;
}

/** What falls due: timers of every state that is active and of the machine, by time, then by name. */
export function readDues(pathway: Pathway, of: Case): Due[] {
  if (of.stage === null) return [];
  const snapshot = snapshotOf(pathway, of);
  const machine = machineOf(pathway, of.stage);
  const delays = machine.implementations.delays as unknown as Record<string, { dueAt(context: object): number | undefined }>;
  return snapshot._nodes
    .flatMap((node) => Object.keys((node.config as { after?: object }).after ?? {}).map((name) => ({ name, node })))
    .map(({ name, node }) => ({ id: `${of.stay}:xstate.after.${name}.${node.id}`, name, at: delays[name]?.dueAt(snapshot.context) }))
    .filter((due): due is Due => due.at !== undefined && !of.fired.some(({ id, at }) => id === due.id && at === due.at))
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
    .map(({ id, at, name }) => ({ id, at, name }));
}

/** Events from outside that would be taken: the candidates from the innermost state outwards, up to the first without a guard. */
export function readAllowed(pathway: Pathway, of: Case): Allowed[] {
  if (of.stage === null) return [];
  const leaf = leafOf(snapshotOf(pathway, of));
  const nodes = [...upFrom(leaf), machineOf(pathway, of.stage).root as AnyStateNode];
  return Object.keys(pathway.vocabulary)
    .sort()
    .flatMap((type) => {
      const all = nodes.flatMap((node) => node.transitions.get(type) ?? []);
      const end = all.findIndex(({ guard }) => guard === undefined);
      const last = end < 0 ? undefined : all[end];
      const isTaken = ({ target, actions }: (typeof all)[number]) => target !== undefined || actions.length > 0;
      if (last && isTaken(last)) return [{ type }];
      const guarded = (end < 0 ? all : all.slice(0, end)).filter(isTaken);
      return guarded.length === 0 ? [] : [{ type, when: [...new Set(guarded.map(({ guard }) => String(guard)))] }];
    });
}

export function readOpening(pathway: Pathway, start: { id: string; person: string; stage: string; input: object; at: number }): Expected {
  const { id, person, stage, at } = start;
  const input = { ...start.input, at };
  const before: Case = {
    ...{ id, person, pathway: pathway.id, version: pathway.version, revision: 0, seq: 0, at, stage, value: null, context: null },
    ...{ hash: '', stay: 1, outcome: null, fired: [] },
  };
  const told = newTelling(pathway, before, at);
  told.write({ type: 'case.opened', kind: 'stage', stage, attrs: { pathway: pathway.id, version: pathway.version, input } });
  return told.end(begin(pathway, told, stage, input, at, 1), []);
}

/** `undefined` where the step is to be refused. */
export function readStep(pathway: Pathway, of: Case, input: CaseInput): Expected | undefined {
  if (of.stage === null) return undefined;
  return 'due' in input ? readDue(pathway, of, input as never) : readEvent(pathway, of, input as never);
}

function readDue(
  pathway: Pathway,
  of: Case,
  input: { due: string; dueAt: number; at: number; id?: string; skip?: true },
): Expected | undefined {
  const due = readDues(pathway, of).find(({ id, at }) => id === input.due && at === input.dueAt);
  if (!due || !Number.isSafeInteger(input.at) || input.at < input.dueAt) return undefined;
  const at = Math.max(due.at, of.at);
  const told = newTelling(pathway, of, at);
  const type = input.skip ? 'due.skipped' : 'due.fired';
  told.write({ ...idOf(input), type, kind: 'due', stage: of.stage, attrs: { due: due.id, dueAt: due.at, name: due.name } });
  const event = due.id.replace(/^\d+:/, '');
  const moved = input.skip ? undefined : move(pathway, of, { type: event, at });
  const fired = [...of.fired, due].filter(({ id }) => !moved?.cancelled.includes(id.replace(/^\d+:/, '')));
  const reached = moved ? arrive(pathway, told, of, moved.after, at) : stand(pathway, of);
  return told.end(reached, fired, due);
}

function readEvent(pathway: Pathway, of: Case, input: { type: string; at: number; attrs?: Attrs; id?: string; asked?: never }) {
  const word = Object.hasOwn(pathway.vocabulary, input.type) ? pathway.vocabulary[input.type] : undefined;
  if (!word || !Number.isSafeInteger(input.at) || input.at < of.at) return undefined;
  const attrs = input.attrs ?? {};
  const moved = move(pathway, of, { type: input.type, at: input.at, attrs });
  if (!moved && word.kind === 'stage') return undefined;
  const told = newTelling(pathway, of, input.at);
  told.write({
    ...idOf(input),
    ...{ type: input.type, kind: 'event', stage: of.stage },
    ...(Object.keys(attrs).length > 0 ? { attrs } : {}),
    ...(input.asked ? { asked: input.asked } : {}),
  });
  if (word.contact !== undefined) told.meet(word.contact, of.stage as string, of.stay);
  const fired = of.fired.filter(({ id }) => !moved?.cancelled.includes(id.replace(/^\d+:/, '')));
  return told.end(moved ? arrive(pathway, told, of, moved.after, input.at) : stand(pathway, of), fired);
}

const idOf = ({ id }: { readonly id?: string }) => (id === undefined ? {} : { id });

function move(
  pathway: Pathway,
  of: Case,
  event: { type: string; at: number; attrs?: Attrs },
): { after: Snapshot; cancelled: string[] } | undefined {
  const before = snapshotOf(pathway, of);
  if (!before.can(event)) return undefined;
  const [after, actions] = transition(machineOf(pathway, of.stage as string), before, event as never) as unknown as [
    Snapshot,
    readonly { type: string; params: { sendId: string } }[],
  ];
  return { after, cancelled: actions.filter(({ type }) => type === 'xstate.cancel').map(({ params }) => params.sendId) };
}

function stand(pathway: Pathway, of: Case): Reached {
  const snapshot = snapshotOf(pathway, of);
  return { stage: of.stage, leaf: leafOf(snapshot), snapshot, stay: of.stay, outcome: null };
}

function arrive(pathway: Pathway, told: Telling, of: Case, after: Snapshot, at: number): Reached {
  const before = leafOf(snapshotOf(pathway, of));
  told.rest(of.stage as string, before, leafOf(after), of.stay);
  return follow(pathway, told, of.stage as string, after, at, of.stay);
}

function begin(pathway: Pathway, told: Telling, stage: string, input: object, at: number, stay: number): Reached {
  const [snapshot] = initialTransition(machineOf(pathway, stage), input as never) as unknown as [Snapshot];
  told.rest(stage, null, leafOf(snapshot), stay);
  return follow(pathway, told, stage, snapshot, at, stay);
}

/** Where the stage has come to its end, its outcome leads on, in the same step. */
function follow(pathway: Pathway, told: Telling, stage: string, snapshot: Snapshot, at: number, stay: number): Reached {
  if (snapshot.status !== 'done') return { stage, leaf: leafOf(snapshot), snapshot, stay, outcome: null };
  const { outcome } = snapshot.output as { outcome: string };
  told.write({ type: 'stage.ended', kind: 'stage', stage, attrs: { outcome } });
  const link = pathway.links[stage]?.[outcome] as { to: string | null; input: (out: unknown) => object };
  if (link.to === null) return { stage: null, leaf: null, snapshot: null, stay, outcome };
  const input = { ...link.input(snapshot.output), at };
  told.write({ type: 'stage.started', kind: 'stage', stage: link.to, attrs: { input } });
  return begin(pathway, told, link.to, input, at, stay + 1);
}

type Telling = ReturnType<typeof newTelling>;

function newTelling(pathway: Pathway, of: Case, at: number) {
  const entries: Entry[] = [];
  const met: { contact: string; stage: string; stay: number }[] = [];
  const write = (entry: Omit<Entry, 'id' | 'seq' | 'at' | 'case' | 'person'> & { id?: string }) => {
    const seq = of.seq + entries.length + 1;
    const cause = entries[0] ? { cause: entries[0].id } : {};
    entries.push({ id: `${of.id}:${seq}`, ...entry, seq, at, case: of.id, person: of.person, ...cause });
  };
  const meet = (contact: string, stage: string, stay: number) => {
    if (!met.some((each) => each.contact === contact)) met.push({ contact, stage, stay });
  };
  /** Contacts of the states that were not active before, outermost first. */
  const rest = (stage: string, before: AnyStateNode | null, after: AnyStateNode, stay: number) => {
    if (before === after) return;
    const { label } = metaOf(after);
    write({ type: 'state.entered', kind: 'state', stage, attrs: { state: after.id, ...(label === undefined ? {} : { label }) } });
    const was = upFrom(before);
    for (const node of upFrom(after).toReversed()) {
      const { contact } = metaOf(node);
      if (contact !== undefined && !was.includes(node)) meet(contact, stage, stay);
    }
  };
  const standsInFor = (contact: string, seen: readonly string[] = []): string[] => {
    const other = pathway.contacts[contact]?.insteadOf;
    return other === undefined || seen.includes(other) ? [] : [other, ...standsInFor(other, [...seen, other])];
  };
  const end = (reached: Reached, fired: readonly Due[], fires?: Due): Expected => {
    const { stage, leaf, snapshot, stay, outcome } = reached;
    if (stage === null) write({ type: 'case.closed', kind: 'stage', stage: null, attrs: { outcome } });
    const barred = new Set(met.flatMap(({ contact }) => standsInFor(contact)));
    const moments = met.flatMap((each) => {
      const { raises = [], present = [] } = pathway.contacts[each.contact] ?? {};
      return barred.has(each.contact) ? [] : raises.map((domain) => ({ ...each, domain, present }));
    });
    const raised = moments.map(({ contact, stage: where, stay: when, domain, present }) => {
      const id = `${of.id}:${of.revision + 1}:${contact}:${domain}`;
      write({ type: 'moment.raised', kind: 'moment', stage: where, attrs: { moment: id, stay: when, contact, domain, present } });
      return { id, case: of.id, person: of.person, at, stage: where, stay: when, contact, domain, present };
    });
    const head = { id: of.id, person: of.person, pathway: of.pathway, version: of.version };
    const common = { ...head, revision: of.revision + 1, seq: of.seq + entries.length, at, stay };
    const bare: Case = { ...common, stage: null, hash: '', value: null, context: null, outcome, fired: [] };
    const open: Case =
      stage === null || !snapshot || !leaf
        ? bare
        : { ...bare, stage, hash: pathway.stages[stage]?.hash ?? '', value: snapshot.value as never, context: snapshot.context as object };
    // What fired is kept only while it would else be offered again.
    const offered = readDues(pathway, open);
    const isOffered = ({ id, at: when }: Due) => offered.some((due) => due.id === id && due.at === when);
    const next: Case = { ...open, fired: stay === of.stay ? fired.filter(isOffered) : [] };
    const after = readDues(pathway, next);
    const before = of.value === null ? [] : readDues(pathway, of);
    const lacks = (list: readonly Due[]) => (due: Due) => !list.some(({ id, at: when }) => id === due.id && when === due.at);
    return {
      case: next,
      entries,
      due: after.filter(lacks(before)),
      cancelled: before.filter(lacks(fires ? [...after, fires] : after)),
      moments: raised,
    };
  };
  return { write, meet, rest, end };
}

/** A step as the second reading tells one. */
export function toldBy(stepped: Extract<Stepped, { ok: true }>): Expected {
  const { ok: _, ...told } = stepped;
  return told as Expected;
}

/** Every transition that there is for an event where a case stands, from the innermost state outwards. */
export function transitionsAt(pathway: Pathway, of: Case, type: string) {
  return [...upFrom(leafOf(snapshotOf(pathway, of))), machineOf(pathway, of.stage as string).root as AnyStateNode].flatMap(
    (node) => node.transitions.get(type) ?? [],
  );
}

/** A state and those around it, outermost first, the machine itself left out. */
export function pathOn(node: AnyStateNode): AnyStateNode[] {
  return upFrom(node).toReversed();
}

export function contactsOn(nodes: readonly AnyStateNode[]): string[] {
  return [...new Set(nodes.flatMap((node) => metaOf(node).contact ?? []))];
}
