import { givenAs } from '../kernel/given.ts';
import { groundsText } from '../kernel/grounds.ts';
import { sourceText } from '../kernel/source.ts';
import type { Calculator } from './calculator.ts';
import type { DatedValue } from './dated-value.ts';
import type { Parameter } from './parameter.ts';
import { isUnverified, readingText, statusOfValue } from './reading.ts';
import type { Reform } from './reform.ts';

/** A page of reference: its path below the folder of pages, and its text in Markdown. */
export interface ReferencePage {
  readonly path: string;
  readonly text: string;
}

/** What the pages are written from. */
export interface LawData {
  readonly parameters: readonly Parameter[];
  readonly calculators: readonly Calculator[];
  readonly reforms: readonly Reform[];
}

const notice =
  '> Not legal advice. A value marked **unverified** has not been checked against the text of the law; ask before relying on it.';
const made = '<!-- Written from the data by `law docs`; do not edit. -->';

/** The reference pages of the law: one for the whole and one for each area, written from the data alone. */
export function lawReference(data: LawData): readonly ReferencePage[] {
  givenAs('lawReference', 'data', data, '{parameters:list calculators:list reforms:list}');
  const areas = [...new Set(data.parameters.map(areaOf))].sort();
  return [
    { path: 'law.md', text: overview(data, areas) },
    ...areas.map((area) => ({
      path: `law/${area}.md`,
      text: areaPage(
        area,
        data.parameters.filter((each) => areaOf(each) === area),
      ),
    })),
  ];
}

function areaOf(parameter: Parameter): string {
  return parameter.id.split('.')[0] as string;
}

function titleOf(area: string): string {
  const words = area.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function overview({ parameters, calculators, reforms }: LawData, areas: readonly string[]): string {
  const rows = areas.map((area) => {
    const own = parameters.filter((each) => areaOf(each) === area);
    const values = own.flatMap((each) => each.values);
    const open = values.filter(isUnverified).length;
    return `| [${titleOf(area)}](law/${area}.md) | ${own.length} | ${values.length} | ${open} |`;
  });
  const lines = [
    '# The law as data',
    made,
    notice,
    'Every number, list and rule of law that the project uses, with its dates, the day that chooses its version, and its source.',
    ['| area | parameters | values | of them unverified |', '| --- | ---: | ---: | ---: |', ...rows].join('\n'),
    '## Calculators',
    'Each answers with its reasons, or says why it cannot. `calculate NAME --file in.json` runs one.',
    ['| calculator | answers |', '| --- | --- |', ...calculators.map((each) => `| \`${each.id}\` | ${cell(each.label)} |`)].join('\n'),
    '## Reforms',
    'Proposed or uncommenced law, laid over the law as it stands only when asked for with `--reform`.',
    ['| reform | what changes |', '| --- | --- |', ...reforms.map((each) => `| \`${each.id}\` | ${cell(each.description)} |`)].join('\n'),
    'How the version of a value is chosen: [selectors and savings](../background/selectors-and-savings.md).',
  ];
  return `${lines.join('\n\n')}\n`;
}

function areaPage(area: string, parameters: readonly Parameter[]): string {
  const lines = [`# ${titleOf(area)}`, made, notice, '[All areas](../law.md)', ...parameters.map(parameterText)];
  return `${lines.join('\n\n')}\n`;
}

function parameterText(parameter: Parameter): string {
  const { id, label, unit, selector, rows, values, gaps, savings, note } = parameter;
  const facts = `\`${id}\` · ${unit} · version by the date of: ${selector} · rows ${rows.join(', ')}`;
  const table = ['| from | to | value | source | standing |', '| --- | --- | --- | --- | --- |', ...values.map(valueRow)].join('\n');
  const notes = [
    ...values.flatMap((each) => [
      ...(each.readings ?? []).map((one) => `- ${each.from ?? 'Start'}: ${readingText(one)}.`),
      ...(each.start ? [`- ${each.from ?? 'Start'}, first day ${readingText(each.start)}.`] : []),
    ]),
    ...values.flatMap((each) => (each.note ? [`- ${each.from ?? 'Start'}: ${each.note}`] : [])),
    ...(gaps ?? []).map((each) => `- No value from ${each.from} to ${each.to}: ${each.reason}`),
    ...(savings ?? []).map((each) => `- Saved: ${each}`),
    ...(note ? [`- ${note}`] : []),
  ];
  return [`## ${label}`, facts, table, ...(notes.length > 0 ? [[...new Set(notes)].join('\n')] : [])].join('\n\n');
}

function valueRow(version: DatedValue<unknown>): string {
  const { from, to, value, source } = version;
  const text = sourceText(source);
  const linked = source.address ? `[${cell(text)}](${source.address})` : cell(text);
  const standing = isUnverified(version) ? '**unverified**' : groundsText({ status: statusOfValue(version) });
  return `| ${from ?? 'not established'} | ${to ?? ''} | ${cell(valueText(value))} | ${linked} | ${standing} |`;
}

function valueText(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(valueText).join('; ');
  if (value === null || value === undefined) return 'none';
  return Object.entries(value)
    .map(
      ([key, each]) =>
        `${key}: ${Array.isArray(each) || (typeof each === 'object' && each !== null) ? `(${valueText(each)})` : valueText(each)}`,
    )
    .join(', ');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
