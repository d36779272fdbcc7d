import { randomInt } from 'node:crypto';
import { Command, Option } from 'commander';
import { rules, vocabulary } from 'justice-pathway/machines';
import { type Journey, prepareShare, type TimeCoarseness, writeJourneys } from '../../journal/index.ts';
import { exposedBeside } from '../../release/exposed-beside.ts';
import { forRelease, markOf, type ShownCount } from '../../release/index.ts';
import type { Report } from '../../report/index.ts';
import { smallNumber } from '../flags/audience-flags.ts';
import { flag, logFlags } from '../flags/flags.ts';
import { inPeriod } from '../flags/period.ts';
import { pathwayZone } from '../flags/zone-flag.ts';
import { badInput, type Io, writeOut } from '../io.ts';
import { type AnyFlags, loadAny } from '../load/load-any.ts';
import { makeReport } from '../make-report.ts';
import { roughCounts } from '../text/rough-counts.ts';

type Numbers = Pick<NonNullable<ReturnType<typeof makeReport>>, 'tally' | 'shown'>;

interface ShareFlags extends AnyFlags {
  readonly out?: string;
  readonly keys?: string;
  readonly tables?: boolean;
  readonly register?: string;
  readonly period?: string;
  readonly coarsen: TimeCoarseness;
  readonly k: number;
  readonly overrideBy?: string;
  readonly overrideReason?: string;
}

/** `share FILE --out …`: a file that is safer to pass on, or a refusal. */
export function shareCommand(io: Io): Command {
  return logFlags(new Command('share'))
    .argument('<files...>', 'journeys (JSON or JSON Lines), a records plan, or a log: CSV, XES, OCEL 2.0')
    .addOption(flag('out', 'file to write'))
    .option('--tables', 'share counts only, protected together, instead of journeys')
    .option('--keys <file>', 'where to keep the pseudonyms (keep it apart from the shared file)')
    .addOption(new Option('--coarsen <unit>', 'how coarse times become').choices(['day', 'week', 'month']).default('week'))
    .option(
      '--k <people>',
      'how many must share everything known of a person; for tables: numbers are rounded to the nearest of so many',
      smallNumber('--k'),
      5,
    )
    .addOption(flag('register'))
    .addOption(flag('period'))
    .option('--override-by <name>', 'a named person who answers for sharing in spite of the risks; it is written into the file')
    .option('--override-reason <text>', 'why')
    .addHelpText(
      'after',
      '\nExamples:\n  share journeys.jsonl --tables --out out/shared.json\n  share journeys.jsonl --out out/shared.json --keys private/keys.json --coarsen month\n',
    )
    .action(async (files: string[], flags: ShareFlags) => {
      const journeys = inPeriod(await loadAny(io, files, rules, { ...flags, small: flags.k }), flags.period, flags.zone);
      const numbersOf = (own: readonly Journey[], register?: string) =>
        makeReport(io, {
          journeys: own,
          rules,
          audience: forRelease(flags.k),
          what: flags.tables ? 'tables to share' : 'journeys to share',
          ...(register === undefined ? {} : { register }),
        });
      if (flags.tables) {
        const made = numbersOf(journeys, flags.register);
        if (made === undefined) return;
        writeOut(io, flags.out, `${JSON.stringify(tables(made.report), null, 1)}\n`);
        made.save();
        return;
      }
      const shared = prepareShare(journeys, {
        random: () => randomInt(2 ** 40) / 2 ** 40,
        coarsen: flags.coarsen,
        k: flags.k,
        vocabulary,
        zone: flags.zone ?? pathwayZone,
      });
      const isOverridden = flags.overrideBy !== undefined && flags.overrideBy.trim() !== '';
      if (isOverridden && (flags.overrideReason ?? '').trim() === '') {
        badInput({
          code: 'no-reason',
          severity: 'error',
          path: '--override-reason',
          message: 'An override needs a reason.',
          cure: 'Say why with --override-reason.',
        });
      }
      const isRisky = shared.risks.length > 0;
      const made = isRisky && !isOverridden ? undefined : numbersOf(journeys, flags.register);
      if (made === undefined && (!isRisky || isOverridden)) return;
      const beside = made === undefined ? undefined : toldBeside(made, numbersOf(shared.journeys), flags.k);
      const risks = [...shared.risks.map(({ message }) => roughCounts(message, flags.k)), ...(beside === undefined ? [] : [beside])];
      for (const risk of risks) io.err(`Risk: ${risk}`);
      if (risks.length > 0 && !isOverridden) {
        io.err(
          'Nothing was written: somebody could be identified. Share tables (--tables), coarsen more, or let a named person answer for it (--override-by, --override-reason).',
        );
        io.exit(1);
        return;
      }
      const head = {
        version: 1,
        note: 'Pseudonymised, with coarse times; verdicts about hours and days cannot be worked out from it.',
        ...(made === undefined ? {} : { earlier: made.report.sinceNote }),
        shared: {
          coarsen: shared.coarsen,
          k: shared.k,
          ...(isOverridden
            ? {
                override: {
                  by: flags.overrideBy,
                  reason: flags.overrideReason,
                  risks,
                },
              }
            : {}),
        },
      };
      const body = [...writeJourneys(shared.journeys, flags.zone ?? pathwayZone)].map((line) => `  ${line.trimEnd()}`).join(',\n');
      writeOut(io, flags.out, `${JSON.stringify(head).slice(0, -1)},"journeys":[\n${body}\n]}\n`);
      if (flags.keys !== undefined) writeOut(io, flags.keys, `${JSON.stringify(Object.fromEntries(shared.keys), null, 1)}\n`);
      made?.save();
    });
}

/** Why journeys cannot leave beside a paper about the same people: what they tell exactly narrows what the paper rounded. */
function toldBeside(paper: Numbers, coarse: Numbers | undefined, k: number): string | undefined {
  const exact = new Map(
    [...paper.tally.cells.values()].flatMap(({ id, value }): [string, number][] =>
      coarse?.tally.cells.get(id)?.value === value && (value === 0 || value >= k) ? [[id, value]] : [],
    ),
  );
  return exposedBeside(paper.tally, paper.shown, k, exact) === undefined
    ? undefined
    : 'Beside a paper about the same people, these journeys would tell of fewer than a handful of them.';
}

/** Tables of numbers that have passed the gate, and nothing about one person; `null` is held back. */
function tables(report: Report): Record<string, unknown> {
  const count = ({ value }: ShownCount) => value ?? null;
  return {
    note: `${markOf(report.audience)} A number that is held back is null.`,
    earlier: report.sinceNote,
    rounding: report.audience.kind === 'release' ? report.audience.rounding : null,
    journeys: count(report.people),
    rules: report.breaks.map(({ rule, title, lead, people, of, missed, late, unseen }) => ({
      rule,
      title,
      lead,
      people: count(people),
      of: count(of),
      ...(missed && late ? { missed: count(missed), late: count(late) } : {}),
      unseen: count(unseen),
    })),
    communities: report.byCommunity.map(({ label, rules: own }) => ({ community: label, rules: own.map(({ rule }) => rule) })),
    sex: [],
    age: [],
    // A characteristic of which one group alone is told would say that somebody is in another.
    ...Object.fromEntries(
      report.characteristics
        .filter(({ rows }) => rows.length > 1)
        .map(({ id, rows }) => [
          id,
          rows.map(({ label, people, offered, accepted }) => ({
            label,
            people: count(people),
            offered: count(offered),
            accepted: count(accepted),
          })),
        ]),
    ),
  };
}
