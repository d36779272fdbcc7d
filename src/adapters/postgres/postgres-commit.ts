import { type Commit, type Committed, factRows } from '../../runtime/index.ts';
import { caseColumns, caseValues, commandOf } from '../sql/sql-rows.ts';
import type { Query } from './database.ts';

/**
 * A commit as one statement: each part hangs on the part before, so that nothing happens unless all of it does. It gives a row
 * where everything was kept, none where nothing was, and fails, undone by the server, where only some of it could be.
 */
export function commitStatement(of: Commit): { readonly text: string; readonly values: readonly unknown[] } {
  const { next, settle, records } = of;
  const values: unknown[] = [];
  const put = (value: unknown) => {
    values.push(value);
    return `$${values.length}`;
  };
  const parts: string[] = [];
  const id = put(next.id);
  parts.push(
    of.expectedSeq === 0
      ? `lock AS (SELECT ${id}::text AS id WHERE NOT EXISTS (SELECT 1 FROM @cases WHERE id = ${id}::text))`
      : `lock AS (SELECT id FROM @cases WHERE id = ${id}::text AND seq = ${put(of.expectedSeq)}::int FOR UPDATE)`,
  );
  let gate = 'lock';
  if (settle) {
    const { call, attempts } = settle;
    parts.push(
      `settled AS (UPDATE @calls SET status = ${put(call.status)}, attempts = ${put(call.attempts)}::int, next_at = ${put(call.nextAt)}::bigint,
         leased_until = 0, call = ${put(JSON.stringify(call))}
       WHERE key = ${put(call.key)} AND status = 'waiting' AND attempts = ${put(attempts)}::int AND EXISTS (SELECT 1 FROM ${gate}) RETURNING key)`,
    );
    gate = 'settled';
  }
  const noted = [of.command, of.event].filter((each) => each !== undefined);
  for (const [index, each] of noted.entries()) {
    parts.push(
      `noted${index} AS (INSERT INTO @commands (id, case_id, from_seq, to_seq, fingerprint)
         SELECT ${put(each.id)}, ${put(each.case)}, ${put(each.fromSeq)}::int, ${put(each.toSeq)}::int, ${put(each.fingerprint ?? null)}::text
         FROM ${gate} ON CONFLICT DO NOTHING RETURNING id)`,
    );
    gate = `noted${index}`;
  }
  const row = caseValues(next);
  const types = ['text', 'text', 'text', 'text', 'boolean', 'bigint', 'int', 'text', 'text'];
  const columns = caseColumns;
  const marks = row.map((value, index) => `${put(value)}::${types[index]}`);
  parts.push(
    of.expectedSeq === 0
      ? `kept AS (INSERT INTO @cases (id, ${columns.join(', ')}) SELECT ${id}::text, ${marks.join(', ')} FROM ${gate} RETURNING id)`
      : `kept AS (UPDATE @cases SET ${columns.map((name, index) => `${name} = ${marks[index]}`).join(', ')}
         WHERE id = ${id}::text AND EXISTS (SELECT 1 FROM ${gate}) RETURNING id)`,
  );
  parts.push(
    `lines AS (INSERT INTO @journal (case_id, seq, recorded_at, salt, digest, hash, content)
       SELECT ${id}::text, each.* FROM kept, unnest(${put(records.map((line) => line.seq))}::int[], ${put(records.map((line) => line.recordedAt))}::bigint[],
         ${put(records.map((line) => line.salt))}::text[], ${put(records.map((line) => line.digest))}::text[],
         ${put(records.map((line) => line.hash))}::text[], ${put(records.map((line) => line.content && JSON.stringify(line.content)))}::text[]) AS each RETURNING 1)`,
  );
  parts.push(...factParts(of, id, put));
  const armed = new Set(of.arm.map((due) => due.id));
  const disarm = of.disarm.filter((each) => !armed.has(each));
  const onlyKept = 'EXISTS (SELECT 1 FROM kept)';
  if (disarm.length > 0)
    parts.push(`disarmed AS (DELETE FROM @due WHERE case_id = ${id}::text AND id = ANY(${put(disarm)}::text[]) AND ${onlyKept})`);
  if (of.arm.length > 0) {
    parts.push(
      `armed AS (INSERT INTO @due (case_id, id, at, name, held) SELECT ${id}::text, each.* FROM kept,
         unnest(${put(of.arm.map((due) => due.id))}::text[], ${put(of.arm.map((due) => due.at))}::bigint[],
           ${put(of.arm.map((due) => due.name))}::text[], ${put(of.arm.map((due) => due.held))}::boolean[]) AS each
       ON CONFLICT (case_id, id) DO UPDATE SET at = excluded.at, name = excluded.name, held = excluded.held, leased_until = 0)`,
    );
  }
  const fresh = new Set(of.calls.map((call) => call.key));
  const drop = (of.drop ?? []).filter((key) => !fresh.has(key));
  const retime = (of.retime ?? []).filter((call) => !fresh.has(call.key));
  if (drop.length > 0)
    parts.push(`dropped AS (DELETE FROM @calls WHERE key = ANY(${put(drop)}::text[]) AND status = 'waiting' AND ${onlyKept})`);
  if (retime.length > 0) {
    parts.push(
      `retimed AS (UPDATE @calls c SET next_at = each.next_at, leased_until = 0, call = each.call FROM kept,
         unnest(${put(retime.map((call) => call.key))}::text[], ${put(retime.map((call) => call.nextAt))}::bigint[],
           ${put(retime.map((call) => JSON.stringify(call)))}::text[]) AS each(key, next_at, call) WHERE c.key = each.key AND c.status = 'waiting')`,
    );
  }
  if (of.calls.length > 0) {
    const known = put((of.drop ?? []).filter((key) => fresh.has(key)));
    parts.push(
      `asked AS (INSERT INTO @calls (key, case_id, status, attempts, next_at, position, call) SELECT each.* FROM kept,
         unnest(${put(of.calls.map((call) => call.key))}::text[], ${put(of.calls.map((call) => call.case))}::text[],
           ${put(of.calls.map((call) => call.status))}::text[], ${put(of.calls.map((call) => call.attempts))}::int[],
           ${put(of.calls.map((call) => call.nextAt))}::bigint[], ${put(of.calls.map((call) => call.order))}::int[],
           ${put(of.calls.map((call) => JSON.stringify(call)))}::text[]) AS each
       ON CONFLICT (key) DO UPDATE SET attempts = excluded.attempts, next_at = excluded.next_at, position = excluded.position, call = excluded.call
         WHERE calls.status = 'waiting' AND calls.key = ANY(${known}::text[]))`,
    );
  }
  for (const [index, tell] of (of.tells ?? []).entries()) {
    parts.push(
      `told${index} AS (INSERT INTO @tells (key, person, next_at, tell) SELECT ${put(tell.key)}, ${put(tell.person)}, ${put(tell.nextAt)}::bigint,
         ${put(JSON.stringify(tell))} FROM kept)`,
    );
  }
  if (of.uncheck !== undefined)
    parts.push(
      `unchecked AS (UPDATE @checkpoints SET overtaken = true WHERE case_id = ${id}::text AND at >= ${put(of.uncheck)}::bigint AND ${onlyKept})`,
    );
  if (of.checkpoint) {
    const { seq, at, recordedAt } = of.checkpoint;
    parts.push(
      `checked AS (INSERT INTO @checkpoints (case_id, seq, at, recorded_at, checkpoint) SELECT ${id}::text, ${put(seq)}::int, ${put(at)}::bigint,
         ${put(recordedAt)}::bigint, ${put(JSON.stringify(of.checkpoint))} FROM kept)`,
    );
  }
  parts.push(`resumed AS (DELETE FROM @asides WHERE case_id = ${id}::text AND ${onlyKept})`);
  if (of.erase) {
    // Lines of this commit are not in the statement's view, so that only the older ones lose their content.
    parts.push(`emptied AS (UPDATE @journal SET content = NULL, salt = '' WHERE case_id = ${id}::text AND ${onlyKept})`);
    for (const table of ['due', 'calls', 'commands', 'checkpoints', 'met'])
      parts.push(`no_${table} AS (DELETE FROM @${table} WHERE case_id = ${id}::text AND ${onlyKept})`);
  }
  // Where something was changed and the case was not, the division fails and the server undoes all of it.
  const partly = noted.length > 0 || settle ? `(SELECT count(*) FROM ${settle ? 'settled' : 'noted0'})` : '0';
  const text = `WITH ${parts.join(',\n')}
    SELECT CASE WHEN ${partly} > (SELECT count(*) FROM kept) THEN 1 / (SELECT count(*) FROM kept) ELSE 1 END AS all_or_nothing,
      (SELECT count(*) FROM kept) AS kept`;
  return { text, values };
}

/** What a case is found by: rows that are not there any more go, new ones come; rows that stay are not touched. */
function factParts(of: Commit, id: string, put: (value: unknown) => string): string[] {
  const parts: string[] = [];
  const rows = factRows(of.next.facts?.values ?? {});
  const wanted = () =>
    `unnest(${put(rows.map((row) => row.name))}::text[], ${put(rows.map((row) => row.text))}::text[], ${put(rows.map((row) => row.number))}::double precision[]) AS w(name, text, number)`;
  if (of.expectedSeq > 0) {
    const stays =
      rows.length === 0
        ? ''
        : ` AND NOT EXISTS (SELECT 1 FROM ${wanted()} WHERE w.name = f.name COLLATE "C" AND w.text IS NOT DISTINCT FROM f.text COLLATE "C" AND w.number IS NOT DISTINCT FROM f.number)`;
    parts.push(`fewer AS (DELETE FROM @facts f WHERE f.case_id = ${id}::text AND EXISTS (SELECT 1 FROM kept)${stays})`);
  }
  if (rows.length > 0) {
    parts.push(
      `facts_in AS (INSERT INTO @facts (case_id, name, text, number) SELECT ${id}::text, w.name, w.text, w.number FROM kept, ${wanted()}
       WHERE NOT EXISTS (SELECT 1 FROM @facts f WHERE f.case_id = ${id}::text AND f.name = w.name COLLATE "C"
         AND f.text IS NOT DISTINCT FROM w.text COLLATE "C" AND f.number IS NOT DISTINCT FROM w.number))`,
    );
  }
  const { met } = of;
  if (!met) return parts;
  const { after, add } = met;
  const gone = add.map((each) => `${each.contact}\n${each.domain}\n${each.at}`);
  if (after !== undefined && of.expectedSeq > 0)
    parts.push(
      `unmet AS (DELETE FROM @met WHERE case_id = ${id}::text AND EXISTS (SELECT 1 FROM kept)${after === 'all' ? '' : ` AND at > ${put(after)}::bigint`}
       AND NOT (contact || E'\\n' || domain || E'\\n' || at) = ANY(${put(gone)}::text[]))`,
    );
  if (add.length > 0)
    parts.push(
      `met_in AS (INSERT INTO @met (case_id, contact, domain, at) SELECT ${id}::text, each.* FROM kept,
         unnest(${put(add.map((each) => each.contact))}::text[], ${put(add.map((each) => each.domain))}::text[], ${put(add.map((each) => each.at))}::bigint[]) AS each
       ON CONFLICT DO NOTHING)`,
    );
  return parts;
}

/** Why nothing was kept. `failed`: what the server said, where it said something that no other writer explains. */
export async function whyNot(run: Query, of: Commit, failed: unknown): Promise<Committed> {
  for (const each of [of.command, of.event]) {
    const known = each && commandOf((await run('SELECT * FROM @commands WHERE id = $1', [each.id]))[0]);
    if (known) return { ok: false, reason: 'repeated', command: known };
  }
  const [row] = await run('SELECT seq FROM @cases WHERE id = $1', [of.next.id]);
  const here = Number(row?.['seq'] ?? 0) === of.expectedSeq;
  if (here && !of.settle && failed !== undefined) throw failed;
  return { ok: false, reason: of.settle && here ? 'settled' : 'conflict' };
}
