import { Command, Option } from 'commander';
import { rules as builtIn, scottishBankHolidays, vocabulary } from 'justice-pathway/machines';
import type { Journey } from '../../journal/index.ts';
import { mapper, type Rule, type ShareOfPeople, type SideBySideRow, sideBySide } from '../../map/index.ts';
import { type Io, writeOut } from '../io.ts';
import { type AnyFlags, loadAny } from '../load-any.ts';
import { loadRules } from '../load-rules.ts';

interface CompareFlags extends AnyFlags {
  readonly format: 'text' | 'json';
  readonly out?: string;
  readonly rules?: string;
  readonly by?: 'sex' | 'age' | 'area';
  readonly small: number;
}

/** `compare A B`: two periods or two areas side by side. */
export function compareCommand(io: Io): Command {
  return new Command('compare')
    .argument('<a>', 'journeys, a records plan, or a log')
    .argument('<b>', 'journeys, a records plan, or a log')
    .option('--mapping <file>', 'for a table or another log: which column means what')
    .option('--zone <zone>', 'zone of times without an offset, and of days; that of the pathway unless it is named')
    .option('--object-type <type>', 'for OCEL: the type of object that makes a journey')
    .addOption(new Option('-f, --format <format>', 'form of the answer').choices(['text', 'json']).default('text'))
    .option('-o, --out <file>', 'write to a file instead of stdout')
    .option('--rules <file>', 'use these rules instead of the built-in ones')
    .addOption(new Option('--by <group>', 'also within each group of people').choices(['sex', 'age', 'area']))
    .option('--small <count>', 'hold back numbers of people below this', Number, 5)
    .addHelpText('after', '\nExamples:\n  compare 2024.jsonl 2025.jsonl\n  compare alloa.jsonl stirling.jsonl --by sex --format json\n')
    .action(async (a: string, b: string, flags: CompareFlags) => {
      const rules = flags.rules === undefined ? builtIn : loadRules(io, flags.rules);
      const one = await loadAny(io, [a], rules, flags);
      const other = await loadAny(io, [b], rules, flags);
      const groups = [{ group: 'all', rows: rowsOf(one, other, rules, flags.small) }];
      if (flags.by !== undefined) {
        const key = keyOf[flags.by];
        for (const group of [...new Set([...one, ...other].map(key))].sort()) {
          const own = (list: readonly Journey[]) => list.filter((journey) => key(journey) === group);
          groups.push({ group, rows: rowsOf(own(one), own(other), rules, flags.small) });
        }
      }
      if (flags.format === 'json')
        writeOut(
          io,
          flags.out,
          `${JSON.stringify({ a: { file: a, journeys: one.length }, b: { file: b, journeys: other.length }, groups }, null, 1)}\n`,
        );
      else writeOut(io, flags.out, `${groups.map(({ group, rows }) => `${group}\n${rows.map(rowLine).join('\n')}`).join('\n\n')}\n`);
    });
}

const keyOf = {
  sex: ({ profile }: Journey) => profile.sex ?? 'not recorded',
  age: ({ profile: { age } }: Journey) =>
    age === undefined ? 'not recorded' : age < 21 ? 'under 21' : age < 30 ? '21 to 29' : age < 40 ? '30 to 39' : '40 and over',
  area: ({ profile }: Journey) => profile.homeArea ?? 'not recorded',
};

function rowsOf(a: readonly Journey[], b: readonly Journey[], rules: readonly Rule[], small: number): SideBySideRow[] {
  const map = mapper(rules, { calendar: scottishBankHolidays, vocabulary });
  return sideBySide(
    a.flatMap((journey) => map.findings(journey)),
    b.flatMap((journey) => map.findings(journey)),
    rules,
    small,
  );
}

function rowLine({ title, a, b, difference }: SideBySideRow): string {
  const share = (value: ShareOfPeople | undefined) =>
    value === undefined ? 'held back' : `${Math.round((value.broken / value.of) * 100)}% of ${value.of}`;
  const per = (value: number) => `${value > 0 ? '+' : ''}${Math.round(value * 100)}`;
  const change = difference === undefined ? '' : `  ${per(difference.value)} points (${per(difference.low)} to ${per(difference.high)})`;
  return `  ${share(a).padStart(14)} → ${share(b).padEnd(14)}${change}  ${title}`;
}
