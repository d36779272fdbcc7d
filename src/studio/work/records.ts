import { issueText, readJourneys } from 'justice-pathway';
import { contacts, indicators, reportWords, rules, scottishBankHolidays, vocabulary } from 'justice-pathway/machines';
import { buildReport, mapJourneys, matrixPicture, type Report, swimlanePicture, writeReport } from 'justice-pathway/map';
import { reportCounts, reportOf } from 'justice-pathway/papers';
import { forRelease, inside, release } from 'justice-pathway/release';
import type { SessionFigures } from '../session/session.ts';

export interface RecordsAsk {
  readonly name: string;
  readonly text: string;
  /** Figures of an earlier look, to say what moved. */
  readonly earlier?: SessionFigures | undefined;
  /** Pictures of single journeys in the page that is saved. */
  readonly pictures: boolean;
}

/** What the page shows of a file: a report as data, pictures, and the files to take away. */
export interface RecordsAnswer {
  readonly journeys: number;
  readonly events: number;
  readonly issues: readonly string[];
  readonly report: Omit<Report, 'findings' | 'ids'> | undefined;
  readonly swimlanes: readonly { readonly id: string; readonly svg: string; readonly sentence: string }[];
  readonly matrix: string;
  readonly html: string;
  readonly csv: string;
  /** What passed the gate, for a session to compare with next time. */
  readonly figures: Pick<SessionFigures, 'rounding' | 'cells'> | undefined;
}

const mostBytes = 200_000_000;

/** Reads what was dropped, with the mapper's own readers, and maps it. Nothing is kept between two calls. */
export function records({ name, text, pictures, earlier }: RecordsAsk): RecordsAnswer {
  const nothing = { journeys: 0, events: 0, report: undefined, swimlanes: [], matrix: '', html: '', csv: '', figures: undefined };
  if (text.length > mostBytes) return { ...nothing, issues: ['This file is too large for a browser. Split it, or use the command line.'] };
  const read = readJourneys(text, { file: name, vocabulary });
  const issues = read.issues.slice(0, 20).map(issueText);
  if (read.issues.length > 20) issues.push(`And ${read.issues.length - 20} more.`);
  if (read.journeys.length === 0) return { ...nothing, issues: issues.length > 0 ? issues : ['There is no journey in this file.'] };
  const mapped = mapJourneys(read.journeys, rules, {
    calendar: scottishBankHolidays,
    vocabulary,
    contacts: Object.values(contacts),
  });
  const options = {
    words: reportWords,
    title: 'Where journeys break',
    subtitle: 'Journeys of our own records',
  };
  const audience = forRelease();
  const asked = {
    ...options,
    indicators,
    explain: { vocabulary, contacts },
    ...(earlier ? { lastTime: earlier, sinceNote: `Compared with the figures of ${earlier.at}.` } : {}),
  };
  const counts = reportCounts(mapped, asked);
  const released = release(counts.tally, audience);
  const report = reportOf(mapped, counts, released, asked);
  const cells = Object.fromEntries([...released.shown].flatMap(([id, value]) => (value === undefined ? [] : [[id, value]])));
  const alone = buildReport(mapped, { ...options, audience: inside('this screen', 'looking at single journeys'), pictures: 6 });
  const { findings: _, ids: __, ...shown } = { ...report, pages: alone.pages };
  return {
    journeys: read.journeys.length,
    events: read.journeys.reduce((sum, journey) => sum + journey.events.length, 0),
    issues,
    report: shown,
    swimlanes: alone.pages.map((page) => ({ id: page.id, svg: swimlanePicture(page.picture), sentence: page.picture.sentence })),
    matrix: report.matrix.contacts.length > 0 ? matrixPicture(report.matrix) : '',
    html: writeReport(pictures ? alone : report, 'html'),
    csv: writeReport(alone, 'csv'),
    figures: { rounding: audience.rounding, cells },
  };
}
