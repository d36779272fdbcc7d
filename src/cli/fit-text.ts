import type { FitSummary } from '../simulate/index.ts';

/** Published figures beside simulated ones, those that do not agree first, after what it comes to in sentences. */
export function fitText({ sentences, checks }: FitSummary): string {
  const lines = [...sentences, '', 'verdict   published  simulated  interval                 n  figure'];
  for (const { verdict, published, simulated, interval, n, label, fitted, year, unit, source } of checks) {
    const cells = [
      verdict.padEnd(8),
      text(published).padStart(9),
      text(simulated).padStart(9),
      (interval === null ? '' : `[${text(interval.low)}, ${text(interval.high)}]`).padEnd(20),
      String(n).padStart(5),
    ];
    const from = year === null ? 'assumed' : `${source.title}, ${year}`;
    lines.push(
      `${cells.join('  ')}  ${label}${unit === 'share' ? '' : `, ${unit}`} (${from}${fitted ? '; used for the assumptions' : ''})`,
    );
  }
  lines.push(
    '',
    'The interval is that of the simulated figure: chance, made wider by a tenth, a fifth or a third for how far a published figure',
    'of high, medium or low confidence may lie from the year that is simulated. Nothing here predicts what a person will do.',
  );
  return `${lines.join('\n')}\n`;
}

const text = (value: number | null): string => (value === null ? 'none' : Number(value.toPrecision(3)).toString());
