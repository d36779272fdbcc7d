import { statSync } from 'node:fs';
import { type Journey, readJourneys } from '../../journal/index.ts';
import type { Issue, Vocabulary } from '../../kernel/index.ts';
import { issueText } from '../../kernel/index.ts';
import { tryJson } from '../../kernel/try-json.ts';
import { badInput, type Io, readText } from '../io.ts';
import { type AskedPathway, domainsOf, shippedPathway } from './asked-pathway.ts';
import { headOf } from './head-of.ts';
import { noJourney } from './no-journey.ts';
import { isThere, readable, standardInput } from './read-once.ts';

export interface LoadOptions {
  readonly strict: boolean;
  readonly vocabulary?: Vocabulary;
  readonly zone?: string | undefined;
  /** By which pathway they are read. @defaultValue the one that comes with the package */
  readonly asked?: AskedPathway;
}

/** Reads journeys from files in order. Strict: any error ends the command. Kind: errors are told, and the rest is used. */
export function loadJourneys(io: Io, files: readonly string[], options: LoadOptions): readonly Journey[] {
  const { asked = shippedPathway } = options;
  const journeys: Journey[] = [];
  const faults: Issue[] = [];
  const ids = new Map<string, string>();
  for (const file of files) {
    refuseWrongKind(file);
    const read = readJourneys(readText(file), {
      file,
      strict: options.strict,
      ...(options.vocabulary ? { vocabulary: options.vocabulary } : {}),
      zone: options.zone ?? asked.pathway.zone,
      domains: domainsOf(asked),
    });
    for (const issue of read.issues) {
      if (issue.severity === 'error') faults.push(issue);
      else io.err(issueText(issue));
    }
    if (read.journeys.length === 0 && faults.length === 0) faults.push(noJourney(file));
    for (const journey of read.journeys) {
      const before = ids.get(journey.id);
      if (before !== undefined && before !== file) {
        const issue = twice(journey.id, file, before, options.strict);
        if (options.strict) faults.push(issue);
        else io.err(issueText(issue));
      }
      ids.set(journey.id, before ?? file);
      journeys.push(journey);
    }
  }
  if (faults.length > 0 && (options.strict || journeys.length === 0)) badInput(...faults.slice(0, 50));
  for (const fault of faults) io.err(issueText(fault));
  return journeys;
}

/** Looks at the first signs only, so that a large file of another kind is refused at once. */
export function refuseWrongKind(file: string): void {
  if (!isThere(file) || (file !== standardInput && statSync(file).isDirectory()) || readable(file).size === 0) return;
  const head = headOf(file);
  const sign = head.replace(/^\uFEFF/, '').trimStart()[0];
  const fault = (code: string, message: string, cure: string) =>
    badInput({ code, severity: 'error', file, value: head.slice(0, 40), message, cure });
  if (sign === '<')
    fault('not-journeys', 'This is XML, not journeys.', 'For an event log use: convert IN OUT, or map FILE --mapping M.json.');
  // A lone word or number is JSON, and is told to be no journey by whoever reads it.
  if (sign !== undefined && sign !== '{' && sign !== '[' && tryJson(head) === undefined) {
    fault(
      'not-json',
      `This is not JSON: it begins with ${JSON.stringify(head.trimStart().slice(0, 20))}.`,
      'Give journeys as JSON or JSON Lines; for a table use --mapping M.json.',
    );
  }
}

function twice(id: string, file: string, before: string, strict: boolean): Issue {
  return {
    code: 'journey-id-twice',
    severity: strict ? 'error' : 'warning',
    file,
    path: 'id',
    value: id,
    message: `The journey id "${id}" stands twice in the input (first in ${before}).`,
    cure: 'Give each journey its own id, or join the two.',
  };
}
