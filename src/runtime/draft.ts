import { agenda, type Case, type CaseInput, type Due, type Refusal, type Step, step } from '../engine/index.ts';
import { type Entry, isLearned, standing } from '../journal/index.ts';
import type { Instant } from '../kernel/index.ts';
import { sha256 } from '../kernel/sha256.ts';
import { askKey, type Hook, hooksFor, type Moment, standingConsents } from '../moment/index.ts';
import type { Pathway } from '../pathway/index.ts';
import { pathwayOf, type RuntimeContext } from './context.ts';
import { chain } from './correct/chain.ts';
import { type FactValues, factChange, factsOf, factsPrint, gather, gathered, metAt } from './find/facts.ts';
import { profileNow } from './find/profile-now.ts';
import { besideOf } from './store/beside.ts';
import { eventKey, stateDigest } from './store/fingerprint.ts';
import type { ArmedDue, Commit, HookCall, StoredCase } from './store/store.ts';

/** A case being changed: steps and notes are gathered, and become one commit. */
export interface Draft {
  readonly case: Case;
  readonly stored: StoredCase;
  readonly pathway: Pathway;
  readonly entries: readonly Entry[];
  readonly moments: readonly Moment[];
  readonly held: readonly Due[];
  /** Takes over a step made elsewhere, as `openCase` does. */
  take(step: Step): void;
  send(input: CaseInput): Refusal | undefined;
  /** Writes an entry that moves nothing. */
  note(entry: Pick<Entry, 'type' | 'kind'> & Partial<Pick<Entry, 'id' | 'attrs' | 'cause' | 'at'>>): void;
  hold(due: Due): void;
  /** Puts another case in its place: after a correction or a migration. */
  replace(next: Case, moments: readonly Moment[], along: Along): void;
  readonly along: Along;
}

/** What goes along with a case: how far its revisions have run ahead, what its events came to, the contacts that it came to. */
export interface Along {
  /** As in `StoredCase`. */
  readonly shift: number | undefined;
  /** Facts of events; `undefined` where they must be worked out anew. */
  readonly gathered: FactValues | undefined;
  readonly met?: Commit['met'];
  /** Whether a hook was asked before about a moment that a correction brought. */
  readonly isAsked?: (moment: Moment, hook: Hook) => boolean;
}

export interface Signature {
  readonly by: string;
  readonly why?: string;
  readonly command?: string;
  /** What the command's id, and the event's, stand for. */
  readonly print?: string;
  /** An event id that the caller chose. */
  readonly event?: string;
}

export type CommitParts = Pick<Commit, 'settle' | 'drop' | 'retime' | 'tells' | 'uncheck'>;

/** Lines between two checkpoints. */
const checkEvery = 200;

export function draft(context: RuntimeContext, stored: StoredCase, from: Case, pathway: Pathway): Draft {
  let current = from;
  let along: Along = { shift: stored.shift, gathered: gatheredIn(pathway, stored) };
  let held: readonly Due[] = stored.held;
  let on = pathway;
  const entries: Entry[] = [];
  const moments: Moment[] = [];
  return {
    get case() {
      return current;
    },
    stored,
    get along() {
      return along;
    },
    get pathway() {
      return on;
    },
    entries,
    moments,
    get held() {
      return held;
    },
    take(taken) {
      current = taken.case;
      entries.push(...taken.entries);
      moments.push(...taken.moments);
      const met = { ...along.met, add: [...(along.met?.add ?? []), ...metAt(taken.moments)] };
      along = { ...along, gathered: along.gathered && gather(on, along.gathered, taken.entries), met };
    },
    send(input) {
      const stepped = step(on, current, input, context.step);
      if (!stepped.ok) return stepped;
      this.take(stepped);
      return undefined;
    },
    note({ id, at, ...rest }) {
      const seq = current.seq + 1;
      entries.push({
        id: id ?? `${current.id}:${seq}`,
        seq,
        at: at ?? Math.max(current.at, context.clock.now()),
        case: current.id,
        person: current.person,
        stage: current.stage,
        ...rest,
      });
      current = { ...current, seq };
    },
    hold(due) {
      held = [...held, due];
    },
    replace(next, raised, beside) {
      current = next;
      on = pathwayOf(context, next) ?? on;
      moments.push(...raised);
      along = beside;
    },
  };
}

function gatheredIn(pathway: Pathway, { seq, facts }: StoredCase): FactValues | undefined {
  if (seq === 0) return {};
  return facts?.as === factsPrint(pathway) ? gathered(pathway, facts.values) : undefined;
}

/** What goes along with a case that a migration put on another version. */
export function movedAlong(before: Along, from: Pathway, to: Pathway): Along {
  return {
    shift: 0,
    gathered: factsPrint(from) === factsPrint(to) ? before.gathered : undefined,
    ...(before.met ? { met: before.met } : {}),
  };
}

/** The one commit that a draft comes to. */
export function commitOf(
  context: RuntimeContext,
  of: Draft,
  expectedSeq: number,
  before: readonly ArmedDue[],
  signature: Signature,
  extra: CommitParts = {},
): Commit {
  const now = context.clock.now();
  const { case: next } = of;
  const due = agenda(of.pathway, next, context.step);
  const held = of.held.filter((each) => due.some((other) => other.id === each.id && other.at === each.at));
  const after = armed(next.id, due, held);
  const kept = (list: readonly ArmedDue[], one: ArmedDue) =>
    list.some((each) => each.id === one.id && each.at === one.at && each.held === one.held);
  const last = of.stored.checkpoint ?? 0;
  // A correction that overtakes checkpoints leaves a new one, so that the next need not begin so far back.
  const check = next.seq - last >= checkEvery || (extra.uncheck !== undefined && last > 0);
  const state = stateOf(of, due, held, check);
  const { facts, shift } = state;
  const mark = {
    case: next.id,
    fromSeq: expectedSeq + 1,
    toSeq: next.seq,
    ...(signature.print === undefined ? {} : { fingerprint: signature.print }),
  };
  const also = {
    calls: callsOf(context, of, now),
    ...(signature.command === undefined ? {} : { command: { id: signature.command, ...mark } }),
    ...(signature.event === undefined ? {} : { event: { id: eventKey(next.id, signature.event), ...mark } }),
    ...(check
      ? {
          checkpoint: {
            case: next.id,
            seq: next.seq,
            at: next.at,
            recordedAt: now,
            state: next,
            held,
            ...(facts ? { facts } : {}),
            ...(shift === undefined ? {} : { shift }),
          },
        }
      : {}),
  };
  const { hash = sha256 } = context.store;
  const beside = besideOf({ ...also, ...extra }, signature.event, hash);
  const contents = of.entries.map((entry, index) => ({
    entry,
    by: signature.by,
    ...(signature.why === undefined ? {} : { why: signature.why }),
    ...(signature.command === undefined ? {} : { command: signature.command }),
    ...(index === of.entries.length - 1 ? { state: stateDigest({ ...state, head: '' }, hash), ...(beside ? { beside } : {}) } : {}),
  }));
  const mended = of.entries.find((entry) => entry.type === 'clock.mended')?.attrs?.['to'];
  const records = chain(next.id, of.stored.head, now, context.ids, contents, hash);
  return {
    next: { ...state, head: records.at(-1)?.hash ?? of.stored.head },
    expectedSeq,
    records,
    arm: after.filter((each) => !kept(before, each)),
    facts: factChange(of.stored.facts, facts),
    disarm: before.filter((each) => !after.some((other) => other.id === each.id)).map((each) => each.id),
    ...also,
    ...extra,
    ...(typeof mended === 'number' ? { uncheck: mended } : {}),
    ...(of.along.met === undefined ? {} : { met: of.along.met }),
  };
}

/** What a store keeps of a case as a draft leaves it, but for the head of its journal. */
function stateOf(of: Draft, due: readonly Due[], held: readonly Due[], isCheckpoint: boolean): Omit<StoredCase, 'head'> {
  const { case: next, stored } = of;
  const { profile, openedAt } = stored;
  // Where a version before did not keep the consents, those from before are not known.
  const consents = stored.consents && standingConsents(stored.consents, of.entries);
  const learned = standing(stored.learned ?? [], of.entries, isLearned);
  const { shift, gathered } = of.along;
  const closedAt = next.stage === null ? next.at : null;
  const facts = gathered && factsOf(of.pathway, next, { profile: profileNow({ profile, learned }), openedAt, closedAt }, gathered);
  const checkpoint = isCheckpoint ? next.seq : stored.checkpoint;
  return {
    id: next.id,
    case: next,
    seq: next.seq,
    profile,
    openedAt,
    closedAt,
    held,
    due,
    ...(learned.length === 0 ? {} : { learned }),
    ...(facts ? { facts } : {}),
    ...(shift === undefined ? {} : { shift }),
    ...(consents === undefined ? {} : { consents }),
    ...(checkpoint === undefined ? {} : { checkpoint }),
  };
}

/** Due times of a case as they are indexed. */
export function armed(id: string, due: readonly Due[], held: readonly Due[]): readonly ArmedDue[] {
  return due.map((each) => ({ ...each, case: id, held: held.some((other) => other.id === each.id) }));
}

function callsOf(context: RuntimeContext, { moments, along }: Draft, now: Instant): readonly HookCall[] {
  const calls = new Map<string, HookCall>();
  for (const moment of moments) {
    for (const hook of hooksFor(context.hooks, moment)) {
      if (along.isAsked?.(moment, hook)) continue;
      const key = askKey(hook, moment);
      if (calls.has(key)) continue;
      const order = calls.size;
      calls.set(key, {
        key,
        case: moment.case,
        person: moment.person,
        hook: hook.id,
        moment,
        order,
        status: 'waiting',
        attempts: 0,
        nextAt: now,
        setAt: now,
      });
    }
  }
  return [...calls.values()];
}
