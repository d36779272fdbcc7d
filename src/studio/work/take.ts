import {
  assumptions,
  contacts,
  indicators,
  planIndicators,
  reportWords,
  rules,
  scottishBankHolidays,
  scottishMeaning,
  scottishPathway,
  vocabulary,
} from 'justice-pathway/machines';
import { buildReport, flowPicture, mapJourneys, matrixPicture, writeReport } from 'justice-pathway/map';
import { invented } from 'justice-pathway/release';
import { simulateCohort } from 'justice-pathway/simulate';
import type { AreaState } from '../area/area.ts';
import type { YearState } from '../state.ts';
import { numbers } from './year/numbers.ts';
import { scenarioOf } from './year/scenario.ts';

export interface TakeAsk {
  readonly year: YearState;
  readonly area: AreaState;
}

/** What a group takes away from an invented year. */
export interface TakeAnswer {
  readonly html: string;
  readonly flow: string;
  readonly flowSentence: string;
  readonly matrix: string;
  readonly matrixSentence: string;
  readonly flowRows: readonly (readonly [string, string, number])[];
  readonly matrixRows: readonly (readonly string[])[];
  readonly matrixColumns: readonly string[];
}

const people = 400;

/** Simulates the scenario as it stands, maps it, and writes the report and its pictures. */
export function take({ year, area }: TakeAsk): TakeAnswer {
  const { journeys } = simulateCohort({
    pathway: scottishPathway,
    assumptions: scenarioOf(year, area),
    calendars: [scottishBankHolidays],
    people,
    seed: 7,
    from: '2026-06-01',
    observe: 900,
  });
  const mapped = mapJourneys(journeys, rules, {
    calendar: scottishBankHolidays,
    meaning: scottishMeaning,
    vocabulary,
    contacts: Object.values(contacts),
    indicators: [...indicators, ...planIndicators],
  });
  const isBaseline = Object.keys(year.levers).length + Object.keys(year.numbers).length === 0;
  const report = buildReport(mapped, {
    words: reportWords,
    audience: invented,
    title: 'Where journeys break',
    subtitle: `${people} invented people${isBaseline ? '' : ', with the changes of this group'}${isTyped(area) ? ', with the hours that this group typed' : ''}`,
    assumptions: numbers({ area, numbers: year.numbers }).numbers.map((one) => ({
      label: one.label,
      value: `${year.numbers[one.id] ?? one.value} in 100`,
      year: year.numbers[one.id] === undefined ? one.year : '',
      source: year.numbers[one.id] === undefined ? one.source : `The group’s own number; the page has ${one.value}`,
      confidence: one.confidence,
      weak: one.weak,
    })),
    notes: [
      `All people are invented. ${assumptions.services.length} steps and ${assumptions.choices.length} choices rest on published figures or on assumptions; most are assumptions.`,
    ],
  });
  const label = new Map(report.flow.nodes.map((node) => [node.id, node.label]));
  return {
    html: writeReport(report, 'html'),
    flow: flowPicture(report.flow),
    flowSentence: report.flow.sentence,
    matrix: matrixPicture(report.matrix),
    matrixSentence: report.matrix.sentence,
    flowRows: report.flow.links.map((link) => [label.get(link.from) ?? link.from, label.get(link.to) ?? link.to, link.people]),
    matrixColumns: ['Contact', ...report.matrix.domains.map((domain) => domain.label)],
    matrixRows: report.matrix.contacts.map((contact) => [
      contact.label,
      ...report.matrix.domains.map((domain) => {
        const cell = report.matrix.cells[contact.id]?.[domain.id];
        return cell ? `${cell.notAsked ?? 'a few'} not asked, ${cell.accepted ?? 'a few'} accepted` : '';
      }),
    ]),
  };
}

function isTyped({ desks, travel, rides = '' }: AreaState): boolean {
  return Object.keys(desks).length > 0 || travel > 0 || rides.trim() !== '';
}
