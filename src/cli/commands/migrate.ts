import { Command } from 'commander';
import type { Pathway } from '../../pathway/index.ts';
import { type MigrationPlan, type MigrationVerdict, manualWaker, openCases, type Store } from '../../runtime/index.ts';
import { flag, formatFlag } from '../flags/flags.ts';
import { badInput, type Io } from '../io.ts';
import { ownModule } from '../load/asked-pathway.ts';
import { openStore } from '../load/open-store.ts';

interface Options {
  readonly store?: string;
  readonly tenant?: string;
  readonly sqlite?: string;
  readonly postgres?: string;
  readonly schema?: string;
  readonly pathways: string;
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly run?: boolean;
  readonly undo?: boolean;
  readonly by: string;
  readonly why?: string;
  readonly format: string;
}

/** `migrate`: move live cases to another version of the pathway. Without `--run` it only says what would become of each. */
export function migrateCommand(io: Io): Command {
  return new Command('migrate')
    .addOption(flag('store', 'live cases: a SQLite file, or a postgres:// address'))
    .option('--sqlite <file>', 'the same, a SQLite file')
    .option('--postgres <address>', 'the same, a PostgreSQL connection string')
    .addOption(flag('schema'))
    .addOption(flag('tenant'))
    .addOption(
      flag(
        'pathways',
        'a module that exports `pathways`, a list of versions, and perhaps `map`, which places a case',
      ).makeOptionMandatory(),
    )
    .requiredOption('--id <id>', 'names the migration; the same id goes on with a broken run')
    .requiredOption('--from <version>', 'as id@version')
    .requiredOption('--to <version>', 'as id@version')
    .option('--dry-run', 'change nothing (this is what happens without --run or --undo)')
    .option('--run', 'move the cases')
    .option('--undo', 'take the migration back')
    .addOption(flag('by', 'written into the journal; an account, not a name').default('command-line'))
    .option('--why <reason>', 'written into the journal')
    .addOption(formatFlag())
    .addHelpText(
      'after',
      `
Examples:
  justice-pathway migrate --store cases.db --pathways ./pathways.js --id 2027-law --from scotland@1 --to scotland@2
  justice-pathway migrate --store cases.db --pathways ./pathways.js --id 2027-law --from scotland@1 --to scotland@2 --run --by release-manager

Exit code 1 if a case needs a decision or cannot be moved.`,
    )
    .action(async (options: Options & { dryRun?: boolean }) => {
      if (options.run && (options.undo || options.dryRun)) bad('--run cannot go with --undo or --dry-run.', 'Choose one.');
      const { pathways, map } = await versionsIn(options.pathways);
      const { store, end } = await storeOf(options);
      try {
        const [current, ...earlier] = pathways;
        const cases = await openCases({ store, pathway: current as Pathway, earlier, waker: manualWaker, by: options.by });
        const plan: MigrationPlan = {
          id: options.id,
          from: options.from,
          to: options.to,
          by: options.by,
          ...(options.why === undefined ? {} : { why: options.why }),
          ...(map ? { map } : {}),
        };
        await report(io, options, options.undo ? cases.undoMigration(plan) : cases.migrate({ ...plan, dryRun: !options.run }));
        await cases.stop();
      } finally {
        await end();
      }
    });
}

async function report(io: Io, options: Options, verdicts: AsyncIterable<MigrationVerdict>): Promise<void> {
  const all: MigrationVerdict[] = [];
  const counts: Record<string, number> = {};
  for await (const verdict of verdicts) {
    counts[verdict.verdict] = (counts[verdict.verdict] ?? 0) + 1;
    if (options.format === 'json') all.push(verdict);
    else
      io.out(
        `${verdict.verdict.padEnd(15)} ${verdict.case}  ${verdict.from}${verdict.to === undefined ? '' : ` -> ${verdict.to}`}${verdict.reason ? `  ${verdict.reason}` : ''}`,
      );
    if (verdict.verdict === 'needs-decision' || verdict.verdict === 'impossible') io.exit(1);
  }
  if (options.format === 'json')
    io.out(JSON.stringify({ migration: options.id, from: options.from, to: options.to, counts, verdicts: all }, null, 2));
  else {
    const text = Object.entries(counts).map(([kind, count]) => `${count} ${kind}`);
    io.err(`${text.join(', ') || 'No live case of this version.'}${options.run || options.undo ? '' : ' Nothing was changed.'}`);
  }
}

async function versionsIn(path: string): Promise<{ pathways: readonly Pathway[]; map?: MigrationPlan['map'] }> {
  const { pathways, exports } = await ownModule(path);
  const { map } = exports;
  return { pathways, ...(typeof map === 'function' ? { map: map as NonNullable<MigrationPlan['map']> } : {}) };
}

async function storeOf({ store, sqlite, postgres, schema, tenant }: Options): Promise<{ store: Store; end(): Promise<void> }> {
  const named = [store, sqlite, postgres].filter((each) => each !== undefined);
  if (named.length !== 1) return bad(named.length === 0 ? 'No store is named.' : 'Several stores are named.', 'Give --store once.');
  return openStore(named[0] as string, schema, tenant);
}

function bad(message: string, cure: string): never {
  return badInput({ code: 'bad-option', severity: 'error', message, cure });
}
