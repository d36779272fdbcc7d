import { Command, Option } from 'commander';
import { planRules, rules } from 'justice-pathway/machines';
import { unknownName } from '../../kernel/index.ts';
import { RecommendationEntry, type RecommendationRegister, recommendationStatuses } from '../../report/papers.ts';
import { flag } from '../flags/flags.ts';
import { badInput, type Io } from '../io.ts';
import { checked } from '../load/read-json.ts';
import { loadRecommendations, openRecommendations } from '../load/recommendations-file.ts';
import { saveRegister } from '../load/register-file.ts';
import { today } from '../today.ts';

interface AddFlags {
  readonly rule: string;
  readonly decision: string;
  readonly owner: string;
  readonly due: string;
  readonly kind: string;
  readonly evidence?: string;
  readonly id?: string;
  readonly on?: string;
}

interface UpdateFlags {
  readonly status?: (typeof recommendationStatuses)[number];
  readonly note?: string;
  readonly owner?: string;
  readonly due?: string;
  readonly on?: string;
}

/** `recommend add|update|list FILE`: the register of recommendations and quick wins. */
export function recommendCommand(io: Io): Command {
  const command = new Command('recommend').addHelpText(
    'after',
    '\nExamples:\n  recommend add out/wins.json --rule no-phone --decision "Hand out a phone at the gate" --owner "Throughcare lead" --due 2027-03-31\n  recommend update out/wins.json no-phone-1 --status started --note "First phones bought"\n  recommend list out/wins.json\n',
  );
  command
    .command('add')
    .description('add an entry; a register that is not there is begun')
    .argument('<file>', 'the register')
    .requiredOption('--rule <id>', 'the rule that shows the gap')
    .requiredOption('--decision <text>', 'what was decided')
    .requiredOption('--owner <name>', 'who owns it: a role rather than a name')
    .requiredOption('--due <date>', 'by when, like 2027-03-31')
    .addOption(new Option('--kind <kind>', 'what it is').choices(['recommendation', 'quick-win']).default('recommendation'))
    .option('--evidence <text>', 'what it rests on')
    .option('--id <id>', 'its id; made from the rule unless it is given')
    .addOption(flag('on', 'the day of the decision; today unless it is given'))
    .action((file: string, flags: AddFlags) => {
      refuseUnknownRule(flags.rule);
      const register = openRecommendations(file);
      const id = flags.id ?? freeId(register, flags.rule);
      if (register.entries.some((one) => one.id === id))
        wrong('id-twice', '--id', id, `There is an entry "${id}" already.`, 'Update it, or give another id.');
      const { rule, decision, owner, due, kind, evidence } = flags;
      const entry = {
        id,
        rule,
        kind,
        decision,
        owner,
        due,
        status: 'proposed',
        ...(evidence === undefined ? {} : { evidence }),
        history: [{ on: flags.on ?? today(), status: 'proposed' }],
      };
      saveRegister(io, file, {
        version: 1,
        entries: [...register.entries, checked(RecommendationEntry, entry, file, { code: 'bad-recommendation' })],
      });
      io.out(`Added ${id}.`);
    });
  command
    .command('update')
    .description('tell what became of an entry; its history is kept')
    .argument('<file>', 'the register')
    .argument('<id>', 'the entry')
    .addOption(new Option('--status <status>', 'what it is now; as it was unless it is given').choices([...recommendationStatuses]))
    .option('--note <text>', 'what happened')
    .option('--owner <name>', 'a new owner')
    .option('--due <date>', 'a new day')
    .addOption(flag('on', 'the day of the change; today unless it is given'))
    .action((file: string, id: string, flags: UpdateFlags) => {
      const register = loadRecommendations(file);
      const entry = register.entries.find((one) => one.id === id);
      if (entry === undefined) {
        const known = register.entries.map((one) => one.id);
        return badInput(unknownName('entry', id, known, { file, path: 'id' }));
      }
      const { note, owner, due, on } = flags;
      if ([flags.status, note, owner, due].every((each) => each === undefined))
        return wrong('nothing-to-update', 'id', id, 'Nothing is said of what changed.', 'Give --status, --note, --owner or --due.');
      const status = flags.status ?? entry.status;
      const next = {
        ...entry,
        status,
        ...(owner === undefined ? {} : { owner }),
        ...(due === undefined ? {} : { due }),
        history: [...entry.history, { on: on ?? today(), status, ...(note === undefined ? {} : { note }) }],
      };
      const whole = checked(RecommendationEntry, next, file, { code: 'bad-recommendation' });
      saveRegister(io, file, { version: 1, entries: register.entries.map((one) => (one.id === id ? whole : one)) });
      io.out(`Updated ${id}: ${status}.`);
      return undefined;
    });
  command
    .command('list')
    .description('list the entries, those that are due first')
    .argument('<file>', 'the register')
    .action((file: string) => {
      const { entries } = loadRecommendations(file);
      const lines = entries
        .toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : a.id < b.id ? -1 : 1))
        .map(({ id, status, due, owner, decision }) => `${id}  ${status}, due ${due}, ${owner}: ${decision}`);
      io.out(lines.length === 0 ? 'There is no entry.' : lines.join('\n'));
    });
  return command;
}

function refuseUnknownRule(id: string): void {
  const known = [...rules, ...planRules].map((rule) => rule.id);
  if (!known.includes(id)) badInput(unknownName('rule', id, known, { path: '--rule' }));
}

function freeId({ entries }: RecommendationRegister, rule: string): string {
  for (let number = 1; ; number += 1) if (!entries.some(({ id }) => id === `${rule}-${number}`)) return `${rule}-${number}`;
}

function wrong(code: string, path: string, value: string, message: string, cure: string): never {
  return badInput({ code, severity: 'error', path, value, message, cure });
}
