import { readFileSync } from 'node:fs';
import { scottishPathway } from 'justice-pathway/machines';
import type { Pathway } from '../../pathway/index.ts';
import { manualWaker, openCases } from '../../runtime/index.ts';
import { counted } from './counted.ts';

/** What became of a store of live cases. */
export interface ErasedStore {
  readonly did: readonly string[];
  readonly left: readonly string[];
}

/** Erases a person's cases from a SQLite store, for every tenant, as `cases.erase` does; `undefined` for a database that is none. */
export async function eraseStore(file: string, given: readonly string[], dryRun: boolean): Promise<ErasedStore | undefined> {
  const found = await casesIn(file, given);
  if (found === undefined) return undefined;
  const [did, left]: [string[], string[]] = [[], []];
  const { sqliteStore } = await import('../../adapters/sqlite/index.ts');
  for (const { tenant, people, cases } of found) {
    const of = tenant === '' ? '' : ` of ${tenant}`;
    if (cases > 0) did.push(`${counted(cases, 'live case')}${of}`);
    if (dryRun) continue;
    const store = sqliteStore({ path: file, ...(found.length > 1 || tenant !== '' ? { tenant } : {}) });
    try {
      const live = await openCases({ store, pathway: scottishPathway as Pathway, waker: manualWaker });
      for (const person of people) {
        const answer = await live.erase(person, { by: 'erase', why: 'the person is erased' });
        if (!answer.ok) left.push(`could not be erased from${of}: ${answer.message}`);
        else
          left.push(
            ...answer.notErased.map((one) => `still holds the case ${one.case}${of} (${one.reason})`),
            ...(answer.left ? [answer.left] : []),
          );
      }
      await live.stop();
    } finally {
      await store.close();
    }
  }
  if (!dryRun && did.length > 0) left.push(...stillIn(file, given));
  return { did, left };
}

/** Ids that are long enough to be told from chance, still to be read in the bytes of the file. */
function stillIn(file: string, given: readonly string[]): string[] {
  const bytes = readFileSync(file);
  const seen = given.filter((id) => id.length > 4 && bytes.includes(id));
  return seen.length === 0 ? [] : ['still holds the id in words, in what other people’s cases say or in an id of a case: read it there'];
}

async function casesIn(file: string, given: readonly string[]) {
  const { DatabaseSync } = await import('node:sqlite');
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    const has = (table: string) =>
      database.prepare("SELECT count(*) AS count FROM sqlite_master WHERE type = 'table' AND name = ?").get(table)?.['count'] === 1;
    const tenants = has('tenants')
      ? database
          .prepare('SELECT name FROM tenants')
          .all()
          .map((row) => String(row['name']))
      : [];
    const own = ['', ...tenants].filter(
      (tenant) => has(tenant === '' ? 'cases' : `tenant_${tenant}_cases`) && has(tenant === '' ? 'journal' : `tenant_${tenant}_journal`),
    );
    if (own.length === 0) return undefined;
    return own.map((tenant) => {
      const prefix = tenant === '' ? '' : `tenant_${tenant}_`;
      const count = (table: string, person: string) =>
        has(`${prefix}${table}`)
          ? Number(database.prepare(`SELECT count(*) AS count FROM ${prefix}${table} WHERE person = ?`).get(person)?.['count'])
          : 0;
      const people = given.filter((person) => count('cases', person) + count('tells', person) > 0);
      return { tenant, people, cases: people.reduce((sum, person) => sum + count('cases', person), 0) };
    });
  } finally {
    database.close();
  }
}
