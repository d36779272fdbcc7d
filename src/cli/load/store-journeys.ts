import type { Command } from 'commander';
import type { Journey } from '../../journal/index.ts';
import { PathwayError } from '../../kernel/index.ts';
import { journeysOf, manualWaker, openCases } from '../../runtime/index.ts';
import { flag } from '../flags/flags.ts';
import { badInput } from '../io.ts';
import { shippedPathway } from './asked-pathway.ts';
import { named, openStore } from './open-store.ts';

/** The options by which a command that takes journeys is told of a store of live cases. */
export function storeOptions(command: Command): Command {
  return command.addOption(flag('store')).addOption(flag('schema')).addOption(flag('tenant'));
}

/** The journeys of everybody in a store of live cases, up to now: what is still to come stays open. */
export async function storeJourneys(
  name: string,
  schema: string | undefined,
  tenant: string | undefined,
  { pathway, earlier } = shippedPathway,
): Promise<readonly Journey[]> {
  const { store, end } = await openStore(name, schema, tenant);
  try {
    // Nothing is fired and nobody is asked: only `tick` would, and nothing wakes it.
    const cases = await openCases({ store, pathway, earlier, waker: manualWaker });
    const journeys: Journey[] = [];
    for await (const journey of journeysOf(cases, { all: true })) journeys.push(journey);
    await cases.stop();
    return journeys;
  } catch (error) {
    if (!(error instanceof PathwayError && error.code === 'no-such-version')) throw error;
    const cure = 'Name a module that exports this pathway: --pathways MODULE.';
    return badInput({ code: error.code, severity: 'error', file: named(name), message: error.message, cure });
  } finally {
    await end();
  }
}
