import type { DeskCount, FitSummary, RunningStock } from '../../simulate/index.ts';

/** The populations and the queues of a running year. */
export interface Running {
  readonly stocks: readonly RunningStock[];
  readonly desks: readonly { readonly desk: string; readonly sentence: string }[];
}

const quarters = 4;

/** How long the queue of each desk is as the year begins, and whether it stays so. */
export function runningDesks(desks: readonly DeskCount[]): Running['desks'] {
  return desks.map(({ desk, label, waitByQuarter, appointment }) => {
    const year = waitByQuarter.slice(0, quarters).filter(({ seen }) => seen > 0);
    const waits = year.map(({ meanWaitDays }) => meanWaitDays.toFixed(1)).join(', ');
    const queue =
      appointment === null
        ? ''
        : ` The first free appointment is ${appointment.usualDays.toFixed(1)} days away when the year begins and ${(appointment.byQuarter.slice(0, quarters).at(-1) ?? 0).toFixed(1)} in its last quarter.`;
    return { desk, sentence: `${label}: people wait ${waits === '' ? 'an unknown number of' : waits} days, quarter by quarter.${queue}` };
  });
}

/** Published figures beside simulated ones, those that do not agree first, after what it comes to in sentences. */
export function fitText({ sentences, checks }: FitSummary, running: Running): string {
  const lines = [...sentences, '', ...runningLines(running), '', 'verdict   published  simulated  interval                 n  figure'];
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

function runningLines({ stocks, desks }: Running): string[] {
  return [
    'The running year: as many people come in as in the years before, which are discarded',
    ...stocks.map(({ sentence }) => `  ${sentence}`),
    ...desks.map(({ sentence }) => `  ${sentence}`),
  ];
}
