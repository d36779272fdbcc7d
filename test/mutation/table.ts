/** What a run of one slice found. */
export interface Score {
  readonly slice: string;
  readonly mutants: number;
  readonly killed: number;
  readonly share: number;
  readonly on: string;
  readonly minutes: number;
}

const head = '| slice | changes | noticed | % | on | minutes |\n| --- | --: | --: | --: | --- | --: |\n';

/** Puts the score of a slice in its place in the table of the file, which stays in the order of names. */
export function withScore(text: string, score: Score): string {
  const start = text.indexOf(head) + head.length;
  if (start < head.length) throw new Error('There is no table of scores in this file.');
  const own = /^(?:\|.*\n)*/.exec(text.slice(start))?.[0] ?? '';
  const rows = own.split('\n').filter(Boolean);
  const cells = [score.slice, score.mutants, score.killed, score.share, score.on, score.minutes];
  const kept = rows.filter((row) => !row.startsWith(`| ${score.slice} |`));
  const sorted = [...kept, `| ${cells.join(' | ')} |`].sort((a, b) => a.localeCompare(b, 'en'));
  return `${text.slice(0, start)}${sorted.join('\n')}\n${text.slice(start + own.length)}`;
}
