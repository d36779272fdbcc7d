import { calculators } from 'justice-pathway/machines';

/** The reference page of the calculators, from their own data. */
export function calculatorsPage(): string {
  const lines = [
    '# Calculators',
    '',
    'Every question that `calculate` answers, with an example. Not legal advice: an answer says what it rests on and how that is known, what is not verified and what is not known.',
    '',
    'An answer is `{ "status": "answered", "value", "grounds", "because", "steps", "warnings", "unknown", "alternatives"? }`. Where the rules do not reach it is',
    '`{ "status": "unsupported", "code", "reason" }`, and where a question contradicts itself `{ "status": "invalid", "code", "reason" }`; never a guess. The exit code is then 2.',
    'A day that ends a period is the last day of it, unless the name says from when something is so. Instants carry the offset of Scotland.',
    '',
    'To run one: `npx justice-pathway calculate NAME --file in.json --format json`. `--as-of DATE` and `--reform ID` ask under another law.',
    'The JSON Schema of each input stands in `docs/schemas/calculators/NAME.json`.',
    '',
    '| name | what it answers |',
    '|---|---|',
    ...calculators.map((each) => `| [${each.id}](#${each.id}) | ${each.label} |`),
  ];
  for (const each of calculators) {
    const answer = each.ask(each.example);
    if (answer.status !== 'answered') throw new Error(`${each.id}: ${answer.reason}`);
    lines.push(
      '',
      `## ${each.id}`,
      '',
      `${each.label}.`,
      '',
      'Input:',
      '',
      '```json',
      JSON.stringify(each.example, null, 2),
      '```',
      '',
      'Value:',
      '',
      '```json',
    );
    lines.push(
      JSON.stringify(answer.value, null, 2),
      '```',
      '',
      `Rests on: ${[...new Set(answer.because.map((one) => `${one.source}${one.unverified ? ' (unverified)' : ''}`))].join('; ')}.`,
    );
    for (const one of answer.alternatives ?? []) lines.push('', `Shown beside it: the answer where ${one.when}.`);
  }
  return `${lines.join('\n')}\n`;
}
