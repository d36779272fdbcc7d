// What is asked of a big store, in milliseconds: one case made by the runtime, copied by the database.
import { DAY, manualWaker, openCases, type Store, settableClock } from 'justice-pathway';
import { sample } from '../../engine-sample.ts';

const start = Date.UTC(2026, 0, 5, 9);
const release = start + 200 * DAY;

/** Fills a schema with cases that have two due times each, and answers how long each question took, by the median of some. */
export async function large(
  store: Store,
  schema: string,
  exec: (text: string) => Promise<void>,
  count: number,
): Promise<Readonly<Record<string, number>>> {
  const cases = await openCases({ store, pathway: sample, clock: settableClock(start), waker: manualWaker });
  await cases.open({ id: 'x0', person: 'x0', profile: { needs: ['housing'] }, stage: 'custody', input: { releaseAt: null } });
  await cases.send('x0', { type: 'custody.received', attrs: { status: 'sentenced', releaseAt: release } });
  const named = (column: string) => `replace(${column}, 'x0', 'c' || n)`;
  const numbers = `generate_series(1, ${count}) n`;
  await exec(`
    INSERT INTO ${schema}.cases (id, person, pathway, version, stage, open, closed_at, seq, stored, facts_as)
      SELECT ${named('id')}, ${named('person')}, pathway, version, stage, open, closed_at, seq, ${named('stored')}, facts_as
      FROM ${schema}.cases, ${numbers} WHERE id = 'x0';
    INSERT INTO ${schema}.due (case_id, id, at, name, held)
      SELECT ${named('case_id')}, id, at + n * 60000::bigint, name, n % 1000 = 0 FROM ${schema}.due, ${numbers} WHERE case_id = 'x0' AND name <> 'reviewDay';
    INSERT INTO ${schema}.facts SELECT ${named('case_id')}, name, text, number FROM ${schema}.facts, ${numbers} WHERE case_id = 'x0';
    INSERT INTO ${schema}.facts SELECT 'c' || n, 'reviewedBy', 'w' || n % 5000, NULL FROM ${numbers};
    INSERT INTO ${schema}.met SELECT ${named('case_id')}, contact, domain, at + n FROM ${schema}.met, ${numbers} WHERE case_id = 'x0';
    INSERT INTO ${schema}.journal (case_id, seq, recorded_at, salt, digest, hash, content)
      SELECT ${named('case_id')}, seq, recorded_at, salt, digest, hash, ${named('content')} FROM ${schema}.journal, ${numbers} WHERE case_id = 'x0' AND seq = 1;
    ANALYZE ${schema}.cases; ANALYZE ${schema}.due; ANALYZE ${schema}.facts; ANALYZE ${schema}.met; ANALYZE ${schema}.journal`);
  const now = release - 84 * DAY;
  const questions: Readonly<Record<string, (turn: number) => Promise<unknown>>> = {
    nextWork: () => store.nextWork(),
    claim50: (turn) => store.claimDue(now + 50_000_000 + turn, 50, 1),
    get: (turn) => store.load(`c${1 + turn * 7}`),
    findByPerson: (turn) => cases.find({ person: `c${1 + turn * 11}` }),
    findStageOfNobody: () => store.cases({ stage: 'nobody-here', open: true }),
    findByFact: (turn) => cases.find({ facts: { reviewedBy: `w${turn}` } }),
    findByDue: () => cases.find({ due: { by: now + 6_000_000 } }),
    findByContact: () => cases.find({ contact: { id: 'reception', domain: 'housing', to: start + 100 } }),
    heldDue: () => store.heldDue(),
    dueBy10000: () => store.dueBy(Number.MAX_SAFE_INTEGER, 10_000),
    figures: () => store.figures(now),
    changesAtEnd: async () => store.changes(await store.lastChange(), 100),
  };
  const took: Record<string, number> = {};
  for (const [name, ask] of Object.entries(questions)) {
    const times: number[] = [];
    for (let turn = 0; turn < 7; turn += 1) {
      const from = performance.now();
      await ask(turn);
      times.push(performance.now() - from);
    }
    took[name] = Math.round((times.sort((a, b) => a - b)[3] as number) * 10) / 10;
  }
  await cases.stop();
  return took;
}
