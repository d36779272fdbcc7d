import { h } from '../../parts/dom.ts';
import { sayDay } from '../../parts/say.ts';
import { table } from '../../parts/table.ts';
import type { RecordsAnswer } from '../../work/records/answer.ts';

/** `Of 65 things that can go wrong, these files can show 22 for everybody.` */
function saidOf(all: number, yes: number, part: number, no: number): string {
  const some = part === 0 ? '' : ` and ${part} for some people, some of the time, or only where something is written`;
  const none = no === 0 ? '' : ` ${no} they cannot show at all: there the answer is “not known”.`;
  return `Of ${all} things that can go wrong, these files can show ${yes} for everybody${some}.${none}`;
}

/** What the files can answer and what they cannot, before any finding; it counts rules and rows, and no people. */
export function coveragePart({ checked }: RecordsAnswer): HTMLElement | null {
  if (checked === undefined) return null;
  const of = (seen: 'yes' | 'part' | 'no') => checked.coverage.filter((row) => row.seen === seen);
  const titles = (seen: 'yes' | 'part' | 'no') =>
    h(
      'ul',
      {},
      ...of(seen).map(({ title, rule, sources }) =>
        h('li', {}, title ?? rule, sources.length > 0 ? h('span', { class: 'hint' }, ` From ${sources.join(', ')}.`) : ''),
      ),
    );
  const { from, to } = checked.observed;
  const days =
    to === null
      ? from === null
        ? 'none, as no event with a day was read'
        : `from ${sayDay(from)}`
      : from === null
        ? `up to ${sayDay(to)}`
        : `${sayDay(from)} to ${sayDay(to)}`;
  return h(
    'section',
    { 'aria-labelledby': 'coverage-heading' },
    h('h3', { id: 'coverage-heading' }, 'What these files can answer'),
    h('p', { class: 'ds_leader' }, saidOf(checked.coverage.length, of('yes').length, of('part').length, of('no').length)),
    h('p', {}, `Days looked at: ${days}.`),
    table({
      caption: 'What became of each row',
      columns: ['File', 'Rows', 'Tell of an event', 'Say it again', 'Hold no event', 'Person not known', 'Cannot be read', 'Covers'],
      rows: checked.sources.map((source) => [
        source.id,
        source.rows,
        source.events,
        source.repeated,
        source.withoutEvent,
        source.unlinked,
        source.refused,
        source.from === null && source.to === null
          ? 'not said'
          : `${source.from === null ? 'the beginning' : sayDay(source.from)} to ${source.to === null ? 'the end' : sayDay(source.to)}`,
      ]),
      numbers: [1, 2, 3, 4, 5, 6],
    }),
    ...(
      [
        ['yes', 'Can be shown for everybody'],
        ['part', 'Can be shown for some people, for some of the time, or only where something is written'],
        ['no', 'Cannot be shown: no file records it'],
      ] as const
    ).map(([seen, title]) =>
      of(seen).length === 0 ? null : h('details', { class: 'inner' }, h('summary', {}, `${title} (${of(seen).length})`), titles(seen)),
    ),
  );
}
