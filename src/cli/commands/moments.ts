import { Command, Option } from 'commander';
import { contacts, rules, scottishMeaning, vocabulary } from 'justice-pathway/machines';
import type { Journey } from '../../journal/index.ts';
import { type Domain, formatInstant } from '../../kernel/index.ts';
import { momentMatrix } from '../../map/index.ts';
import { type MomentsInUse, momentsInUse } from '../../moment/index.ts';
import { insideName, personLevel } from '../audience-flags.ts';
import { badInput, type Io, writeOut } from '../io.ts';
import { type AnyFlags, loadAny } from '../load-any.ts';
import { askedInPlan, outsideOption } from '../plan-audience.ts';
import { storeOptions } from '../store-journeys.ts';
import { pathwayZone } from '../zone-flag.ts';

interface Flags extends AnyFlags {
  readonly person?: string;
  readonly format: 'text' | 'json';
  readonly inside?: string;
  readonly why?: string;
  readonly out?: string;
}

/** `moments FILE…`: which moments people had, what was never raised, and where to raise it next. */
export function momentsCommand(io: Io): Command {
  return storeOptions(outsideOption(new Command('moments')))
    .argument('[files...]', 'journeys (JSON or JSON Lines), a records plan, or a log: CSV, XES, OCEL 2.0')
    .option('--mapping <file>', 'for a table or another log: which column means what')
    .option('--zone <zone>', 'zone of times without an offset, and of days; that of the pathway unless it is named')
    .option('--object-type <type>', 'for OCEL: the type of object that makes a journey')
    .option('--person <id>', 'one journey only')
    .addOption(new Option('-f, --format <format>', 'form of the answer').choices(['text', 'json']).default('text'))
    .option('--inside <name>', 'to write a file: who asks for it')
    .option('--why <text>', 'with --inside: the reason, which stands in the first line')
    .option('-o, --out <file>', 'write to a file instead of stdout')
    .addHelpText('after', '\nExample:\n  moments examples/journeys/*.journey.json --format json\n')
    .action(async (files: string[], given: Flags) => {
      const flags = askedInPlan(io, files, given, given.store !== undefined);
      const all = await loadAny(io, files, rules, { ...flags, isExact: true });
      const journeys = flags.person === undefined ? all : all.filter((journey) => journey.id === flags.person);
      if (journeys.length === 0 && flags.person !== undefined)
        badInput({ code: 'no-such-journey', severity: 'error', message: `There is no journey "${flags.person}" in the files.` });
      const mark = personLevel(io, 'The list of moments', flags, flags.out);
      const out = flags.out === undefined ? undefined : insideName(flags.out);
      const people = journeys.map((journey) =>
        momentsInUse(journey, { contacts, vocabulary, meaning: scottishMeaning, coming: usualOrder(journey) }),
      );
      if (flags.format === 'text') {
        writeOut(io, out, `${mark}\n\n${people.map(personText).join('\n\n')}\n`);
        return;
      }
      const matrix = momentMatrix(journeys, [], { vocabulary, contacts: Object.values(contacts), meaning: scottishMeaning });
      writeOut(io, out, `${JSON.stringify({ inside: mark, people: people.map(personData), matrix }, null, 1)}\n`);
    });
}

/** Contacts that usually follow the last one the person had; no date is known for them. */
function usualOrder(journey: Journey): { contact: string }[] {
  const ids = Object.keys(contacts);
  const last = Math.max(
    -1,
    ...journey.events
      .slice(-5)
      .map((event) =>
        ids.indexOf((Object.hasOwn(vocabulary, event.type) && vocabulary[event.type as keyof typeof vocabulary]?.contact) || ''),
      ),
  );
  return ids.slice(last + 1).map((contact) => ({ contact }));
}

function personData(use: MomentsInUse): object {
  const time = (at: number | undefined) => (at === undefined ? {} : { at: formatInstant(at, pathwayZone) });
  return {
    ...use,
    had: use.had.map((each) => ({ ...each, ...time(each.at) })),
    next: use.next.map((each) => ({ ...each, ...time(each.at) })),
  };
}

function personText(use: MomentsInUse): string {
  const list = (domains: readonly Domain[]) => (domains.length === 0 ? 'nothing' : domains.join(', '));
  const lines = use.had.map((each) => {
    const passed = each.passed.length === 0 ? '' : `; a need was passed over: ${list(each.passed)}`;
    return `  ${formatInstant(each.at, pathwayZone)}  ${each.label}: ${each.raised === undefined ? 'what was raised is not recorded' : `raised ${list(each.raised)}`}${passed}`;
  });
  const never = use.neverRaised.map((each) => {
    const next = use.next.find((one) => one.domain === each.domain);
    const where = next ? ` Next: ${next.label}${next.how === 'later' ? ', by referral' : ''}.` : '';
    return `  never raised: ${each.domain}, at ${each.chances} contacts that could${each.unrecorded > 0 ? ` (${each.unrecorded} of them without a record)` : ''}.${where}`;
  });
  const put = [
    ...use.deferred.map((domain) => `  put off: ${domain}.`),
    ...use.notSeen.map((domain) => `  not known: ${domain}; the record cannot show whether it was raised.`),
  ];
  return [`${use.journey}: ${use.had.length} ${use.had.length === 1 ? 'moment' : 'moments'}`, ...lines, ...never, ...put].join('\n');
}
