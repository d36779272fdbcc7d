import type { Journey } from 'justice-pathway';
import {
  contacts,
  indicators,
  planIndicators,
  planRules,
  reportWords,
  rules,
  scottishBankHolidays,
  scottishMeaning,
  vocabulary,
} from 'justice-pathway/machines';
import { buildReport, mapJourneys, matrixPicture, type Rule, swimlanePicture, writeReport } from 'justice-pathway/map';
import { reportCounts, reportOf } from 'justice-pathway/papers';
import { forRelease, inside } from 'justice-pathway/release';
import { isSame } from '../../session/same-figures.ts';
import type { RecordsAnswer, RecordsAsk } from './answer.ts';
import { besideLooks, cellsOf, upToOf } from './beside-looks.ts';
import { besideRegister } from './beside-register.ts';
import type { SortedFiles } from './sort-files.ts';

type Mapped = Pick<RecordsAnswer, 'journeys' | 'events'> & Partial<RecordsAnswer>;

/** Maps journeys: counts pass the one gate for numbers, single journeys stay on this screen. */
export function mapRecords(
  journeys: readonly Journey[],
  coverage: readonly string[],
  { earlier = [], register: isWanted = false }: Pick<RecordsAsk, 'earlier' | 'register'>,
  given: Pick<SortedFiles, 'register' | 'key'>,
): Mapped {
  const read = { journeys: journeys.length, events: journeys.reduce((sum, journey) => sum + journey.events.length, 0) };
  const { register: before, key } = given;
  if (before === 'unreadable') return { ...read, refused: [notRead] };
  if (before !== undefined && key === undefined) return { ...read, refused: [noKey] };
  const mapped = mapJourneys(journeys, [...rules, ...planRules], {
    calendar: scottishBankHolidays,
    meaning: scottishMeaning,
    vocabulary,
    contacts: Object.values(contacts),
  });
  const options = {
    words: reportWords,
    title: 'Where journeys break',
    subtitle: 'Journeys of our own records',
    ...(coverage.length > 0 ? { coverage } : {}),
  };
  const audience = forRelease();
  const asked = {
    ...options,
    indicators: [...indicators, ...planIndicators],
    beside: { rules: planRules, isTold: false },
    explain: { vocabulary, contacts, meaning: scottishMeaning },
  };
  const counts = reportCounts(mapped, asked);
  const isRegistered = before !== undefined;
  const register = isRegistered || isWanted ? besideRegister({ register: before, key }, journeys, rules, audience.rounding) : undefined;
  if (register !== undefined && register.refused.length > 0) return { ...read, refused: register.refused };
  const passed = besideLooks(counts.tally, audience, register?.unknown(earlier) ?? earlier, journeys, register?.earlier);
  if ('refused' in passed) return { ...read, refused: passed.refused };
  const { released } = passed;
  const cells = cellsOf(released);
  const last = earlier.findLast((look) => !isSame(look.cells, cells)) ?? earlier.at(-1) ?? register?.last;
  const sinceNote = last
    ? `Compared with the figures of ${last.at}.`
    : isRegistered
      ? 'There is no earlier release in the register.'
      : 'Earlier releases were not compared: no register is among the files.';
  const report = reportOf(mapped, counts, released, {
    ...asked,
    sinceNote,
    ...(last ? { lastTime: last } : {}),
  });
  const alone = buildReport(onlyOf(mapped, rules), {
    ...options,
    audience: inside('this screen', 'looking at single journeys'),
    pictures: 6,
  });
  const { findings: _, ids: __, ...shown } = { ...report, pages: alone.pages };
  return {
    ...read,
    report: shown,
    swimlanes: alone.pages.map((page) => ({ id: page.id, svg: swimlanePicture(page.picture), sentence: page.picture.sentence })),
    matrix: report.matrix.contacts.length > 0 ? matrixPicture(report.matrix) : '',
    html: writeReport(report, 'html'),
    csv: writeReport(alone, 'csv'),
    figures: { rounding: audience.rounding, cells, upTo: upToOf(journeys) },
    register: register?.with(released),
  };
}

const notRead =
  'Not shown: the register of what was released could not be read, so nobody can tell what stands against these numbers. Bring the file as it was saved.';
const noKey =
  'Not shown: the key of the register is not among the files, so nobody can tell whether the same people were released before. Bring the file that ends in “.key” as well.';

/** The answers of some rules alone. */
function onlyOf(mapped: ReturnType<typeof mapJourneys>, some: readonly Rule[]): ReturnType<typeof mapJourneys> {
  const ids = new Set(some.map(({ id }) => id));
  return { ...mapped, rules: some, findings: mapped.findings.filter(({ rule }) => ids.has(rule)) };
}
