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
import { besideLooks, cellsOf } from './beside-looks.ts';

type Mapped = Pick<RecordsAnswer, 'journeys' | 'events' | 'report' | 'swimlanes' | 'matrix' | 'html' | 'csv' | 'figures'>;

/** Maps journeys: counts pass the one gate for numbers, single journeys stay on this screen. */
export function mapRecords(
  journeys: readonly Journey[],
  coverage: readonly string[],
  { earlier = [] }: Pick<RecordsAsk, 'earlier'>,
): Mapped {
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
  const released = besideLooks(counts.tally, audience, earlier);
  const cells = cellsOf(released);
  const last = earlier.findLast((look) => !isSame(look.cells, cells)) ?? earlier.at(-1);
  const report = reportOf(mapped, counts, released, {
    ...asked,
    ...(last ? { lastTime: last, sinceNote: `Compared with the figures of ${last.at}.` } : {}),
  });
  const alone = buildReport(onlyOf(mapped, rules), {
    ...options,
    audience: inside('this screen', 'looking at single journeys'),
    pictures: 6,
  });
  const { findings: _, ids: __, ...shown } = { ...report, pages: alone.pages };
  return {
    journeys: journeys.length,
    events: journeys.reduce((sum, journey) => sum + journey.events.length, 0),
    report: shown,
    swimlanes: alone.pages.map((page) => ({ id: page.id, svg: swimlanePicture(page.picture), sentence: page.picture.sentence })),
    matrix: report.matrix.contacts.length > 0 ? matrixPicture(report.matrix) : '',
    html: writeReport(report, 'html'),
    csv: writeReport(alone, 'csv'),
    figures: { rounding: audience.rounding, cells },
  };
}

/** The answers of some rules alone. */
function onlyOf(mapped: ReturnType<typeof mapJourneys>, some: readonly Rule[]): ReturnType<typeof mapJourneys> {
  const ids = new Set(some.map(({ id }) => id));
  return { ...mapped, rules: some, findings: mapped.findings.filter(({ rule }) => ids.has(rule)) };
}
