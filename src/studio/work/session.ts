import { issueText } from 'justice-pathway';
import { rules } from 'justice-pathway/machines';
import { checkValue, parseJson } from '../../kernel/index.ts';
import { field } from '../read-fields.ts';
import { Session } from '../session/session.ts';

export interface SessionAsk {
  readonly name: string;
  readonly text: string;
}

/** A session as it was read, or why it could not be. */
export interface SessionAnswer {
  readonly session: Session | undefined;
  readonly trouble: readonly string[];
}

/** Reads a session file; nothing of it is taken unless all of it can be. */
export function session({ name, text }: SessionAsk): SessionAnswer {
  const parsed = parseJson(text, { file: name });
  const other = parsed.ok ? otherThan(parsed.value) : undefined;
  if (other !== undefined) return { session: undefined, trouble: [`${name}: ${other}`] };
  const read = parsed.ok ? checkValue(Session, parsed.value, { file: name, code: 'bad-session' }) : parsed;
  return read.ok ? { session: read.value, trouble: [] } : { session: undefined, trouble: read.issues.slice(0, 8).map(issueText) };
}

/** What a whole file is that is no session of this version, and what to do with it; `undefined` where it is one. */
function otherThan(value: unknown): string | undefined {
  const [kind, version] = [field(value, 'kind'), field(value, 'version')];
  if (kind === 'justice-pathway-directory') return 'It is a directory of hours. Open it under “Our own area”.';
  if (kind !== 'justice-pathway-session')
    return 'It is not a session. Choose a file that was saved here with “Save the session as a file”.';
  if (version === 1) return undefined;
  const said = typeof version === 'number' ? `version ${version}` : 'a version that it does not name';
  return `It is a session of ${said}, and this page reads version 1. Open it with the page that saved it, or ask for a newer page.`;
}

/** What a decision can be tied to: each rule, and who leads on it. */
export interface MeasuresAnswer {
  readonly measures: readonly { readonly id: string; readonly title: string; readonly lead: string; readonly quickWin: string }[];
  readonly leads: readonly string[];
}

export function measures(): MeasuresAnswer {
  const all = rules.map(({ id, title, lead, quickWin }) => ({
    id,
    title: title ?? id,
    lead: String(lead ?? ''),
    quickWin: quickWin ?? '',
  }));
  return { measures: all.sort((a, b) => (a.title < b.title ? -1 : 1)), leads: [...new Set(all.map((one) => one.lead))].sort() };
}
