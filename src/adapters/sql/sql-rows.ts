import { PathwayError } from '../../kernel/index.ts';
import type {
  ArmedDue,
  Aside,
  CaseQuery,
  Checkpoint,
  HookCall,
  JournalRecord,
  StoredCase,
  StoredCommand,
  Tell,
} from '../../runtime/index.ts';

// The columns that every SQL store keeps, to and from what the runtime knows.

export type Row = Readonly<Record<string, unknown>>;
type Value = string | number | boolean;

/** Person, pathway, version, stage, open, closed_at, seq and stored, in this order. */
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
    JSON.stringify(next),
  ];
}

/** The cases asked for. `mark` writes the place of a value, counted from 1. */
export function conditions(query: CaseQuery, mark: (place: number) => string): { where: string; values: Value[] } {
  const asked: string[] = [];
  const values: Value[] = [];
  const add = (part: string, value: Value | undefined) => {
    if (value === undefined) return;
    values.push(value);
    asked.push(`${part} ${mark(values.length)}`);
  };
  add('id >', query.after);
  add('person =', query.person);
  add('open =', query.open);
  add('stage =', query.stage);
  add('version =', query.version);
  add('closed_at <', query.closedBefore);
  return { where: asked.length === 0 ? '' : `WHERE ${asked.join(' AND ')}`, values };
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
