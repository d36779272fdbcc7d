import { momentAnswers } from '../picture/picture-matrix.ts';
import type { GroupRow, PeopleRow, Report } from '../report.ts';
import { countText, indicatorShare, partedBreaks, shareText } from '../small-numbers.ts';
import { plainTime, sentenceCase, verdictWord } from '../words.ts';
import { markdownText as safe } from './escape.ts';

/** The report as Markdown: the same parts as the page, without pictures. */
export function reportMarkdown(report: Report): string {
  const out = [`# ${safe(report.title)}`, safe(report.subtitle), ...report.lead.map(safe)];
  const { broken, notSeen } = partedBreaks(report.breaks);
  if (notSeen !== '') out.push(safe(notSeen));
  if (broken.length > 0) {
    out.push('## What breaks most');
    out.push(
      table(
        ['', 'What happened', 'People', 'Of', 'Share', 'Missed', 'Late', 'Who leads', 'Quick win'],
        broken.map((one, at) => [
          String(at + 1),
          one.title,
          countText(one.people),
          countText(one.of),
          shareText(one.people, one.of),
          countText(one.missed),
          countText(one.late),
          one.lead,
          one.quickWin,
        ]),
      ),
    );
    out.push('## Who leads', groups('Lead partner', report.byLead));
    out.push('## For each community of practice', groups('Community of practice', report.byCommunity));
    out.push('## Outcomes touched', groups('Outcome', report.byOutcome));
    out.push('## Who is affected', people('Sex', report.bySex), people('Age', report.byAge));
  }
  const { matrix } = report;
  if (matrix.contacts.length > 0) {
    const rows = matrix.contacts.flatMap((contact) =>
      matrix.domains.flatMap((domain) => {
        const cell = matrix.cells[contact.id]?.[domain.id];
        return cell
          ? [[contact.label, domain.label, ...momentAnswers.map(([answer]) => countText(answer in cell ? cell[answer] : 0))]]
          : [];
      }),
    );
    out.push(
      '## Good moments to ask',
      safe(matrix.sentence),
      table(['Contact', 'Need', ...momentAnswers.map(([, label]) => sentenceCase(label))], rows),
    );
  }
  if (report.indicators.length > 0) {
    const rows = report.indicators.map((row) => [
      row.label,
      `${row.framework} ${row.id}`.trim(),
      countText(row.count),
      'of' in row ? countText(row.of) : '',
      'of' in row ? indicatorShare(row) : row.notSeen ? `not known for ${countText(row.notSeen)} people` : '',
    ]);
    out.push('## Outcome indicators', table(['Indicator', 'Framework', 'Count', 'Of', 'Share'], rows));
  }
  if (report.flow.links.length > 0) {
    const label = new Map(report.flow.nodes.map((node) => [node.id, node.label]));
    out.push('## How people pass through', safe(report.flow.sentence));
    out.push(
      table(
        ['From', 'To', 'People'],
        report.flow.links.map((link) => [label.get(link.from) ?? link.from, label.get(link.to) ?? link.to, countText(link.people)]),
      ),
    );
  }
  for (const page of report.pages) {
    out.push(`## Journey ${safe(page.id)}`, safe([page.about, page.picture.sentence].filter((text) => text !== '').join(' ')));
    const rows = page.rows.map((row) => [
      row.number === undefined ? '' : String(row.number),
      plainTime(row.at),
      row.service,
      row.what,
      row.verdict === undefined ? '' : verdictWord(row.verdict),
      row.lead ?? '',
    ]);
    out.push(table(['No', 'When', 'Service', 'What', 'Verdict', 'Who leads'], rows));
  }
  if (report.assumptions.length > 0) {
    const rows = report.assumptions.map((row) => [
      row.label,
      row.value,
      row.year ?? '',
      row.source,
      row.weak ? `${row.confidence} (weak)` : row.confidence,
    ]);
    out.push('## Annex: numbers that the result rests on', table(['What', 'Value', 'Year', 'Source', 'Confidence'], rows));
  }
  const held =
    report.smallNumber > 0
      ? [`Counts of people under ${report.smallNumber} are held back, with enough others that nobody can work them out.`]
      : [];
  out.push(
    [...held, ...report.notes.map(safe), 'A disconnect is a gap between services, not a fault of a person. Not legal advice.'].join(' '),
  );
  return `${out.join('\n\n')}\n`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(safe).join(' | ')} |`;
  return [line(head), `|${head.map(() => ' --- ').join('|')}|`, ...rows.map(line)].join('\n');
}

function groups(label: string, rows: readonly GroupRow[]): string {
  return table(
    [label, 'People', 'Missed', 'Late', 'What breaks most here', 'Quick win'],
    rows.map((row) => [row.label, countText(row.people), countText(row.missed), countText(row.late), row.first, row.quickWin]),
  );
}

function people(label: string, rows: readonly PeopleRow[]): string {
  return table(
    [label, 'People', 'With a disconnect', 'With an urgent one', 'Share with an urgent one'],
    rows.map((row) => [
      row.label,
      countText(row.people),
      countText(row.withDisconnect),
      countText(row.urgent),
      shareText(row.urgent, row.people),
    ]),
  );
}
