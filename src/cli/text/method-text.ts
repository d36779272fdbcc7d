import {
  type FitSummary,
  type GroupFigureRow,
  type RunningStock,
  type SimulationAssumptions,
  type StressItem,
  weakAssumptions,
} from '../../simulate/index.ts';
import type { Running } from './fit-text.ts';

/** What a page about the method is made of: a run that was held against published figures. */
export interface MethodRun {
  readonly command: string;
  readonly title: string;
  readonly people: number;
  readonly years: number;
  readonly seed: number;
  readonly fit: FitSummary;
  readonly running: Running;
  readonly groups: readonly GroupFigureRow[];
  readonly stress: readonly StressItem[];
  readonly assumptions: SimulationAssumptions;
  readonly areas: readonly { readonly label: string; readonly couldNotMeet: readonly string[]; readonly tests: readonly string[] }[];
}

/** The method on one page, as Markdown: what the model is for, what it cannot say, how it is made, and how far it agrees with what was published. */
export function methodText(run: MethodRun): string {
  const { fit, running, stress, assumptions } = run;
  const weak = weakAssumptions(assumptions).length;
  const parts: string[] = [
    '# How the year is simulated, and how far it can be trusted',
    '',
    `Written by \`${run.command}\`: ${run.title}, ${run.people} invented people, followed for ${run.years} years, seed ${run.seed}. Nothing on this page is written by hand; run the command again after a change.`,
    '',
    '## What it is for',
    '',
    'To compare ways of running services around arrest, court, custody and liberation: what would move, by about how much, for how many people, and which',
    'number would have to be known to be surer. It invents people who share nothing with anybody but shares and waits.',
    '',
    '## What it cannot say',
    '',
    '- What any person will do. There is no score, and no person of the model is a person.',
    '- Whether a service is good: it knows only whether it is reached, and when.',
    '- What people die of outside prison, but for drugs in the twelve weeks after a liberation: nothing else was found that was counted.',
    '- What was never counted. ' +
      `${weak} shares and desks rest on an assumption of low confidence or none; the answer of a comparison marks each measure that does.`,
    '- A cause. Two scenarios differ by what was changed in them, and by nothing else that a change would bring with it in life.',
    ...fit.checks.filter(({ verdict }) => verdict === 'outside').map(({ sentence }) => `- Anything that hangs on this: ${sentence}`),
    '',
    '## Published figures beside simulated ones',
    '',
    ...fit.sentences.map((sentence) => `${sentence}\n`),
    'The interval is that of the simulated figure: chance (95 %), made wider by a tenth, a fifth or a third for how far a published figure of high, medium or low',
    'confidence may lie from the year that is simulated. Chance is that of these invented people; another seed gives others.',
    '',
    '| verdict | figure | published | simulated | interval | year | source |',
    '| --- | --- | --: | --: | --- | --- | --- |',
    ...fit.checks.map(
      ({ verdict, label, unit, published, simulated, interval, year, source, fitted }) =>
        `| ${verdict} | ${cell(label)}${unit === 'share' ? '' : `, ${unit}`}${fitted ? '' : ' (held out)'} | ${short(published)} | ${short(simulated)} | ${interval === null ? '' : `${short(interval.low)} to ${short(interval.high)}`} | ${year ?? 'assumed'} | ${cell(source.title)} |`,
    ),
    '',
    '## The running year',
    '',
    ...running.stocks.map(({ sentence }: Pick<RunningStock, 'sentence'>) => `- ${sentence}`),
    ...running.desks.map(({ sentence }) => `- ${sentence}`),
    '',
    '## Areas that are fitted',
    '',
    'Figures that were not used for the fit are its test; most are derived, as few are published for an area.',
    '',
    ...run.areas.flatMap(({ label, couldNotMeet, tests }) => [...couldNotMeet, ...tests].map((sentence) => `- ${label}. ${sentence}`)),
    '',
    '## By sex and age',
    '',
    'A figure with a question mark is of so few people that chance alone could move it by half and more.',
    '',
    ...groupLines(run.groups),
    '',
    '## A comparison, by the STRESS-DES checklist',
    '',
    'Filled in from the numbers above, for a comparison as `simulate --compare` makes it where nothing else is said.',
    '',
    '| section | item | answer |',
    '| --- | --- | --- |',
    ...stress.map(({ section, item, answer }) => `| ${section} | ${item} | ${cell(answer)} |`),
    '',
    'The checklist is that of Monks and others (2019). The people are invented; none of this predicts what a person will do.',
  ];
  return `${parts.join('\n')}\n`;
}

function groupLines(rows: readonly GroupFigureRow[]): string[] {
  const groups = [...new Map(rows.map(({ group, label }) => [group, label]))].filter(
    ([id]) => !id.includes('-') || !/^(men|women)-/.test(id),
  );
  const figures = [
    ...new Map(
      rows.map(({ figure, figureLabel, unit }) => [figure, unit === 'share' || unit === 'people' ? figureLabel : `${figureLabel}`]),
    ),
  ];
  return [
    `| figure | ${groups.map(([, label]) => cell(label)).join(' | ')} |`,
    `| --- | ${groups.map(() => '--:').join(' | ')} |`,
    ...figures.map(
      ([id, label]) =>
        `| ${cell(label)} | ${groups.map(([group]) => figureText(rows.find((row) => row.group === group && row.figure === id))).join(' | ')} |`,
    ),
  ];
}

/** A figure of a group; with a question mark where chance could move it by half and more. */
function figureText(row: GroupFigureRow | undefined): string {
  const value = row?.value ?? null;
  const few = row && value !== null && row.low !== null && row.high !== null && (row.high - row.low) / 2 > value / 2;
  return few ? `${short(value)} ?` : short(value);
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const short = (value: number | null): string => (value === null ? 'none' : Number(value.toPrecision(3)).toString());
