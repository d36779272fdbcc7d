import type { FitSummary } from '../simulate/index.ts';

/** Published figures beside simulated ones, with how well they agree. */
export function fitText({ checks, all, unfitted }: FitSummary): string {
  const lines = ['published  simulated  interval            n  z      figure'];
  for (const { published, simulated, low, high, n, z, label, fitted, year } of checks) {
    const cells = [
      text(published).padStart(9),
      text(simulated).padStart(9),
      `[${text(low)}, ${text(high)}]`.padEnd(18),
      String(n).padStart(5),
      (z === null ? '' : z.toFixed(1)).padStart(5),
    ];
    lines.push(`${cells.join('  ')}  ${label} (${year ?? 'assumption'}${fitted ? ', used for the assumptions' : ''})`);
  }
  const test = ({ statistic, freedom, p }: FitSummary['all']): string => `${statistic} on ${freedom} figures, p ${p ?? 'unknown'}`;
  lines.push('', `Pearson's statistic over all shares: ${test(all)}; over those not used for the assumptions: ${test(unfitted)}.`);
  return `${lines.join('\n')}\n`;
}

const text = (value: number | null): string => (value === null ? 'none' : Number(value.toPrecision(3)).toString());
