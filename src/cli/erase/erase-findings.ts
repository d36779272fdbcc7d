import { isFields } from '../../kernel/is-fields.ts';
import { escapeMarkup } from '../../report/plain/escape.ts';
import { counted } from './counted.ts';
import { csvRecords, firstField } from './csv-records.ts';
import type { ErasedText } from './erased.ts';
import type { PersonIds } from './person-ids.ts';

/** Takes a person's findings out of a list of findings as JSON, in the layout that it has; with them goes one of the journeys that it counts. `undefined` for anything else. */
export function eraseFindings(text: string, value: unknown, ids: PersonIds): ErasedText | undefined {
  if (!isFields(value) || typeof value['inside'] !== 'string' || !Array.isArray(value['findings'])) return undefined;
  const { inside, findings, journeys } = value;
  const isFinding = (one: unknown) => isFields(one) && ['journey', 'rule', 'verdict'].every((field) => typeof one[field] === 'string');
  if (Object.keys(value).length > 3 || typeof journeys !== 'number' || !findings.every(isFinding)) return undefined;
  const gone: { journey: string }[] = findings.filter((one) => ids.is(one.journey));
  if (gone.length === 0) return { next: text, did: [] };
  const count = journeys - new Set(gone.map(({ journey }) => journey)).size;
  const left = findings.filter((one) => !gone.includes(one));
  const did = [counted(gone.length, 'finding')];
  if (count <= 0) return { next: undefined, did };
  if (!text.startsWith('{ "inside"'))
    return { next: `${JSON.stringify({ inside, journeys: count, findings: left }, null, /^\{\n( +)/.exec(text)?.[1])}\n`, did };
  const lines = left.map((one) => `  ${JSON.stringify(one)}`);
  return { next: `{ "inside": ${JSON.stringify(inside)}, "journeys": ${count}, "findings": [\n${lines.join(',\n')}\n] }\n`, did };
}

/** The same for findings one a line (CSV): a line that says who may read it, the heading, and a record a finding. */
export function eraseFindingLines(text: string, ids: PersonIds): ErasedText | undefined {
  const [mark, head, ...records] = csvRecords(text);
  if (mark === undefined || head === undefined || !firstField(mark).startsWith('INSIDE THE PARTNERSHIP ONLY')) return undefined;
  if (!head.startsWith('journey,rule,verdict,')) return undefined;
  const left = records.filter((record) => !ids.is(firstField(record)));
  const gone = records.length - left.length;
  return {
    next: gone > 0 && left.length === 0 ? undefined : [mark, head, ...left].join(''),
    did: gone === 0 ? [] : [counted(gone, 'finding')],
  };
}

/** The same for findings as JUnit: the suite of the person goes, and what it added to the totals. */
export function eraseSuites(text: string, ids: PersonIds): ErasedText | undefined {
  const root = /<testsuites name="justice-pathway" tests="(\d+)" failures="(\d+)" errors="0" skipped="(\d+)" time="0">/.exec(text);
  if (root === null) return undefined;
  const totals = root.slice(1).map(Number);
  let gone = 0;
  const suite =
    /^ {2}<testsuite name="([^"]*)" tests="(\d+)" failures="(\d+)" errors="0" skipped="(\d+)" time="0">\n[\s\S]*?^ {2}<\/testsuite>\n/gm;
  const next = text.replace(suite, (whole, name: string, ...counts: string[]) => {
    if (!ids.all.some((id) => escapeMarkup(id) === name)) return whole;
    gone += 1;
    for (const at of totals.keys()) totals[at] = (totals[at] as number) - Number(counts[at]);
    return '';
  });
  if (gone === 0) return { next: text, did: [] };
  const [tests = 0, failures = 0, skipped = 0] = totals;
  const head = `<testsuites name="justice-pathway" tests="${tests}" failures="${failures}" errors="0" skipped="${skipped}" time="0">`;
  return { next: next.includes('<testsuite ') ? next.replace(root[0], head) : undefined, did: [counted(gone, 'suite')] };
}
