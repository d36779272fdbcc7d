import { blankAnswers, vocabulary } from 'justice-pathway/machines';
import { type Issue, nearest } from '../kernel/index.ts';
import { type Decision, isRecordsPlan, type Records, RecordsPlan, readRecords, Unreadable } from '../records/index.ts';
import { headOf } from './head-of.ts';
import { badInput, type Io, readText } from './io.ts';
import { checked, readJson } from './read-json.ts';
import { filesBeside } from './record-files.ts';

/** Whether a file says by its `"$schema"` that it is a records plan. */
export function isPlanFile(file: string): boolean {
  const head = headOf(file);
  if (!/^\uFEFF?\s*\{/.test(head) || !/"\$schema"\s*:\s*"[^"]*records-plan/.test(head)) return false;
  try {
    return isRecordsPlan(JSON.parse(readText(file)));
  } catch {
    return true;
  }
}

/** Reads a plan; any fault ends the command, naming the path, the value and the cure. */
export function loadPlan(file: string): RecordsPlan {
  const value = readJson(file);
  if (!isRecordsPlan(value))
    badInput({
      code: 'not-a-plan',
      severity: 'error',
      file,
      path: '$schema',
      message: 'This file does not say that it is a records plan.',
      cure: 'Begin it with "$schema": "…/records-plan.schema.json".',
    });
  const plan = checked(RecordsPlan, value, file, { code: 'bad-plan', see: 'See docs/reference/records-plan.md.' });
  const faults = planFaults(plan, file);
  return faults.length > 0 ? badInput(...faults) : plan;
}

/** What a schema cannot say of a plan: event types and sources that nobody knows. */
function planFaults(plan: RecordsPlan, file: string): Issue[] {
  const types = Object.keys(vocabulary);
  const ids = plan.sources.map(({ id }) => id);
  const faults: Issue[] = [];
  const fault = (code: string, path: string, value: string, what: string, known: readonly string[]) => {
    const near = nearest(value, known);
    faults.push({
      code,
      severity: 'error',
      file,
      path,
      value,
      message: `"${value}" is not ${what}.`,
      cure: near === undefined ? 'See the page of event types.' : `Did you mean "${near}"?`,
    });
  };
  for (const [at, source] of plan.sources.entries()) {
    for (const [place, { type }] of source.events.entries()) {
      const named = typeof type === 'string' ? [type] : Object.values(type.values).filter((one): one is string => typeof one === 'string');
      for (const one of named)
        if (!types.includes(one)) fault('no-such-type', `sources[${at}].events[${place}].type`, one, 'a known event type', types);
    }
    for (const [place, name] of (source.covers ?? []).entries()) {
      const start = name.replace(/\.?\*$/, '');
      if (!types.includes(name) && !types.some((type) => type.startsWith(`${start}.`)))
        fault('no-such-type', `sources[${at}].covers[${place}]`, name, 'a known event type or domain', types);
    }
    if (ids.indexOf(source.id) !== at) fault('source-twice', `sources[${at}].id`, source.id, 'an id of one source alone', []);
    const kinds = (Array.isArray(source.person) ? source.person : [source.person]).map(({ id }) => id);
    const known = plan.persons === undefined ? undefined : [plan.persons.person.id, ...Object.keys(plan.persons.ids)];
    for (const kind of kinds)
      if (known !== undefined && !known.includes(kind))
        fault('no-such-id', `sources[${at}].person.id`, kind, 'an id that the list of people has', known);
  }
  for (const [at, { lead, types: merged }] of (plan.same ?? []).entries()) {
    if (!ids.includes(lead)) fault('no-such-source', `same[${at}].lead`, lead, 'the id of a source', ids);
    for (const one of merged) if (!types.includes(one)) fault('no-such-type', `same[${at}].types`, one, 'a known event type', types);
  }
  for (const [at, { sources }] of (plan.persons?.unseen ?? []).entries())
    for (const one of sources)
      if (!ids.includes(one)) fault('no-such-source', `persons.unseen[${at}].sources`, one, 'the id of a source', ids);
  return faults;
}

/** Reads the files of a plan. A file or a column that is not there ends the command. */
export async function loadRecords(io: Io, file: string, zone?: string): Promise<{ readonly plan: RecordsPlan; readonly records: Records }> {
  const plan = loadPlan(file);
  try {
    const records = await readRecords(zone === undefined ? plan : { ...plan, zone }, filesBeside(file), {
      types: Object.keys(vocabulary),
      blanks: blankAnswers,
      ...(io.stderrIsTerminal ? { progress: (source: string, rows: number) => io.err(`${source}: ${rows} rows …`) } : {}),
    });
    return { plan, records };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const { code, message, cure, line, file: named } = error;
    return badInput({ code, severity: 'error', file: named ?? file, message, cure, ...(line === undefined ? {} : { line }) });
  }
}

/** Tells on stderr what is open, before any finding. */
export function tellDecisions(io: Io, file: string, decisions: readonly Decision[], shown = 20): void {
  if (decisions.length === 0) return;
  io.err(`${file}: ${decisions.length} ${decisions.length === 1 ? 'question is' : 'questions are'} open; see records check.`);
  for (const { source, text } of decisions.slice(0, shown)) io.err(`  ${source === undefined ? '' : `${source}: `}${text}`);
  if (decisions.length > shown) io.err(`  … and ${decisions.length - shown} more.`);
}
