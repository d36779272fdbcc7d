import { Command } from 'commander';
import { counted } from '../../report/words.ts';
import { manualWaker, openCases, type Store, type StoreFault } from '../../runtime/index.ts';
import { pagesOfCases } from '../../runtime/pages-of-cases.ts';
import { flag, formatFlag } from '../flags/flags.ts';
import type { Io } from '../io.ts';
import { askedPathway } from '../load/asked-pathway.ts';
import { named, openStore } from '../load/open-store.ts';

interface Options {
  readonly store: string;
  readonly schema?: string;
  readonly tenant?: string;
  readonly pathways?: string;
  readonly repair?: boolean;
  readonly format: 'text' | 'json';
}

/** `doctor`: check every case of a store; with `--repair` put right what is only an index. */
export function doctorCommand(io: Io): Command {
  return new Command('doctor')
    .addOption(flag('store', 'a SQLite file, or a postgres:// address').makeOptionMandatory())
    .addOption(flag('schema'))
    .addOption(flag('tenant'))
    .addOption(flag('pathways'))
    .option('--repair', 'put right what is kept only to find things by; never a journal, never a case')
    .addOption(formatFlag())
    .addHelpText(
      'after',
      `
Examples:
  justice-pathway doctor --store cases.db
  justice-pathway doctor --store postgres://reader@db.example/cases --format json
  justice-pathway doctor --store cases.db --repair

Exit code 0 when nothing was found, 1 when something was (also what was repaired), 2 when the store could not be checked.
A whole journal that somebody wrote anew from end to end is not found: keep its last hashes elsewhere (cases.heads()).`,
    )
    .action(async (options: Options) => {
      const { pathway, earlier } = await askedPathway(options);
      const { store, end } = await openStore(options.store, options.schema, options.tenant);
      try {
        const cases = await openCases({ store, pathway, earlier, waker: manualWaker });
        const known = new Set([pathway, ...earlier].map(({ id, version }) => `${id}@${version}`));
        await report(io, options, cases.doctor({ repair: options.repair === true }), await unknownVersions(store, known));
        await cases.stop();
      } finally {
        await end();
      }
    });
}

/** Cases on versions that are not given here, by version: what they are found by can only be worked out from their pathway. */
async function unknownVersions(store: Store, known: ReadonlySet<string>): Promise<ReadonlyMap<string, number>> {
  const found = new Map<string, number>();
  for await (const { case: of } of pagesOfCases(store, {})) {
    const version = of === null ? undefined : `${of.pathway}@${of.version}`;
    if (version !== undefined && !known.has(version)) found.set(version, (found.get(version) ?? 0) + 1);
  }
  return found;
}

async function report(
  io: Io,
  options: Options,
  found: AsyncGenerator<StoreFault, number>,
  unknown: ReadonlyMap<string, number>,
): Promise<void> {
  if (options.format === 'text')
    for (const [version, count] of unknown)
      io.out(
        `Not checked of ${counted(count, 'case')} on ${version}: what they are found by (facts and contacts). Give the module that has this version: --pathways MODULE.\n`,
      );
  const faults: StoreFault[] = [];
  let next = await found.next();
  for (; !next.done; next = await found.next()) {
    faults.push(next.value);
    if (options.format === 'text') io.out(`${next.value.message}${hint(next.value)}\n`);
  }
  const checked = next.value;
  const repaired = faults.filter((fault) => fault.repaired).length;
  if (options.format === 'json') {
    const notChecked = [...unknown].map(([version, cases]) => ({ version, cases, what: 'facts and contacts' }));
    io.out(JSON.stringify({ version: 1, store: named(options.store), checked, repaired, faults, notChecked }, null, 2));
  } else {
    const left = faults.length - repaired;
    io.out(
      faults.length === 0
        ? `${checked} cases checked: nothing found.\n`
        : `${checked} cases checked: ${faults.length} found, ${repaired} repaired, ${left} left.\n`,
    );
  }
  if (faults.length > 0) io.exit(1);
}

function hint(fault: StoreFault): string {
  if (fault.repaired) return ' Repaired.';
  return fault.repairable ? ' This is only an index: --repair puts it right.' : '';
}
