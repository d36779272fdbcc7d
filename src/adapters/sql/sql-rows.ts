import { PathwayError } from '../../kernel/index.ts';
import type {
  ArmedDue,
  Aside,
  Checkpoint,
  FactRow,
  HookCall,
  JournalRecord,
  Met,
  StoredCase,
  StoredCommand,
  StoreQuery,
  Tell,
} from '../../runtime/index.ts';

// The columns that every SQL store keeps, to and from what the runtime knows.

export type Row = Readonly<Record<string, unknown>>;
type Value = string | number | boolean;

/** The columns of a case beside its id, in the order of `caseValues`. */
export const caseColumns = ['person', 'pathway', 'version', 'stage', 'open', 'closed_at', 'seq', 'facts_as', 'stored'] as const;

/** The values of `caseColumns`. */
export function caseValues(next: StoredCase): (Value | null)[] {
  const of = next.case;
  return [
    of?.person ?? null,
    of?.pathway ?? null,
    of?.version ?? null,
    of?.stage ?? null,
    of !== null && next.closedAt === null,
    of && next.closedAt,
    next.seq,
    of && (next.facts?.as ?? ''),
    JSON.stringify(next),
  ];
}

/** How a kind of database writes things. */
export interface Dialect {
  /** Writes the place of a value, counted from 1. */
  readonly mark: (place: number) => string;
  /** Of a due time: it does not wait for a decision. */
  readonly notHeld: string;
}

/** The cases asked for; the table of cases is called `c`, and `@` stands before the name of each table. */
export function conditions(query: StoreQuery, { mark, notHeld }: Dialect): { where: string; values: Value[] } {
  const asked: string[] = [];
  const values: Value[] = [];
  const put = (value: Value) => {
    values.push(value);
    return mark(values.length);
  };
  const add = (part: string, value: Value | undefined) => {
    if (value !== undefined) asked.push(`${part} ${put(value)}`);
  };
  const range = (name: string, from: Value | undefined, to: Value | undefined) =>
    `${from === undefined ? '' : ` AND ${name} >= ${put(from)}`}${to === undefined ? '' : ` AND ${name} <= ${put(to)}`}`;
  add('c.id >', query.after);
  add('c.person =', query.person);
  add('c.open =', query.open);
  add('c.stage =', query.stage);
  add('c.version =', query.version);
  add('c.closed_at <', query.closedBefore);
  add('c.facts_as =', query.as);
  if (query.facts || query.due || query.contact) asked.push('c.facts_as IS NOT NULL');
  for (const test of query.facts ?? []) {
    const named = `name = ${put(test.name)}`;
    const from = `SELECT case_id FROM @facts WHERE ${named}`;
    const lacks = `SELECT 1 FROM @facts f WHERE f.case_id = c.id AND f.${named}`;
    const list = () =>
      test.is === 'in' || test.is === 'not' ? ` AND ${columnOf(test.values[0])} IN (${test.values.map(put).join(', ')})` : '';
    if (test.is === 'between') asked.push(`c.id IN (${from}${range(columnOf(test.from ?? test.to), test.from, test.to)})`);
    else if (test.is === 'in') asked.push(`c.id IN (${from}${list()})`);
    else if (test.is === 'not') asked.push(`NOT EXISTS (${lacks}${list()})`);
    else if (test.is === 'absent') asked.push(`NOT EXISTS (${lacks})`);
    else asked.push(`c.id IN (${from})`);
  }
  const { due, contact } = query;
  if (due) {
    const name = due.name === undefined ? '' : ` AND name = ${put(due.name)}`;
    asked.push(`c.id IN (SELECT case_id FROM @due WHERE ${notHeld}${name}${range('at', due.from, due.by)})`);
  }
  if (contact) {
    const where = `contact = ${put(contact.id)}${contact.domain === undefined ? '' : ` AND domain = ${put(contact.domain)}`}`;
    asked.push(`c.id IN (SELECT case_id FROM @met WHERE ${where}${range('at', contact.from, contact.to)})`);
  }
  return { where: asked.length === 0 ? '' : `WHERE ${asked.join(' AND ')}`, values };
}

function columnOf(value: string | number | undefined): string {
  return typeof value === 'string' ? 'text' : 'number';
}

export function factRowOf(row: Row): FactRow {
  const { text, number } = row;
  return { name: String(row['name']), text: text === null ? null : String(text), number: number === null ? null : Number(number) };
}

export function metOf(row: Row): Met {
  return { contact: String(row['contact']), domain: String(row['domain']), at: Number(row['at']) };
}

export function storedOf(row: Row | undefined): StoredCase | undefined {
  return row && (parsed(row['stored'], row['id']) as StoredCase);
}

export function callOf(row: Row): HookCall {
  return JSON.parse(String(row['call'])) as HookCall;
}

export function commandOf(row: Row | undefined): StoredCommand | undefined {
  if (!row) return undefined;
  const { fingerprint } = row;
  return {
    id: String(row['id']),
    case: String(row['case_id']),
    fromSeq: Number(row['from_seq']),
    toSeq: Number(row['to_seq']),
    ...(typeof fingerprint === 'string' ? { fingerprint } : {}),
  };
}

export function tellOf(row: Row): Tell {
  return JSON.parse(String(row['tell'])) as Tell;
}

export function asideOf(row: Row): Aside {
  return JSON.parse(String(row['aside'])) as Aside;
}

export function checkpointOf(row: Row | undefined): Checkpoint | undefined {
  return row && (JSON.parse(String(row['checkpoint'])) as Checkpoint);
}

export function dueOf(row: Row): ArmedDue {
  const held = row['held'] === true || row['held'] === 1;
  return { case: String(row['case_id']), id: String(row['id']), at: Number(row['at']), name: String(row['name']), held };
}

export function recordOf(row: Row): JournalRecord {
  const content = row['content'];
  return {
    case: String(row['case_id']),
    seq: Number(row['seq']),
    recordedAt: Number(row['recorded_at']),
    salt: String(row['salt']),
    digest: String(row['digest']),
    hash: String(row['hash']),
    content: content === null ? null : readable(content, row),
  };
}

/** An instant that a query may not have found. */
export function instantOf(value: unknown): number | null {
  return value === null || value === undefined ? null : Number(value);
}

/** A line whose content is no JSON any more is not what was written: its digest says so. */
function readable(content: unknown, row: Row): JournalRecord['content'] {
  try {
    return JSON.parse(String(content)) as JournalRecord['content'];
  } catch {
    const entry = {
      id: '',
      seq: -1,
      at: 0,
      case: String(row['case_id']),
      person: '',
      type: 'unreadable',
      kind: 'note' as const,
      stage: null,
    };
    return { entry, by: '' };
  }
}

function parsed(text: unknown, id: unknown): unknown {
  try {
    return JSON.parse(String(text)) as unknown;
  } catch {
    throw new PathwayError(
      'store-damaged',
      `The row of a case${id === undefined ? '' : ` (${id})`} cannot be read. Restore it from a backup.`,
      {},
    );
  }
}
