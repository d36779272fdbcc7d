import { Command } from 'commander';
import type { Journey } from '../../journal/index.ts';
import { type Domain, formatInstant } from '../../kernel/index.ts';
import { momentMatrix } from '../../map/index.ts';
import { type MomentsInUse, momentsInUse } from '../../moment/index.ts';
import { insideName, personLevel } from '../flags/audience-flags.ts';
import { flag, formatFlag, logFlags } from '../flags/flags.ts';
import { askedInPlan, outsideOption } from '../flags/plan-audience.ts';
import { wrongFlag } from '../flags/wrong-flag.ts';
import { type Io, writeOut } from '../io.ts';
import { type AskedPathway, askedPathway } from '../load/asked-pathway.ts';
import { type AnyFlags, loadAny } from '../load/load-any.ts';
import { storeOptions } from '../load/store-journeys.ts';

interface Flags extends AnyFlags {
  readonly person?: string;
  readonly format: 'text' | 'json';
  readonly inside?: string;
  readonly why?: string;
  readonly out?: string;
}

/** `moments FILE…`: which moments people had, what was never raised, and where to raise it next. */
export function momentsCommand(io: Io): Command {
  return logFlags(storeOptions(outsideOption(new Command('moments'))))
    .argument('[files...]', 'journeys (JSON or JSON Lines), a records plan, or a log: CSV, XES, OCEL 2.0')
    .option('--person <id>', 'one journey only')
    .addOption(formatFlag())
    .addOption(flag('inside', 'to write a file: who asks for it'))
    .addOption(flag('why', 'with --inside: the reason, which stands in the first line'))
    .addOption(flag('out'))
    .addOption(flag('pathways'))
    .addHelpText('after', '\nExample:\n  moments examples/journeys/*.journey.json --format json\n')
    .action(async (files: string[], given: Flags) => {
      const flags = askedInPlan(io, files, given, given.store !== undefined);
      const asked = await askedPathway(flags);
      const { vocabulary, contacts, meaning } = asked.pathway;
      const zone = flags.zone ?? asked.pathway.zone;
      const all = await loadAny(io, files, asked.rules, { ...flags, isExact: true }, false, [], asked);
      const journeys = flags.person === undefined ? all : all.filter((journey) => journey.id === flags.person);
      if (journeys.length === 0 && flags.person !== undefined)
        wrongFlag('--person', flags.person, 'Give the id of a journey in the files.', 'no-such-journey');
      const mark = personLevel(io, 'The list of moments', flags, flags.out);
      const out = flags.out === undefined ? undefined : insideName(flags.out);
      const people = journeys.map((journey) =>
        momentsInUse(journey, { contacts, vocabulary, meaning, coming: usualOrder(journey, asked) }),
      );
      if (flags.format === 'text') {
        writeOut(io, out, `${mark}\n\n${people.map((each) => personText(each, zone)).join('\n\n')}\n`);
        return;
      }
      const matrix = momentMatrix(journeys, [], { vocabulary, contacts: Object.values(contacts), meaning });
      writeOut(io, out, `${JSON.stringify({ inside: mark, people: people.map((each) => personData(each, zone)), matrix }, null, 1)}\n`);
    });
}

/** Contacts that usually follow the last one the person had; no date is known for them. */
function usualOrder(journey: Journey, { pathway: { contacts, vocabulary } }: AskedPathway): { contact: string }[] {
  const ids = Object.keys(contacts);
  const last = Math.max(
    -1,
    ...journey.events
      .slice(-5)
      .map((event) => ids.indexOf((Object.hasOwn(vocabulary, event.type) && vocabulary[event.type]?.contact) || '')),
  );
  return ids.slice(last + 1).map((contact) => ({ contact }));
}

function personData(use: MomentsInUse, zone: string): object {
  const time = (at: number | undefined) => (at === undefined ? {} : { at: formatInstant(at, zone) });
  return {
    ...use,
    had: use.had.map((each) => ({ ...each, ...time(each.at) })),
    next: use.next.map((each) => ({ ...each, ...time(each.at) })),
  };
}

function personText(use: MomentsInUse, zone: string): string {
  const list = (domains: readonly Domain[]) => (domains.length === 0 ? 'nothing' : domains.join(', '));
  const lines = use.had.map((each) => {
    const passed = each.passed.length === 0 ? '' : `; a need was passed over: ${list(each.passed)}`;
    return `  ${formatInstant(each.at, zone)}  ${each.label}: ${each.raised === undefined ? 'what was raised is not recorded' : `raised ${list(each.raised)}`}${passed}`;
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
