import type { Report } from '../report.ts';
import { breakSentence } from '../rows/lead-sentences.ts';
import { foot } from './board.ts';
import type { Paper } from './paper.ts';

/** One page for ambassadors: what the records show in five sentences, what would help, and how sure it is. */
export function factsheetPaper(report: Report): Paper {
  const facts = report.timeCritical
    .filter(({ share }) => share.share !== undefined)
    .slice(0, 3)
    .map(({ sentence }) => sentence);
  const told = new Set(report.timeCritical.map(({ rule }) => rule));
  const gaps = report.breaks
    .filter(({ severity, people, rule, share }) => severity > 1 && (people.value ?? 0) > 0 && !told.has(rule) && share.share !== undefined)
    .slice(0, 5 - facts.length);
  return {
    kind: 'factsheet',
    title: 'Community justice here: five facts',
    subtitle: report.subtitle,
    audience: report.audience,
    marks: report.marks,
    sections: [
      {
        id: 'facts',
        heading: 'What the records show',
        paragraphs: facts.length + gaps.length === 0 ? ['There are too few people to tell of without telling about one of them.'] : [],
        list: [...facts, ...gaps.map((row) => breakSentence(row, report))],
      },
      {
        id: 'help',
        heading: 'What would help',
        paragraphs: [],
        list: [
          ...new Set(
            [...report.breaks.filter((row) => told.has(row.rule) && (row.people.value ?? 0) > 0), ...gaps]
              .slice(0, 3)
              .map(({ lead, quickWin }) => `${quickWin} (${lead} can lead).`),
          ),
        ],
      },
      {
        id: 'sure',
        heading: 'How sure this is',
        paragraphs: [...new Set([report.unseen[0], report.unseen.at(-1)].flatMap((text) => text ?? []))],
      },
      {
        id: 'words',
        heading: 'How to speak about it',
        paragraphs: [
          'People first: somebody who has been in prison, somebody with convictions. A gap lies between services; it is not a fault of the person who fell into it.',
        ],
      },
    ],
    foot,
  };
}
