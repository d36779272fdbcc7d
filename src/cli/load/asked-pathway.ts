import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  blankAnswers,
  rules as builtIn,
  linkedRules,
  indicators as national,
  planIndicators,
  planLinkedRules,
  planRules,
  reportWords,
  scottishBankHolidays,
  scottishPathway,
} from 'justice-pathway/machines';
import type { WorkingCalendar } from '../../kernel/index.ts';
import { defineRules, type Indicator, type LinkedRule, type Rule, type RuleInput } from '../../map/index.ts';
import type { ListeningHook, Pathway } from '../../pathway/index.ts';
import type { ReportWords } from '../../report/index.ts';
import { noWords } from '../../report/words.ts';
import { badInput } from '../io.ts';

/** The pathway that a command asks by, and what goes with it: that which comes with the package, or a module of one's own. */
export interface AskedPathway {
  /** The newest version. */
  readonly pathway: Pathway;
  readonly earlier: readonly Pathway[];
  readonly rules: readonly Rule[];
  /** Rules for rows of a local plan, for `--also plan`. */
  readonly planRules: readonly Rule[];
  readonly linkedRules: readonly LinkedRule[];
  readonly planLinkedRules: readonly LinkedRule[];
  readonly indicators: readonly Indicator[];
  readonly words: ReportWords;
  readonly calendar?: WorkingCalendar;
  /** Types about which a blank in an attribute of an event says nothing. */
  readonly blanks: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  readonly hooks: readonly ListeningHook[];
  /** The module, where it is one's own. */
  readonly module?: string;
}

/** The pathway that comes with the package. */
export const shippedPathway: AskedPathway = {
  pathway: scottishPathway as Pathway,
  earlier: [],
  rules: builtIn,
  planRules,
  linkedRules,
  planLinkedRules,
  indicators: [...national, ...planIndicators],
  words: reportWords,
  calendar: scottishBankHolidays,
  blanks: blankAnswers,
  hooks: [],
};

/** The pathway of `--pathways`, else the one that comes with the package. A module that exports none ends the command. */
export async function askedPathway({ pathways: path }: { readonly pathways?: string | undefined }): Promise<AskedPathway> {
  if (path === undefined) return shippedPathway;
  const module = await ownModule(path);
  const [pathway, ...earlier] = module.pathways;
  const { words, calendar } = module.exports;
  const list = (name: string): readonly unknown[] => {
    const value = module.exports[name] ?? [];
    return Array.isArray(value) ? value : badExport(path, name, 'a list');
  };
  if (calendar !== undefined && typeof (calendar as Partial<WorkingCalendar> | null)?.holiday !== 'function')
    badExport(path, 'calendar', 'a calendar of working days');
  if (words !== undefined && (typeof words !== 'object' || words === null)) badExport(path, 'words', 'an object');
  return {
    pathway: pathway as Pathway,
    earlier,
    rules: defineRules(list('rules') as RuleInput[]),
    planRules: [],
    linkedRules: list('linkedRules') as LinkedRule[],
    planLinkedRules: [],
    indicators: list('indicators') as Indicator[],
    words: { ...noWords, ...wordsOf(pathway as Pathway), ...(words as Partial<ReportWords> | undefined) },
    ...(calendar === undefined ? {} : { calendar: calendar as WorkingCalendar }),
    blanks: {},
    hooks: list('hooks') as ListeningHook[],
    module: path,
  };
}

/** A module of one's own: its versions, the newest first, and whatever else it exports. */
export async function ownModule(
  path: string,
): Promise<{ readonly pathways: readonly Pathway[]; readonly exports: Readonly<Record<string, unknown>> }> {
  const bad = (message: string, cure: string) =>
    badInput({ code: 'bad-option', severity: 'error', file: path, path: '--pathways', message, cure });
  if (!existsSync(path)) return bad('There is no such file.', 'Check the name.');
  if (statSync(path).isDirectory()) return bad('This is a folder, not a module.', 'Name the file in it.');
  const exports = (await import(pathToFileURL(resolve(path)).href).catch((error: NodeJS.ErrnoException) =>
    error?.code === 'ERR_UNKNOWN_FILE_EXTENSION'
      ? bad(
          `Node ${process.versions.node} does not run such a file.`,
          'TypeScript runs from Node 22.18 on; before that, name the compiled file.',
        )
      : bad(`This cannot be read as a module: ${error instanceof Error ? error.message.split('\n')[0] : error}`, 'Mend the module.'),
  )) as Readonly<Record<string, unknown>>;
  const pathways = exports['pathways'] ?? (exports['pathway'] === undefined ? undefined : [exports['pathway']]);
  if (!Array.isArray(pathways) || pathways.length === 0)
    return bad('It exports no pathway.', 'Export `pathway`, or its versions as a list `pathways`, the newest first.');
  const wrong = pathways.findIndex((each) => typeof each?.id !== 'string' || typeof each?.stages !== 'object' || !each?.meaning);
  if (wrong >= 0) return bad(`pathways[${wrong}] is no pathway.`, 'Make each with definePathway.');
  return { pathways: pathways as Pathway[], exports };
}

function badExport(file: string, name: string, wanted: string): never {
  const message = `What it exports as \`${name}\` is not ${wanted}.`;
  return badInput({ code: 'bad-option', severity: 'error', file, path: name, message, cure: `Export ${wanted}, or leave it out.` });
}

/** What domains are about beside themselves: the domains of a pathway, and what it counts beside them. */
export function domainsOf({ pathway: { meaning } }: AskedPathway): readonly string[] {
  return [...Object.keys(meaning.domains ?? {}), ...(meaning.subjects ?? [])];
}

/** What a report calls events, contacts and domains, as far as the pathway says. */
function wordsOf({ vocabulary, contacts, meaning }: Pathway): Partial<ReportWords> {
  const labels = (of: Readonly<Record<string, { readonly label: string }>>) =>
    Object.fromEntries(Object.entries(of).map(([id, { label }]) => [id, label]));
  return { events: labels(vocabulary), contacts: labels(contacts), domains: meaning.domains ?? {} };
}
