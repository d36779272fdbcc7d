import type { Command } from 'commander';
import { scottishPathway } from 'justice-pathway/machines';
import type { Journey } from '../journal/index.ts';
import type { Pathway } from '../pathway/index.ts';
import { journeysOf, manualWaker, openCases } from '../runtime/index.ts';
import { openStore } from './open-store.ts';

/** The options by which a command that takes journeys is told of a store of live cases. */
export function storeOptions(command: Command): Command {
  return command
    .option('--store <store>', 'live cases: a SQLite file, or a postgres:// address; nothing in it is moved')
    .option('--schema <name>', 'with --store: the PostgreSQL schema (default: justice_pathway)')
    .option('--tenant <name>', 'with --store: whose cases, where several keep theirs there');
}

/** The journeys of everybody in a store of live cases, up to now: what is still to come stays open. */
export async function storeJourneys(name: string, schema: string | undefined, tenant: string | undefined): Promise<readonly Journey[]> {
  const { store, end } = await openStore(name, schema, tenant);
  try {
    // Nothing is fired and nobody is asked: only `tick` would, and nothing wakes it.
    const cases = await openCases({ store, pathway: scottishPathway as Pathway, waker: manualWaker });
    const journeys: Journey[] = [];
    for await (const journey of journeysOf(cases, { all: true })) journeys.push(journey);
    await cases.stop();
    return journeys;
  } finally {
    await end();
  }
}
