import { issueText, type Journey, readJourneys } from 'justice-pathway';
import { scottishPathway, vocabulary } from 'justice-pathway/machines';
import { checkValue, parseJson } from '../../../kernel/index.ts';
import { isRecordsPlan, planFaults, type RecordFile, RecordsPlan } from '../../../records/index.ts';
import { type ReleaseRegister, readRegister } from '../../../release/index.ts';
import type { ReadFile } from './answer.ts';

/** Dropped files by what they are: journeys, a plan, tables; and what is said of each. */
export interface SortedFiles {
  readonly journeys: readonly Journey[];
  readonly plan: RecordsPlan | undefined;
  readonly planFile: string | undefined;
  /** What was released before, and the key to know the same people by. */
  readonly register: ReleaseRegister | 'unreadable' | undefined;
  readonly key: string | undefined;
  readonly tables: readonly RecordFile[];
  readonly said: readonly ReadFile[];
  readonly issues: readonly string[];
}

/** Bytes of one file that a browser is asked to hold. */
const mostBytes = 200_000_000;

/** Looks into each file for what it is; its name decides nothing. */
export async function sortFiles(files: readonly File[]): Promise<SortedFiles> {
  const journeys: Journey[] = [];
  const tables: RecordFile[] = [];
  const said: ReadFile[] = [];
  const issues: string[] = [];
  let plan: RecordsPlan | undefined;
  let planFile: string | undefined;
  let register: ReleaseRegister | 'unreadable' | undefined;
  let key: string | undefined;
  const names = new Set<string>();
  for (const file of files) {
    const { name } = file;
    const say = (text: string, isRead: boolean) => said.push({ name, said: text, isRead });
    if (names.has(name)) {
      say('A file of this name is there already; this one was not read.', false);
      continue;
    }
    names.add(name);
    if (file.size > mostBytes) {
      say('Too large for a browser. Split it, or use the command line.', false);
      continue;
    }
    const head = await file.slice(0, 65_536).text();
    const start = head.replace(/^\uFEFF/, '').trimStart();
    if (start.startsWith('{') && /"\$schema"\s*:\s*"[^"]*records-plan/.test(start)) {
      const read = readPlan(name, await file.text());
      issues.push(...read.issues);
      if (read.plan === undefined) say('A plan that could not be read.', false);
      else if (plan !== undefined) say('A second plan; the first one is used.', false);
      else {
        plan = read.plan;
        planFile = name;
        say('The plan: how the other files are read.', true);
      }
    } else if (start.startsWith('{') && /"releases"\s*:\s*\[/.test(start)) {
      const read = readRegister(await file.text(), name);
      issues.push(...read.issues.map(issueText));
      register = read.issues.length === 0 ? read.register : 'unreadable';
      say(read.issues.length === 0 ? 'The register of what was released.' : 'A register that could not be read.', read.issues.length === 0);
    } else if (/^[0-9a-f]{64}\s*$/.test(head)) {
      key = head.trim();
      say('The key of the register.', true);
    } else if (/^[[{]/.test(start) && /"kind"\s*:\s*"justice-pathway-session"/.test(start)) {
      say('A session. Open it under “Our session”.', false);
    } else if (/^[[{]/.test(start) && /"kind"\s*:\s*"justice-pathway-directory"/.test(start)) {
      say('A directory of hours. Open it under “Our own area”.', false);
    } else if (start.startsWith('{') && /"justicePathwayScenario"\s*:/.test(start)) {
      say('A scenario. Open it under “Take away”.', false);
    } else if (/^[[{]/.test(start) && /"(?:events|journeys)"\s*:\s*\[/.test(start)) {
      const read = readJourneys(await file.text(), { file: name, vocabulary, zone: scottishPathway.zone });
      issues.push(...read.issues.slice(0, 20).map(issueText));
      if (read.issues.length > 20) issues.push(`${name}: and ${read.issues.length - 20} more.`);
      journeys.push(...read.journeys);
      say(read.journeys.length === 0 ? 'No journey could be read.' : 'Journeys.', read.journeys.length > 0);
    } else tables.push(recordFile(file));
  }
  return { journeys, plan, planFile, register, key, tables, said, issues };
}

function readPlan(file: string, text: string): { readonly plan: RecordsPlan | undefined; readonly issues: readonly string[] } {
  const parsed = parseJson(text, { file });
  const read = parsed.ok && isRecordsPlan(parsed.value) ? checkValue(RecordsPlan, parsed.value, { file, code: 'bad-plan' }) : parsed;
  if (!read.ok) return { plan: undefined, issues: read.issues.slice(0, 20).map(issueText) };
  const faults = planFaults(read.value as RecordsPlan, file, Object.keys(vocabulary));
  return faults.length > 0
    ? { plan: undefined, issues: faults.slice(0, 20).map(issueText) }
    : { plan: read.value as RecordsPlan, issues: [] };
}

/** A dropped file in pieces, as often as it is read. */
function recordFile(file: File): RecordFile {
  return { name: file.name, size: file.size, bytes: () => piecesOf(file) };
}

async function* piecesOf(file: File): AsyncGenerator<Uint8Array> {
  const step = 4 << 20;
  for (let at = 0; at < file.size; at += step) yield new Uint8Array(await file.slice(at, at + step).arrayBuffer());
}
