import { givenAs } from '../../kernel/given.ts';
import type { RecommendationEntry } from '../recommendation.ts';
import type { Report } from '../report.ts';
import { breaksSection, groupSection, indicatorsSection, momentsSection, peopleSection } from './annex-parts.ts';
import { blindSection, changeSection, firstHoursSection, sinceSection, toldSection, unseenSection, whoSection } from './first-parts.ts';
import type { Paper } from './paper.ts';
import { breakdownSection, flowSection, journeysSection, methodSection, waitsSection } from './passing-parts.ts';

export const foot = ['A disconnect is a gap between services, not a fault of a person. Not legal advice.'];

/**
 * For a board: two pages that say what is worst, for how many of how many, who leads and what first; all else is annex. What the
 * partnership decided (`entries`) stands beside the gap that it answers, with its owner and the day it is due.
 */
export function boardPaper(report: Report, entries: readonly RecommendationEntry[] = []): Paper {
  givenAs('boardPaper', 'report', report, '{marks:list lead:list unseen:list}');
  return {
    kind: 'board',
    title: report.title,
    subtitle: report.subtitle,
    audience: report.audience,
    marks: report.marks,
    sections: [
      unseenSection(report),
      { id: 'short', heading: 'In short', paragraphs: report.lead },
      ...firstHoursSection(report),
      ...changeSection(report),
      sinceSection(report),
      ...whoSection(report, entries),
      ...toldSection(report),
      breaksSection(report),
      ...blindSection(report),
      ...groupSection('partners', 'Who leads', 'Lead partner', report.byLead),
      ...groupSection('communities', 'For each community of practice', 'Community of practice', report.byCommunity),
      ...groupSection('outcomes', 'Outcomes touched', 'Outcome', report.byOutcome),
      ...peopleSection(report),
      ...momentsSection(report),
      ...indicatorsSection(report),
      ...flowSection(report),
      ...waitsSection(report),
      ...breakdownSection(report),
      ...journeysSection(report),
      methodSection(report),
    ],
    foot,
  };
}
