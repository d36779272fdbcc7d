import { h } from '../parts/dom.ts';
import { sayDay } from '../parts/say.ts';
import type { Studio } from '../parts/studio.ts';
import { table } from '../parts/table.ts';
import type { Decision } from '../session/session.ts';
import type { RecordsAnswer } from '../work/records/answer.ts';
import type { MeasuresAnswer } from '../work/session.ts';

type Since = NonNullable<RecordsAnswer['report']>['since'][number];

/** One page to print: the question, who was there, what was decided, and what moved since. */
export function decisionPage({ kept }: Studio, words: MeasuresAnswer): HTMLElement {
  const { session, records } = kept;
  const title = (id: string) => words.measures.find((one) => one.id === id)?.title ?? id;
  const since = records?.report?.since ?? [];
  const looked = session.figures.at(-1);
  const states = { open: 'agreed', done: 'done', dropped: 'dropped' } as const;
  return h(
    'section',
    { class: 'decision-page', id: 'decision-page', 'aria-labelledby': 'page-heading' },
    h('h2', { id: 'page-heading' }, session.question === '' ? 'What we decided' : session.question),
    h('p', {}, `Session of ${sayDay(session.heldOn)}. ${roomText(session.room.map((one) => one.role))}`),
    session.decisions.length === 0
      ? h('p', {}, 'No decision has been written down yet.')
      : table({
          caption: 'Decisions',
          columns: ['What', 'Who leads', 'Quick win', 'By when', 'How we will know', 'How it stands'],
          rows: session.decisions.map((one) => [
            one.what || 'Not written yet',
            one.lead || 'Nobody yet',
            one.quickWin || 'None yet',
            one.byWhen === '' ? 'No day yet' : sayDay(one.byWhen),
            knowText(one, title),
            states[one.state],
          ]),
        }),
    h('h3', {}, 'What moved since'),
    ...((records?.refused ?? []).length > 0
      ? (records?.refused ?? []).map((why) => h('p', {}, why))
      : movedPart(session.decisions, since, looked?.at, records !== undefined, title)),
    session.whatIfs.length === 0
      ? null
      : h(
          'div',
          {},
          h('h3', {}, 'What was tried on invented people'),
          h(
            'ul',
            {},
            ...session.whatIfs.map((one) =>
              h(
                'li',
                {},
                h('b', {}, `${one.title}. `),
                one.moved.map((row) => row.sentence).join(' ') || 'No shown measure moved.',
                ` ${one.people} invented people.`,
              ),
            ),
          ),
        ),
    session.walks.length === 0 ? null : h('p', { class: 'hint' }, `Walked: ${session.walks.map((one) => one.title).join('; ')}.`),
    session.notes === '' ? null : h('div', {}, h('h3', {}, 'Notes'), h('p', { class: 'asis' }, session.notes)),
    h('p', { class: 'hint' }, 'Made with justice-pathway. People in walks and what-ifs are invented. Not legal advice.'),
  );
}

function roomText(roles: readonly string[]): string {
  return roles.length === 0 ? 'Who was in the room was not written down.' : `In the room: ${roles.join(', ')}.`;
}

function knowText(one: Decision, title: (id: string) => string): string {
  const from = one.measure === '' ? 'No measure of the records: somebody must tell us.' : `From our records: ${title(one.measure)}.`;
  return one.howWeKnow === '' ? from : `${one.howWeKnow}. ${from}`.replace('..', '.');
}

function movedPart(
  decisions: readonly Decision[],
  since: readonly Since[],
  at: string | undefined,
  hasRecords: boolean,
  title: (id: string) => string,
): Node[] {
  if (at === undefined)
    return [
      h(
        'p',
        {},
        hasRecords
          ? 'These are the first figures of our records. Saving the session keeps them for next time.'
          : 'No figures of our own records are in this session yet.',
      ),
    ];
  if (!hasRecords)
    return [h('p', {}, `Figures of ${sayDay(at)} are in this session. Open the new records under “Our own records” to see what moved.`)];
  const own = decisions.filter((one) => one.measure !== '');
  const rowOf = (id: string) => since.find((one) => one.rule === id);
  const lines = own.map((one) => {
    const row = rowOf(one.measure);
    return h(
      'li',
      {},
      h('b', {}, `${one.what || title(one.measure)}: `),
      row === undefined
        ? `cannot be said. “${title(one.measure)}” has no number now, or had none then, that may be shown.`
        : `“${row.title}” ${row.moved}. Then ${row.before.text} of ${row.beforeOf.text} people, now ${row.now.text} of ${row.of.text}.`,
    );
  });
  const others = since.filter((one) => !own.some((decision) => decision.measure === one.rule)).slice(0, 3);
  return [
    h(
      'p',
      {},
      `Compared with the figures of ${sayDay(at)}. Numbers of people are rounded, and what could be worked out from the two together is held back. What few people went through since then is told by neither.`,
    ),
    lines.length === 0 ? h('p', {}, 'No decision is tied to a measure of the records.') : h('ul', {}, ...lines),
    others.length === 0
      ? h('p', {}, 'Nothing else could be compared.')
      : h(
          'ul',
          {},
          ...others.map((row) =>
            h(
              'li',
              {},
              `“${row.title}” ${row.moved}. Then ${row.before.text} of ${row.beforeOf.text}, now ${row.now.text} of ${row.of.text}.`,
            ),
          ),
        ),
  ];
}
