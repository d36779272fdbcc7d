import type { CaseEvent } from '../../engine/index.ts';
import { codeOfThrown } from '../code-of-thrown.ts';
import type { RuntimeContext } from '../context.ts';
import type { Signature } from '../draft.ts';
import { eventFault } from '../event-fault.ts';
import { pagesOfCases } from '../pages-of-cases.ts';
import { fingerprint, sameCommand } from '../store/fingerprint.ts';
import type { Tell } from '../store/store.ts';
import type { RuntimeRefusal } from '../work.ts';
import type { Sent } from './sent.ts';

type Event = Omit<CaseEvent, 'at'> & { readonly at?: number };
type Others = NonNullable<Sent['others']>;
type One = Omit<Others[number], 'case'>;

/** What came of telling a person's cases. */
export type Told = { readonly ok: true; readonly others: Others; readonly repeated?: true } | RuntimeRefusal;

const day = 86_400_000;
/** Reasons that a later attempt can mend; any other refusal is a case's answer. */
const passing = new Set(['conflict', 'other-version', 'does-not-fit', 'in-the-future']);

/** Tells every open case of a person. What could not be told now is kept, and told later. */
export async function tellPerson(context: RuntimeContext, person: string, event: Event, options: Signature): Promise<Told> {
  const fault = eventFault(context.current, event);
  if (fault) return fault;
  const now = context.clock.now();
  const at = event.at ?? now;
  if (at > now) return { ok: false, reason: 'in-the-future', message: 'This lies in the future.' };
  const { command } = options;
  const about = { person, event: { ...plainEvent(event), ...ownId(event) }, at: event.at };
  const print = fingerprint('tell', about, context.store.hash);
  const known = command === undefined ? undefined : await context.store.command(command);
  if (known) return sameCommand(known, print, '') ? { ...(await repeatedTell(context, command as string)), repeated: true } : reused;
  if ((await context.store.cases({ person, open: true, limit: 1 })).length === 0)
    return { ok: false, reason: 'no-such-case', message: 'This person has no open case here: nobody was told.' };
  const tell = tellOf(command ?? context.ids(), person, null, { ...event, at }, options, now);
  const owed = await context.store.owe(
    tell,
    command === undefined ? undefined : { id: command, case: '', fromSeq: 0, toSeq: 0, fingerprint: print },
  );
  if (!owed.ok) return sameCommand(owed.command, print, '') ? { ok: true, others: [], repeated: true } : reused;
  return { ok: true, others: await workOff(context, tell) };
}

const reused: RuntimeRefusal = { ok: false, reason: 'command-reused', message: 'This command id was used for something else.' };

async function repeatedTell(context: RuntimeContext, key: string): Promise<{ ok: true; others: Others }> {
  const owed = (await context.store.tells(10_000)).find((each) => each.key === key);
  return { ok: true, others: owed ? await workOff(context, owed) : [] };
}

export function tellOf(
  key: string,
  person: string,
  but: string | null,
  event: Event & { readonly at: number },
  signature: Signature,
  now: number,
): Tell {
  return {
    key,
    person,
    but,
    // An id that the caller chose for one case belongs to that case.
    event: { at: event.at, ...plainEvent(event), ...(but === null ? ownId(event) : {}) },
    by: signature.by,
    ...(signature.why === undefined ? {} : { why: signature.why }),
    attempts: 0,
    nextAt: now,
  };
}

function ownId({ id }: Event): Pick<Tell['event'], 'id'> {
  return id === undefined ? {} : { id };
}

function plainEvent(event: Event): Omit<Tell['event'], 'at' | 'id'> {
  const { type, attrs, asked } = event;
  return { type, ...(attrs ? { attrs: { ...attrs } } : {}), ...(asked ? { asked: [...asked] } : {}) };
}

/** Tells each open case that was not told yet, and forgets the tell when all were; else says when to try again. */
export async function workOff(context: RuntimeContext, tell: Tell): Promise<Others> {
  const others: Others[number][] = [];
  let left: string | undefined;
  try {
    for await (const stored of pagesOfCases(context.store, { person: tell.person, open: true })) {
      if (stored.id === tell.but) continue;
      const told = await tellOne(context, stored.id, tell);
      if (told.owed) left = told.reason;
      others.push({ case: stored.id, ...told });
    }
  } catch (error) {
    left = codeOfThrown(error);
  }
  const attempts = tell.attempts + 1;
  const nextAt = context.clock.now() + Math.min(day, 1000 * 2 ** Math.min(20, attempts));
  // Where even this cannot be written, the tell is still there as it was.
  await context.store.settleTell(tell.key, left === undefined ? null : { ...tell, attempts, nextAt, reason: left }).catch(() => {});
  return others;
}

async function tellOne(context: RuntimeContext, id: string, tell: Tell): Promise<One> {
  const signature = { by: tell.by, ...(tell.why === undefined ? {} : { why: tell.why }), command: `${tell.key}:${id}` };
  try {
    const told = await context.takeTold(context, id, tell.event, signature);
    if (told.ok) return { ok: true };
    return { ok: false, reason: told.reason, ...(passing.has(told.reason) ? { owed: true } : {}) };
  } catch (error) {
    // An error says nothing about the case.
    return { ok: false, reason: codeOfThrown(error), owed: true };
  }
}
