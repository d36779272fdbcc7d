import { Command } from 'commander';
import { diversionSteps, rules, scottishBankHolidays, scottishMeaning, specialists, vocabulary } from 'justice-pathway/machines';
import { availabilityPage, availabilityText, diversionSheetPage, diversionSheetText, exportOpenReferralUk } from '../../adapters/index.ts';
import { dateOf, type Issue, instant, issueText } from '../../kernel/index.ts';
import { isDisconnect, mapper } from '../../map/index.ts';
import {
  answersNeed,
  availabilityRecords,
  availabilityRegister,
  diversionSheet,
  inArea,
  openAt,
  type Service,
  zoneOf,
} from '../../service/index.ts';
import { smallNumber } from '../flags/audience-flags.ts';
import { collect, flag, formatFlag, listFlag } from '../flags/flags.ts';
import { pathwayZone } from '../flags/zone-flag.ts';
import { type Io, writeOut } from '../io.ts';
import { checkArea, checkNeed } from '../load/known-words.ts';
import { loadJourneys } from '../load/load-journeys.ts';
import { isKept, type LoadedFeed, loadFeeds, loadServices, openingOptions } from '../load/load-services.ts';
import { today } from '../today.ts';
import { diffCommand } from './directory/directory-diff.ts';
import { keepCommands, readKept, recordAvailabilityCommand } from './directory/directory-keep.ts';
import { referralsCommand } from './directory/directory-referrals.ts';
import { ringCommand } from './directory/directory-ring.ts';
import { servesCommand } from './directory/directory-serves.ts';

/** `directory`: read, check and ask directories of services. */
export function directoryCommand(io: Io): Command {
  const command = new Command('directory');
  command
    .command('check')
    .description('what was read, kept, unknown and wrong in feeds of Open Referral UK, HSDS or ALISS')
    .argument('<files...>', 'JSON files, CSV files, or folders of them (the CSV files of one folder are read together)')
    .addOption(formatFlag())
    .addHelpText(
      'after',
      '\nExit code: 0 all well or nothing to read, 1 some records wrong, 2 no directory at all.\n\nExamples:\n  directory check services.json\n  directory check hsds-package/ --format json\n',
    )
    .action((files: string[], flags: { format: 'text' | 'json' }) => check(io, files, flags.format));
  command
    .command('open')
    .description('which services are open at an instant, closed, or unknown, and why')
    .addOption(flag('at').makeOptionMandatory())
    .addOption(flag('need'))
    .addOption(flag('area'))
    .addOption(listFlag('feed'))
    .addOption(flag('withBuiltIn'))
    .addOption(formatFlag())
    .addHelpText('after', '\nExample:\n  directory open --at 2026-12-24T16:30+00:00 --need housing --area clackmannanshire --format json\n')
    .action((flags: OpenFlags) => open(io, flags));
  command
    .command('export')
    .description('write feeds, or the built-in services, as one page of Open Referral UK 3.0')
    .argument('[files...]', 'feeds; none for the built-in services')
    .addOption(flag('out'))
    .action((files: string[], flags: { out?: string }) => {
      writeOut(io, flags.out, `${JSON.stringify(exportOpenReferralUk(loadServices(io, files)), null, 1)}\n`);
    });
  command
    .command('diversion-sheet')
    .description('what is offered to people diverted from prosecution in an area: each line dated and sourced')
    .addOption(flag('area', 'name or code of an area').makeOptionMandatory())
    .option('--journeys <file>', 'journeys of people of the area, for waits and completion; may be repeated', collect, [])
    .addOption(listFlag('feed'))
    .addOption(flag('withBuiltIn'))
    .addOption(flag('on', 'the day of the sheet (default: the last day of the journeys, else today)'))
    .addOption(formatFlag(['text', 'json', 'html']))
    .addOption(flag('out'))
    .addHelpText('after', '\nExample:\n  directory diversion-sheet --area clackmannanshire --format html --out out/diversion.html\n')
    .action((flags: SheetFlags) => sheet(io, flags));
  command
    .command('availability')
    .description(
      'specialist health services over time, from records in journeys and kept directories: waits, places, trend, disconnects that followed',
    )
    .argument('<files...>', 'journey files (JSON or JSON Lines), and directories that you keep')
    .addOption(formatFlag(['text', 'json', 'html']))
    .addOption(flag('small', 'hold back counts of people below this').argParser(smallNumber('--small')).default(5))
    .addOption(flag('on', 'the day of the page (default: today)'))
    .addOption(flag('out'))
    .action((files: string[], flags: AvailabilityFlags) => availability(io, files, flags));
  for (const each of [
    ...keepCommands(io),
    recordAvailabilityCommand(io),
    ringCommand(io),
    servesCommand(io),
    diffCommand(io),
    referralsCommand(io),
  ])
    command.addCommand(each);
  return command;
}

const zone = zoneOf(openingOptions);

interface SheetFlags {
  readonly area: string;
  readonly journeys: readonly string[];
  readonly file: readonly string[];
  readonly withBuiltIn?: boolean;
  readonly on?: string;
  readonly format: 'text' | 'json' | 'html';
  readonly out?: string;
}

function sheet(io: Io, flags: SheetFlags): void {
  const services = loadServices(io, flags.file, flags.withBuiltIn);
  checkArea('--area', flags.area, services);
  const journeys = flags.journeys.length === 0 ? [] : loadJourneys(io, flags.journeys, { strict: false });
  const last = journeys.reduce((latest, journey) => Math.max(latest, journey.observationEnd), 0);
  const on = flags.on ?? (last === 0 ? today() : dateOf(last, pathwayZone));
  const made = diversionSheet(services, flags.area, on, {
    journeys,
    steps: diversionSteps,
    zone,
    ...(openingOptions.areas ? { areas: openingOptions.areas } : {}),
  });
  const text =
    flags.format === 'json'
      ? `${JSON.stringify(made, null, 1)}\n`
      : flags.format === 'html'
        ? diversionSheetPage(made)
        : diversionSheetText(made);
  writeOut(io, flags.out, text);
}

interface AvailabilityFlags {
  readonly format: 'text' | 'json' | 'html';
  readonly small: number;
  readonly on?: string;
  readonly out?: string;
}

function availability(io: Io, all: readonly string[], flags: AvailabilityFlags): void {
  const files = all.filter((file) => !isKept(file));
  const told = all.filter(isKept).flatMap((file) => readKept(file).availability);
  const on = flags.on ?? today(zone);
  const journeys = files.length === 0 ? [] : loadJourneys(io, files, { strict: false, vocabulary });
  const delays = rules.filter((rule) => rule.expect.includes(specialists.seen));
  const map = mapper(delays, { calendar: scottishBankHolidays, meaning: scottishMeaning, vocabulary });
  const late = journeys.flatMap((journey) =>
    map
      .findings(journey)
      .filter((finding) => isDisconnect(finding.verdict))
      .map((finding) => {
        const specialty = journey.events.find((event) => event.id === finding.trigger)?.attrs?.['specialty'];
        return { at: finding.triggerAt, journey: journey.id, rule: finding.rule, ...(typeof specialty === 'string' ? { specialty } : {}) };
      }),
  );
  const records = availabilityRecords(
    journeys.flatMap((journey) => journey.events),
    { type: specialists.availability, zone },
  );
  const kept = told.map(({ by: _, places, waitDays, ...rest }) => ({
    ...rest,
    ...(places === undefined ? {} : { places }),
    ...(waitDays === undefined ? {} : { waitDays }),
  }));
  const register = availabilityRegister([...records, ...kept], late, { smallNumber: flags.small, zone });
  const text =
    flags.format === 'json'
      ? `${JSON.stringify({ register }, null, 1)}\n`
      : flags.format === 'html'
        ? availabilityPage(register, on, journeys.length > 0)
        : `${availabilityText(register, on, journeys.length > 0)}\n`;
  writeOut(io, flags.out, text);
}

interface OpenFlags {
  readonly at: string;
  readonly need?: string;
  readonly area?: string;
  readonly file: readonly string[];
  readonly withBuiltIn?: boolean;
  readonly format: 'text' | 'json';
}

function open(io: Io, flags: OpenFlags): void {
  const at = instant(flags.at);
  const all = loadServices(io, flags.file, flags.withBuiltIn);
  checkNeed('--need', flags.need, all);
  checkArea('--area', flags.area, all);
  const fits = (service: Service) => flags.need === undefined || answersNeed(service, flags.need, openingOptions.meaning).answer === 'yes';
  const near = (service: Service) => flags.area === undefined || inArea(service, flags.area, openingOptions.areas).answer !== 'no';
  const found = all.filter((service) => fits(service) && near(service));
  const silent = flags.need === undefined ? 0 : all.filter((service) => service.needs === undefined && near(service)).length;
  if (silent > 0) io.err(`${silent} more ${silent === 1 ? 'service does' : 'services do'} not say which need they answer.`);
  const services = found.map((service) => {
    const opening = openAt(service, at, openingOptions);
    return {
      id: service.id,
      name: service.name,
      answer: opening.answer,
      because: opening.because.map((one) => one.text).join(' '),
      grounds: opening.grounds,
    };
  });
  if (flags.format === 'json') io.out(JSON.stringify({ services }, null, 1));
  else if (services.length === 0) io.out('No service in the directory fits.');
  else io.out(services.map((each) => `${each.answer.padEnd(7)}  ${each.name} (${each.id}). ${each.because}`).join('\n'));
}

function check(io: Io, all: readonly string[], format: 'text' | 'json'): void {
  const files = all.filter((file) => !isKept(file));
  for (const file of all.filter(isKept))
    io.err(`${file}: a directory that people keep, ${readKept(file).entries.length} entries; nothing wrong.`);
  if (files.length === 0) return;
  const feeds = loadFeeds(files);
  if (format === 'json') io.out(JSON.stringify({ files: feeds.map(feedData) }, null, 1));
  else io.out(feeds.map(feedText).join('\n\n'));
  for (const { answer } of feeds) {
    if (!answer.ok) {
      io.exit(2);
      continue;
    }
    const issues = [...answer.report.issues, ...answer.report.records.flatMap((record) => record.wrong)];
    if (issues.some((issue) => issue.code === 'not-a-table' || issue.code === 'not-a-feed')) io.exit(2);
    if (issues.some((issue) => issue.severity === 'error')) io.exit(1);
  }
}

function feedData({ name, answer }: LoadedFeed): Record<string, unknown> {
  if (!answer.ok) return { file: name, format: 'none', services: 0, records: [], issues: [answer.issue] };
  const { report } = answer;
  const told = report.services.map((service) => ({ id: service.id, name: service.name }));
  return {
    file: name,
    format: report.format,
    holds: report.holds,
    services: told.length,
    ids: told,
    records: report.records,
    issues: report.issues,
  };
}

function feedText({ name, answer }: LoadedFeed): string {
  if (!answer.ok) return `${name}: ${issueText({ ...answer.issue, file: undefined as never })}`;
  const { report } = answer;
  const count = (outcome: string) => report.records.filter((record) => record.outcome === outcome).length;
  const parts = [
    `${report.records.length} records`,
    ...(count('rejected') > 0 ? [`${count('rejected')} rejected`] : []),
    ...(count('repeated') > 0 ? [`${count('repeated')} told again`] : []),
  ];
  const lines = [`${name}: ${report.holds}${report.records.length > 0 ? ` (${report.format}; ${parts.join(', ')})` : ''}`];
  for (const key of ['mapped', 'kept', 'unknown'] as const) {
    const fields = [...new Set(report.records.flatMap((record) => record[key]))].sort();
    if (fields.length > 0) lines.push(`  ${words[key]}: ${key === 'mapped' ? `${fields.length} fields` : fields.join(', ')}`);
  }
  const issues = [...report.issues, ...report.records.flatMap((record) => record.wrong)];
  const wrong = issues.filter((issue) => issue.severity === 'error');
  const care = issues.filter((issue) => issue.severity === 'warning');
  lines.push(...list('wrong', wrong), ...list('look at', care));
  return lines.join('\n');
}

const words = { mapped: 'read', kept: 'not read, kept', unknown: 'not read, unknown to the standards' } as const;
const most = 40;

function list(word: string, issues: readonly Issue[]): string[] {
  const lines = issues.slice(0, most).map((issue) => {
    const { file: _, line: __, ...rest } = issue;
    return `  ${word}: ${issueText(rest)}${issue.value === undefined ? '' : ` Found: ${issue.value}`}`;
  });
  return issues.length > most ? [...lines, `  ${word}: ${issues.length - most} more; --format json shows all.`] : lines;
}
