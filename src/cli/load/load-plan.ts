import { type Decision, isRecordsPlan, planFaults, type Records, RecordsPlan, readRecords } from '../../records/index.ts';
import { badInput, type Io, readText } from '../io.ts';
import { besideText } from '../text/rough-counts.ts';
import { shippedPathway } from './asked-pathway.ts';
import { headOf } from './head-of.ts';
import { checked, readJson } from './read-json.ts';
import type { BesideFlags } from './read-log.ts';
import { filesBeside } from './record-files.ts';
import { refuseUnreadable } from './refuse-unreadable.ts';

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
export function loadPlan(file: string, { pathway: { vocabulary } } = shippedPathway): RecordsPlan {
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
  const faults = planFaults(plan, file, Object.keys(vocabulary));
  return faults.length > 0 ? badInput(...faults) : plan;
}

/** Reads the files of a plan. A file or a column that is not there ends the command. */
export async function loadRecords(
  io: Io,
  file: string,
  zone?: string,
  asked = shippedPathway,
): Promise<{ readonly plan: RecordsPlan; readonly records: Records }> {
  const plan = loadPlan(file, asked);
  try {
    const records = await readRecords(zone === undefined ? plan : { ...plan, zone }, filesBeside(file), {
      types: Object.keys(asked.pathway.vocabulary),
      zone: asked.pathway.zone,
      blanks: asked.blanks,
      ...(io.stderrIsTerminal ? { progress: (source: string, rows: number) => io.err(`${source}: ${rows} rows …`) } : {}),
    });
    return { plan, records };
  } catch (error) {
    return refuseUnreadable(error, file);
  }
}

/** Tells on stderr what is open, before any finding. */
export function tellDecisions(io: Io, file: string, decisions: readonly Decision[], beside: BesideFlags = {}, shown = 20): void {
  if (decisions.length === 0) return;
  io.err(
    `${file}: ${decisions.length} ${decisions.length === 1 ? 'question is' : 'questions are'} open; records check tells exact numbers.`,
  );
  for (const { source, text } of decisions.slice(0, shown))
    io.err(`  ${source === undefined ? '' : `${source}: `}${besideText(text, beside)}`);
  if (decisions.length > shown) io.err(`  … and ${decisions.length - shown} more.`);
}
