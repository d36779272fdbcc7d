import type { Journey } from '../../journal/index.ts';
import type { Vocabulary } from '../../kernel/index.ts';
import { type Rule, recognise } from '../../map/index.ts';

import { dayNotes, wordNotes } from '../../report/coverage-notes.ts';
import { wrongFlag } from '../flags/wrong-flag.ts';
import { refuseUnknownZone } from '../flags/zone-flag.ts';
import { badInput, type Io } from '../io.ts';
import { type AskedPathway, shippedPathway } from './asked-pathway.ts';
import { loadJourneys } from './load-journeys.ts';
import { isPlanFile, loadRecords, tellDecisions } from './load-plan.ts';
import { logJourneys } from './log-journeys.ts';
import { type BesideFlags, knownFormat, loadMapping } from './read-log.ts';
import { refuseUnused } from './refuse-unused.ts';
import { storeJourneys } from './store-journeys.ts';

/** How every command that takes journeys is told where they are. */
export interface AnyFlags {
  readonly mapping?: string | undefined;
  readonly zone?: string | undefined;
  readonly objectType?: string | undefined;
  /** Live cases: a SQLite file or a postgres:// address. */
  readonly store?: string | undefined;
  readonly schema?: string | undefined;
  readonly tenant?: string | undefined;
  /** A module with a pathway of one's own. */
  readonly pathways?: string | undefined;
  /** All files of a command that reads one after another. */
  readonly beside?: readonly string[];
}

/** Reads journeys from whatever holds them: journey files, a records plan, a log or a table with a mapping. A file of which no word is known ends the command. */
export async function loadAny(
  io: Io,
  files: readonly string[],
  rules: readonly Rule[],
  flags: AnyFlags & BesideFlags,
  strict = false,
  /** Receives what a report must say of the records before any finding. */
  notes: string[] = [],
  asked: AskedPathway = shippedPathway,
): Promise<readonly Journey[]> {
  if (files.length === 0 && flags.store === undefined)
    badInput({
      code: 'nothing-to-read',
      severity: 'error',
      message: 'There is nothing to read.',
      cure: 'Name files of journeys, or a store of live cases with --store.',
    });
  const { zone } = flags;
  if (flags.store === undefined) refuseOfStore(flags);
  refuseUnused(flags.beside ?? files, flags);
  const mapping = flags.mapping === undefined ? undefined : loadMapping(flags.mapping);
  refuseUnknownZone(flags.mapping, mapping?.zone);
  const { vocabulary } = asked.pathway;
  const known = usesVocabulary(rules, vocabulary) ? { vocabulary } : {};
  const words = known.vocabulary ?? {};
  const journeys: Journey[] = [];
  const plans = files.filter(isPlanFile);
  const plain = files.filter((file) => !plans.includes(file) && mapping === undefined && (knownFormat(file) ?? 'journeys') === 'journeys');
  const logs = files.filter((file) => !plans.includes(file) && !plain.includes(file));
  if (plain.length > 0) {
    const own = loadJourneys(io, plain, { strict, zone, asked, ...known });
    refuseUnknown(own, rules, words, plain.join(', '));
    journeys.push(...own);
  }
  for (const file of plans) {
    const { plan, records } = await loadRecords(io, file, zone, asked);
    tellDecisions(io, file, records.decisions, flags);
    notes.push(...dayNotes(plan), ...wordNotes(records.decisions));
    refuseEmpty(
      records.journeys,
      file,
      records.sources.reduce((sum, { rows }) => sum + rows, 0),
    );
    journeys.push(...records.journeys);
  }
  if (logs.length > 0) {
    const { journeys: own, rows } = logJourneys(
      io,
      logs,
      {
        mapping,
        zone,
        objectType: flags.objectType,
        small: flags.small,
        isExact: flags.isExact,
      },
      asked,
    );
    refuseEmpty(own, logs.join(', '), rows);
    refuseUnknown(own, rules, words, logs.join(', '), rows);
    journeys.push(...own);
  }
  if (flags.store !== undefined) journeys.push(...(await storeJourneys(flags.store, flags.schema, flags.tenant, asked)));
  return journeys;
}

function refuseOfStore({ schema, tenant }: AnyFlags): void {
  const [flag, value] = schema === undefined ? ['--tenant', tenant] : ['--schema', schema];
  if (value !== undefined) wrongFlag(flag, value, 'It is of a store of live cases: give --store too, or leave it out.', 'bad-flags');
}

/** Whether rules speak of known events only; rules of another vocabulary must not call its events unknown. */
export function usesVocabulary(rules: readonly Rule[], vocabulary: Vocabulary): boolean {
  return rules.every((rule) => [rule.trigger.type, ...rule.expect].every((type) => type === '*' || Object.hasOwn(vocabulary, type)));
}

function refuseEmpty(journeys: readonly Journey[], file: string, rows: number): void {
  if (journeys.some(({ events }) => events.length > 0)) return;
  badInput({
    code: 'nothing-understood',
    severity: 'error',
    file,
    message: `0 of ${rows} rows are understood; nothing was judged.`,
    cure: 'See what each column holds with records propose, and write what the words mean into the plan.',
  });
}

function refuseUnknown(journeys: readonly Journey[], rules: readonly Rule[], words: Vocabulary, file: string, rows?: number): void {
  const { events, known, unknown } = recognise(journeys, rules, words);
  if (events === 0 || known > 0) return;
  const found = unknown.slice(0, 6).map(({ type, near }) => `"${type}"${near === undefined ? '' : ` (did you mean ${near}?)`}`);
  const what = rows === undefined ? `0 of ${events} events` : `0 of ${rows} rows`;
  badInput({
    code: 'nothing-understood',
    severity: 'error',
    file,
    message: `${what} are understood; nothing was judged. Found: ${found.join(', ')}${unknown.length > 6 ? ` and ${unknown.length - 6} more` : ''}.`,
    cure: 'Say what each word means, in a mapping ("types") or a records plan; records propose writes one.',
  });
}
