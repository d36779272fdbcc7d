import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { manualWaker, openCases, type Store, settableClock } from 'justice-pathway';
import type { Commit } from 'justice-pathway/adapters';
import { sqliteStore } from 'justice-pathway/sqlite';
import { sample } from '../../engine-sample.ts';
import { send, start } from './commands.ts';
import { median, round2, timed } from './measured.ts';

/** Commands a second, each with due times armed, in short turns with the bare writes of the same rows: what else the machine does falls on both. */
export async function againstBare(folder: string, commands: number) {
  const turn = 50;
  let kept: Commit[] = [];
  const store = sqliteStore({ path: join(folder, 'ours.db') });
  const seen: Store = {
    ...store,
    commit: (commit) => {
      kept.push(commit);
      return store.commit(commit);
    },
  };
  const cases = await openCases({ store: seen, pathway: sample, clock: settableClock(start), waker: manualWaker });
  const bare = bareWriter(join(folder, 'bare.db'));
  const turns: { ours: number; bare: number }[] = [];
  for (let count = 0; count < commands + 500; count += turn) {
    kept = [];
    const ours = await timed(() => send(cases, turn, `c${count}-`));
    const theirs = bare.write(kept);
    // The first turns are for warming up.
    if (count >= 500) turns.push({ ours, bare: theirs });
  }
  await cases.stop();
  await store.close();
  bare.close();
  const ratios = turns.map((each) => each.bare / each.ours).sort((a, b) => a - b);
  const total = (key: 'ours' | 'bare') => turns.reduce((sum, each) => sum + each[key], 0);
  return {
    bench: 'sqlite, commands a second with due times armed',
    ours: Math.round((turns.length * turn) / total('ours')),
    bare: Math.round((turns.length * turn) / total('bare')),
    ratio: round2(total('bare') / total('ours')),
    medianOfTurns: round2(median(ratios)),
    quarters: [ratios[Math.floor(ratios.length / 4)] ?? 0, ratios[Math.floor((ratios.length * 3) / 4)] ?? 0].map(round2),
  };
}

// The rows of recorded commits, written by prepared statements and nothing else: one transaction a command, as durable as ours.
function bareWriter(path: string) {
  const store = sqliteStore({ path });
  void store.close();
  const database = new DatabaseSync(path);
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON');
  const begin = database.prepare('BEGIN IMMEDIATE');
  const end = database.prepare('COMMIT');
  const line = database.prepare(
    'INSERT INTO journal (case_id, seq, recorded_at, salt, digest, hash, content) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const fresh = database.prepare(
    'INSERT INTO cases (person, pathway, version, stage, open, closed_at, facts_as, seq, stored, id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const update = database.prepare('UPDATE cases SET seq = ?, stored = ? WHERE id = ?');
  const moved = database.prepare(
    'UPDATE cases SET person = ?, pathway = ?, version = ?, stage = ?, open = ?, closed_at = ?, facts_as = ?, seq = ?, stored = ? WHERE id = ?',
  );
  const fact = database.prepare('INSERT INTO facts (case_id, name, text, number) VALUES (?, ?, ?, ?)');
  const noFact = database.prepare('DELETE FROM facts WHERE case_id = ? AND name = ? AND text IS ? AND number IS ?');
  const met = database.prepare('INSERT INTO met (case_id, contact, domain, at) VALUES (?, ?, ?, ?)');
  const due = database.prepare('INSERT OR REPLACE INTO due (case_id, id, at, name, held) VALUES (?, ?, ?, ?, ?)');
  const command = database.prepare('INSERT INTO commands (id, case_id, from_seq, to_seq, fingerprint) VALUES (?, ?, ?, ?, ?)');
  // As a careful hand would write them: columns that stay are not written again.
  const last = new Map<string, string>();
  const caseOf = ({ next, expectedSeq }: Commit) => {
    const of = next.case;
    const columns = [of?.person ?? null, 'sample', '1', of?.stage ?? null, 1, null, next.facts?.as ?? ''];
    const same = last.get(next.id) === columns.join();
    last.set(next.id, columns.join());
    const rest = [next.seq, JSON.stringify(next), next.id];
    return { by: expectedSeq === 0 ? fresh : same ? update : moved, values: same ? rest : [...columns, ...rest] };
  };
  const write = (commits: readonly Commit[]): number => {
    const rows = commits.map((of) => ({
      case: caseOf(of),
      facts: of.facts?.add.map((each) => [of.next.id, each.name, each.text, each.number]) ?? [],
      noFacts: of.facts?.gone.map((each) => [of.next.id, each.name, each.text, each.number]) ?? [],
      met: of.met?.add.map((each) => [of.next.id, each.contact, each.domain, each.at]) ?? [],
      lines: of.records.map((each) => [
        each.case,
        each.seq,
        each.recordedAt,
        each.salt,
        each.digest,
        each.hash,
        JSON.stringify(each.content),
      ]),
      due: of.arm.map((each) => [each.case, each.id, each.at, each.name, 0]),
      command: of.command ? [of.command.id, of.next.id, of.command.fromSeq, of.command.toSeq, of.command.fingerprint ?? null] : undefined,
    }));
    const from = performance.now();
    for (const row of rows) {
      begin.run();
      for (const each of row.lines) line.run(...each);
      row.case.by.run(...row.case.values);
      for (const each of row.noFacts) noFact.run(...each);
      for (const each of row.facts) fact.run(...each);
      for (const each of row.met) met.run(...each);
      for (const each of row.due) due.run(...each);
      if (row.command) command.run(...row.command);
      end.run();
    }
    return (performance.now() - from) / 1000;
  };
  return { write, close: () => database.close() };
}
