import { dayField } from '../../parts/day-field.ts';
import { announce, h } from '../../parts/dom.ts';
import { exchange } from '../../parts/exchange.ts';
import { button, select } from '../../parts/fields.ts';
import { sayDay, sayTime } from '../../parts/say.ts';
import type { Studio } from '../../parts/studio.ts';
import { table } from '../../parts/table.ts';
import type { SeeState } from '../../state.ts';
import type { SeeAnswer } from '../../work/see/see-people.ts';
import { dots, saidOf } from './dots.ts';

/** Milliseconds for which one moment stands while it plays. */
const pace = 900;

/** The field of who is watched that was changed last, until it is there again. */
let chosen = '';

/** Twenty people come to one desk, as it is now and under the change: dots that play, pause and step, with a sentence and a table that say the same. */
export function seePart(studio: Studio): { readonly node: HTMLElement; refresh(year: Studio['state']['year']): void } {
  const into = h('div', { id: 'see' });
  let year = studio.state.year;
  let turn = 0;
  const draw = async () => {
    const own = ++turn;
    const { area, see } = studio.state;
    const answer = await studio.worker.ask('see', { year, area, see });
    if (own === turn) show(studio, answer, into);
  };
  const node = h(
    'section',
    { 'aria-labelledby': 'see-heading' },
    h('h2', { id: 'see-heading', tabindex: '-1' }, 'See people'),
    h('p', {}, 'Twenty invented people come to one desk within an hour, with the same luck both times.'),
    into,
  );
  return {
    node,
    refresh(next) {
      year = next;
      void draw();
    },
  };
}

function show(studio: Studio, answer: SeeAnswer, into: HTMLElement): void {
  const { see } = studio.state;
  const { frames } = answer;
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const picture = dots(answer);
  const sentence = h('p', { id: 'see-said', class: 'see-said' });
  const range = h('input', {
    type: 'range',
    id: 'see-moment',
    min: '0',
    max: String(frames.length - 1),
    value: '0',
    'aria-label': 'Moment',
    oninput: (event) => {
      stop();
      put(Number((event.target as HTMLInputElement).value));
    },
  }) as HTMLInputElement;
  let at = 0;
  let timer: ReturnType<typeof setInterval> | undefined;
  const put = (next: number, tell = false) => {
    at = Math.max(0, Math.min(frames.length - 1, next));
    const frame = frames[at];
    if (frame === undefined) return;
    range.value = String(at);
    range.setAttribute('aria-valuetext', sayTime(frame.at));
    picture.put(frame);
    sentence.textContent = saidOf(answer, frame);
    if (tell) announce(sentence.textContent);
  };
  const stop = () => {
    clearInterval(timer);
    timer = undefined;
    play.textContent = 'Play';
    play.setAttribute('aria-pressed', 'false');
  };
  const play = button(
    'Play',
    () => {
      if (timer !== undefined) {
        stop();
        announce(sentence.textContent ?? '');
        return;
      }
      if (at >= frames.length - 1) put(0);
      play.textContent = 'Pause';
      play.setAttribute('aria-pressed', 'true');
      timer = setInterval(() => {
        // The view may be gone.
        if (!play.isConnected) clearInterval(timer);
        else if (at >= frames.length - 1) stop();
        else put(at + 1);
      }, pace);
    },
    'first',
    'see-play',
  ) as HTMLButtonElement;
  const step = (by: number, label: string, id: string) =>
    button(
      label,
      () => {
        stop();
        put(at + by, true);
      },
      'second',
      id,
    );
  exchange(
    into,
    choices(studio, answer, see),
    picture.node,
    sentence,
    h(
      'p',
      { class: 'buttons' },
      // Where motion is not wanted nothing plays by itself.
      isStill ? '' : play,
      step(-1, 'Step back', 'see-back'),
      step(1, 'Step on', 'see-on'),
      step(frames.length, 'To the end', 'see-end'),
      range,
    ),
    endTable(answer),
  );
  put(isStill ? frames.length - 1 : 0);
  // The view was drawn anew for this choice, and its field comes with the answer.
  if (chosen !== '' && (document.activeElement === document.body || document.activeElement === null))
    document.getElementById(chosen)?.focus();
  chosen = '';
}

function choices(studio: Studio, { desks, desk }: SeeAnswer, see: SeeState): HTMLElement {
  const set = (next: Partial<SeeState>, focus: string) => {
    chosen = focus;
    studio.change({ ...studio.state, see: { ...studio.state.see, ...next } }, 'step', focus);
  };
  return h(
    'div',
    { class: 'row' },
    select('see-desk', 'Desk', desks, desk, (event) => set({ desk: (event.target as HTMLSelectElement).value }, 'see-desk')),
    dayField({
      id: 'see-day',
      label: 'Day',
      value: see.day,
      from: '2026-01-01',
      to: '2099-12-31',
      onday: (day) => set({ day }, 'see-day'),
    }),
    select(
      'see-hour',
      'They come from',
      Array.from({ length: 24 }, (_, hour) => [String(hour), `${String(hour).padStart(2, '0')}:00`] as const),
      String(see.hour),
      (event) => set({ hour: Number((event.target as HTMLSelectElement).value) }, 'see-hour'),
    ),
  );
}

function endTable({ days, now, changed, same, people }: SeeAnswer): HTMLElement {
  const both = (one: number, other: number) => (same ? [one] : [one, other]);
  // After the last day on which anything changes the rest is the same.
  const last = days.findIndex((_, at) =>
    [now, changed].every(({ reached }) => reached.slice(at).every((value) => value === reached.at(-1))),
  );
  return h(
    'div',
    {},
    same
      ? h(
          'p',
          { class: 'hint' },
          'Nothing that was changed moves anybody here. Change the hours or the officers of this desk to see before and after.',
        )
      : '',
    table({
      caption: `How many of the ${people} people`,
      columns: ['What happened', ...(same ? ['Now'] : ['Now', 'With the change'])],
      rows: [
        ...days
          .slice(0, Math.max(1, last + 1))
          .map((day, at) => [`Reached by the end of ${sayDay(day)}`, ...both(now.reached[at] ?? 0, changed.reached[at] ?? 0)]),
        ['Turned away at least once', ...both(now.turnedAway, changed.turnedAway)],
        ['Gave up', ...both(now.gaveUp, changed.gaveUp)],
      ],
      numbers: same ? [1] : [1, 2],
    }),
  );
}
