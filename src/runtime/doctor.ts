import { agenda } from '../engine/index.ts';
import { sha256 } from '../kernel/sha256.ts';
import { pathwayOf, type RuntimeContext } from './context.ts';
import { canonical, verifyChain } from './correct/chain.ts';
import { armed } from './draft.ts';
import { factRows } from './find/facts.ts';
import { fold } from './history.ts';
import { nextPage } from './pages-of-cases.ts';
import { type BesideFault, besideFaults } from './store/beside.ts';
import { entriesIn } from './store/entries-in.ts';
import { stateDigest } from './store/fingerprint.ts';
import { indexFrom } from './store/index-case.ts';
import type { ArmedDue, JournalRecord, StoredCase } from './store/store.ts';

/** Something in a store that is not as it was written. */
export interface StoreFault {
  readonly case: string;
  /** Line of the case's journal, where it is about one. */
  readonly seq?: number;
  readonly fault:
    | 'missing-line'
    | 'changed-content'
    | 'erased-content'
    | 'content-left'
    | 'broken-link'
    | 'wrong-head'
    | 'changed-case'
    | 'other-replay'
    | 'due-index'
    | 'fact-index'
    | 'columns'
    | 'no-case'
    | 'no-journal'
    | 'renamed'
    | 'call-columns'
    | 'stray-due'
    | 'stray-call'
    | 'tell-columns'
    | 'aside-columns'
    | 'stray-aside'
    | BesideFault;
  /** One plain sentence, without anything personal. */
  readonly message: string;
  /** Only what is an index can be put right from the rest. */
  readonly repairable: boolean;
  readonly repaired?: true;
}

/** Compares a case with its journal: chain, content, the case as kept, what falls due and how it is found. Empty when all is well. */
export async function checkCase(context: RuntimeContext, id: string, repair = false): Promise<readonly StoreFault[]> {
  const { store } = context;
  const stored = await store.load(id);
  const records = await store.journal(id);
  if (!stored) return records.length === 0 ? [] : [fault(id, 'no-case')];
  if (records.length === 0) return [fault(id, 'no-journal')];
  if (stored.id !== id) return [fault(id, 'renamed')];
  const faults: StoreFault[] = verifyChain(id, records, stored.head, store.hash).map((each) => fault(id, each.fault, each.seq));
  faults.push(...contentFaults(stored, records));
  const last = records.at(-1) as JournalRecord;
  const known = last.content?.state;
  if (stored.seq !== records.length) faults.push(fault(id, 'changed-case', records.length));
  else if (known !== undefined && known !== stateDigest(stored, store.hash)) faults.push(fault(id, 'changed-case', last.seq));
  const sound = faults.length === 0;
  if (sound && stored.case && known === undefined) faults.push(...replayFaults(context, stored, records));
  const whole = sound && faults.length === 0;
  if (stored.case)
    faults.push(...(await besideFaults(store, id, records, store.hash ?? sha256)).map((each) => fault(id, each.fault, each.seq)));
  faults.push(...(await dueFaults(context, stored, repair, whole)));
  faults.push(...(await factFaults(context, stored, records, repair, whole)));
  return faults;
}

/** A part of a store's cases, in order of id. `next`: where to go on; `undefined` at the end. */
export async function checkPage(
  context: RuntimeContext,
  after: string | undefined,
  limit: number,
  repair: boolean,
): Promise<{ readonly checked: number; readonly faults: readonly StoreFault[]; readonly next: string | undefined }> {
  const page = await context.store.cases({ ...(after === undefined ? {} : { after }), limit });
  const faults: StoreFault[] = [];
  for (const stored of page) {
    const found = await checkCase(context, stored.id, repair);
    // A commit in between is no fault: look once more.
    const repaired = found.filter((each) => each.repaired);
    faults.push(...repaired, ...(repaired.length < found.length ? await checkCase(context, stored.id, repair) : []));
  }
  return { checked: page.length, faults, next: page.length < limit ? undefined : page.at(-1)?.id };
}

/** Checks a whole store, and puts right what is only an index where asked. */
export async function* checkStore(context: RuntimeContext, repair: boolean): AsyncGenerator<StoreFault, number> {
  for (const each of await context.store.audit(repair)) {
    const found = fault(each.case, each.what);
    yield each.repaired ? { ...found, repaired: true } : found;
  }
  let count = 0;
  const onward = nextPage();
  for (let after: string | undefined; ; ) {
    const page = await checkPage(context, after, 200, repair);
    count += page.checked;
    // A case without a line, or under another id, was told above.
    for (const each of page.faults) if (!['no-journal', 'renamed'].includes(each.fault)) yield each;
    after = onward(page.next);
    if (after === undefined) return count;
  }
}

function contentFaults(stored: StoredCase, records: readonly JournalRecord[]): StoreFault[] {
  const last = records.at(-1) as JournalRecord;
  const erased = stored.case === null || last.content?.entry.type === 'case.erased';
  if (!erased) return records.flatMap((record) => (record.content === null ? [fault(stored.id, 'erased-content', record.seq)] : []));
  const left = records.filter((record) => record.content !== null && record.content.entry.type !== 'case.erased');
  const faults = left.map((record) => fault(stored.id, 'content-left', record.seq));
  if (last.content?.entry.type !== 'case.erased') faults.push(fault(stored.id, 'erased-content', last.seq));
  return faults;
}

// Where version 0.1 wrote the case last, only working it out again can tell.
function replayFaults(context: RuntimeContext, stored: StoredCase, records: readonly JournalRecord[]): StoreFault[] {
  if (!stored.case || !pathwayOf(context, stored.case)) return [];
  const entries = entriesIn(records);
  try {
    const replayed = fold(context, entries).case;
    return canonical(replayed) === canonical(stored.case) ? [] : [fault(stored.id, 'other-replay', records.length)];
  } catch {
    return [fault(stored.id, 'other-replay', records.length)];
  }
}

async function dueFaults(context: RuntimeContext, stored: StoredCase, repair: boolean, sound: boolean): Promise<StoreFault[]> {
  const wanted = wantedDue(context, stored);
  if (!wanted) return [];
  const kept = await context.store.dueOf(stored.id);
  const plain = (list: readonly ArmedDue[]) => canonical(list.map(({ id, at, name, held }) => `${at} ${id} ${name} ${held}`).sort());
  if (plain(wanted) === plain(kept)) return [];
  const found = fault(stored.id, 'due-index', stored.seq);
  if (!repair || !sound) return [sound ? found : { ...found, repairable: false }];
  await context.store.rearm(stored.id, wanted);
  return [{ ...found, repaired: true }];
}

async function factFaults(
  context: RuntimeContext,
  stored: StoredCase,
  records: readonly JournalRecord[],
  repair: boolean,
  sound: boolean,
): Promise<StoreFault[]> {
  const kept = await context.store.indexOf(stored.id);
  const wanted = stored.case === null ? { facts: undefined, met: [] } : indexFrom(context, stored, records);
  // A version that is not here cannot be worked out.
  if (!wanted) return [];
  const lines = (list: readonly object[]) =>
    list
      .map((each) => canonical(each))
      .sort()
      .join();
  const mend = () => context.store.reindex(stored.id, stored.seq, wanted.facts, wanted.met);
  // Written by a version before, or before other facts were declared: not wrong, and not there yet.
  if (stored.facts?.as !== wanted.facts?.as) {
    if (repair && sound) await mend();
    return [];
  }
  const values = wanted.facts?.values ?? {};
  const right =
    canonical(stored.facts?.values ?? {}) === canonical(values) &&
    lines(kept.facts) === lines(factRows(values)) &&
    lines(kept.met) === lines(wanted.met);
  if (right) return [];
  const found = fault(stored.id, 'fact-index', stored.seq);
  // Nothing of an erased case is left from which it could be worked out.
  const isRepairable = sound && stored.case !== null;
  if (!repair || !isRepairable) return [isRepairable ? found : { ...found, repairable: false }];
  return [(await mend()) ? { ...found, repaired: true } : found];
}

function wantedDue(context: RuntimeContext, { id, case: of, due, held }: StoredCase): readonly ArmedDue[] | undefined {
  if (due) return armed(id, due, held);
  if (!of) return [];
  const pathway = pathwayOf(context, of);
  return pathway && armed(id, agenda(pathway, of, context.step), held);
}

const sentences: Readonly<Record<StoreFault['fault'], string>> = {
  'missing-line': 'a line of the journal is missing',
  'changed-content': 'the content of the line is not what was written',
  'erased-content': 'the content of the line is gone, and nobody erased the case',
  'content-left': 'the case was erased, and the content of the line is still there',
  'broken-link': 'the line does not follow from the line before it',
  'wrong-head': 'the journal does not end where the case says it ends: lines are missing at the end, or the case was changed',
  'changed-case': 'the case as it is kept is not the case that the journal was written for',
  'other-replay': 'the journal does not come to the case as it is kept',
  'due-index': 'what is kept to find its due times by is not what the case says',
  'fact-index': 'what is kept to find it by its facts and contacts is not what the case and its journal say',
  columns: 'what is kept to find the case by is not what the case says',
  'no-case': 'there is a journal, and the case is gone',
  'no-journal': 'there is a case, and its journal is gone',
  renamed: 'the case is kept under an id that is not its own',
  'call-columns': 'what is kept to find the call of a hook by is not what the call says',
  'stray-due': 'something falls due for it, and there is no such case',
  'stray-call': 'a hook is to be asked about it, and there is no such case',
  'stray-command': 'a command says that it wrote lines which it did not write',
  'tell-columns': "what is kept to find what its person's other cases are to be told by is not what that says",
  'aside-columns': 'what is kept to find that it is put aside by is not what that says',
  'stray-aside': 'it is put aside, and there is no such case',
  'lost-command': 'the command or event that wrote the line is not kept, or is kept for something else: it could be carried out twice',
  'changed-command': 'what is kept of the command or event that wrote the line is not what it stood for',
  'lost-call': 'a hook was to be asked, and the call is gone',
  'changed-call': 'what is kept of the call of a hook is not what the journal says of it',
  'changed-checkpoint': 'what is kept of the case as it stood at the line is not what was kept then',
};

function fault(id: string, kind: StoreFault['fault'], line?: number): StoreFault {
  return {
    case: id,
    ...(line === undefined ? {} : { seq: line }),
    fault: kind,
    message: `Case ${id}${line === undefined ? '' : `, line ${line}`}: ${sentences[kind]}.`,
    repairable: [
      'due-index',
      'fact-index',
      'columns',
      'call-columns',
      'tell-columns',
      'aside-columns',
      'stray-due',
      'stray-aside',
    ].includes(kind),
  };
}
