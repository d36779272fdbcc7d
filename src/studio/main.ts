import { asker } from './parts/ask.ts';
import { announce, h } from './parts/dom.ts';
import { button } from './parts/fields.ts';
import { fitStop } from './parts/fit-stop.ts';
import { keepTyping, lettersEnded, watchTyping } from './parts/keep-typing.ts';
import { partsToCome } from './parts/parts-to-come.ts';
import { frame, pause } from './parts/pause.ts';
import type { Kept, Studio } from './parts/studio.ts';
import { isUnsaved, partsOf } from './parts/unsaved.ts';
import { watchWords } from './parts/words-part.ts';
import { addressOf, stateOf } from './read-state.ts';
import { beginSession } from './session/begin-session.ts';
import { firstState, type StudioState, type ViewName } from './state.ts';
import { areaView } from './views/area.ts';
import { home } from './views/home.ts';
import { recordsView } from './views/records/records.ts';
import { sessionView } from './views/session.ts';
import { keepLook } from './views/session-kept.ts';
import { takeAwayView } from './views/take-away.ts';
import { walkView } from './views/walk.ts';
import { yearView } from './views/year/year.ts';

const views: Readonly<Record<ViewName, (studio: Studio) => Node | Promise<Node>>> = {
  home,
  walk: walkView,
  year: yearView,
  area: areaView,
  records: recordsView,
  session: sessionView,
  'take-away': takeAwayView,
};
const titles: Readonly<Record<ViewName, string>> = {
  home: 'Journey studio',
  walk: 'Walk one journey',
  year: 'What if, for a year',
  area: 'Our own area',
  records: 'Our own records',
  session: 'Our session',
  'take-away': 'Take away',
};

const kept: Kept = {
  records: undefined,
  yearTake: undefined,
  ranking: undefined,
  rankedMeasure: undefined,
  recordFiles: [],
  recordAnswers: {},
  recordsBefore: [],
  recordsStage: undefined,
  recordsTurn: undefined,
  recordsTrouble: '',
  words: '',
  consent: false,
  session: beginSession(),
  sessionBefore: [],
  sessionSaved: true,
  saved: partsOf(firstState),
  answersSaved: true,
  asking: undefined,
  trouble: [],
};
const worker = asker(() => document.getElementById('worker')?.textContent ?? '');
let state: StudioState = arriving();
// What stood in the address that was opened is in a link; what was made on the page is not, though a reload keeps it.
const [opened] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
if (opened?.type === 'navigate') kept.saved = partsOf(state);

/** What the page was before each change that stayed in its view; the newest last. */
const before: StudioState[] = [];
/** The control that is being dragged: the steps on its way are one change. */
let dragged: Element | null = null;

/** Brings back what this view was before the last change made in it; other views keep what they are. */
function undo(part: 'area' | 'year'): void {
  const at = before.findLastIndex((one) => JSON.stringify(one[part]) !== JSON.stringify(state[part]));
  const [was] = at < 0 ? [] : before.splice(at);
  if (was === undefined) {
    announce('There is nothing to undo.');
    return;
  }
  state = { ...state, [part]: was[part] };
  history.pushState(null, '', addressOf(state));
  announce('The last change is undone.');
  void draw(false, `undo-${part}`);
}

/** Takes over what a view changed of the state that it was drawn from. What changed elsewhere since then stays, and a view that was left leads nowhere. */
function change(drawn: StudioState, wanted: StudioState, how: 'step' | 'quietly' = 'step', focus?: string): void {
  const isLeft = state.view !== drawn.view;
  const changed = Object.entries(wanted).filter(
    ([part, value]) => value !== drawn[part as keyof StudioState] && value !== state[part as keyof StudioState],
  );
  const next: StudioState = { ...state, ...Object.fromEntries(changed), ...(isLeft ? { view: state.view } : {}) };
  const moved = next.view !== state.view;
  const by = how === 'quietly' && document.activeElement?.matches('[type=range]') ? document.activeElement : null;
  if (!moved && (by === null || by !== dragged)) before.push(state);
  dragged = by;
  if (before.length > 100) before.shift();
  state = next;
  const address = addressOf(state);
  if (how === 'step') history.pushState(null, '', address);
  else history.replaceState(null, '', address);
  // A link that is pressed before the view is drawn again leads to what was just changed.
  navigation();
  if (how === 'step') void draw(moved, isLeft ? undefined : focus);
}

/** The state of the address; what it says and cannot be read is kept to be told. */
function arriving(): StudioState {
  const { state: read, trouble } = stateOf(location.hash);
  kept.trouble = trouble;
  kept.asking = undefined;
  return read;
}

let drawing = 0;
/** What the view on the page was drawn with. */
let drawnWith: Studio | undefined;
// Printing by the keys or the menu of the browser is leaving too.
addEventListener('beforeprint', () => {
  const isOfRecords = document.getElementById('breaks-heading') ?? document.getElementById('part-board');
  if (drawnWith !== undefined && isOfRecords !== null) keepLook(drawnWith);
});

/** The view that stands on the page. */
let shown: ViewName | undefined;

/** The old view stays until the new one is whole; a later draw overtakes an earlier one. Once nothing more is to come, `data-view` names the view. */
async function draw(moved: boolean, focus?: string): Promise<void> {
  const main = document.getElementById('main');
  const turn = ++drawing;
  const from = document.activeElement;
  const drawn = state;
  const view = views[drawn.view];
  if (main) delete main.dataset['view'];
  // What is asked for the next view need not wait for a year that nobody looks at.
  if (shown === 'year' && drawn.view !== 'year') void worker.ask('leaveYear', {});
  let node: Node;
  try {
    const studio: Studio = {
      // What changed quietly since the view was drawn counts too.
      get state() {
        return state.view === drawn.view ? state : drawn;
      },
      change: (wanted, how, into) => change(drawn, wanted, how, into),
      undo,
      worker,
      kept,
      redraw: (next) => void draw(false, next),
      isShown: (name) => state.view === name,
    };
    drawnWith = studio;
    node = await view(studio);
  } catch (error) {
    node = h(
      'div',
      { class: 'note warn' },
      h('h1', { id: 'heading', tabindex: '-1' }, 'Something went wrong'),
      h('p', {}, error instanceof Error ? error.message : String(error)),
    );
  }
  // Making a view and laying it out are two tasks, so that no key waits for both.
  await pause();
  await lettersEnded();
  if (turn !== drawing || !main) return;
  const now = document.activeElement;
  // Who has gone on to another field in the meantime stays there.
  const isElsewhere = now !== from && now?.id && main.contains(now);
  const focused = isElsewhere ? now.id : (focus ?? now?.id);
  const putBack = keepTyping();
  // What is drawn again in its place comes whole, so that nothing jumps.
  const rest = shown === drawn.view ? [] : partsToCome(node);
  shown = drawn.view;
  main.replaceChildren(...(kept.trouble.length > 0 ? [troubleNote()] : []), node);
  document.title = state.view === 'home' ? titles.home : `${titles[state.view]}: ${titles.home}`;
  navigation();
  if (moved) {
    const wanted = focus === undefined ? null : document.getElementById(focus);
    if (wanted === null) scrollTo(0, 0);
    (wanted ?? document.getElementById('heading'))?.focus();
    announce(titles[state.view]);
  } else if (focused) document.getElementById(focused)?.focus();
  putBack();
  for (const part of rest) {
    await frame();
    // Another view may have taken its place.
    if (!node.isConnected) return;
    const isMissing = focus !== undefined && document.getElementById(focus) === null;
    (node as Element).append(...part);
    if (isMissing) document.getElementById(focus)?.focus();
  }
  fitStop();
  if (turn === drawing) main.dataset['view'] = drawn.view;
}

function troubleNote(): HTMLElement {
  return h(
    'div',
    { class: 'note warn', id: 'trouble', role: 'alert' },
    ...kept.trouble.map((sentence) => h('p', {}, sentence)),
    h(
      'p',
      { class: 'buttons' },
      button(
        'Put this message away',
        () => {
          kept.trouble = [];
          void draw(false, 'heading');
        },
        'second',
        'trouble-away',
      ),
    ),
  );
}

/** The links stay the elements that they are: one that is exchanged between the press and the release of a button loses the click. */
function navigation(): void {
  const list = document.getElementById('navigation');
  const names: readonly ViewName[] = ['walk', 'year', 'area', 'records', 'session', 'take-away'];
  if (list && list.childElementCount !== names.length) list.replaceChildren(...names.map((view) => h('li', {}, h('a', {}, titles[view]))));
  for (const [at, link] of [...(list?.querySelectorAll('a') ?? [])].entries()) {
    const view = names[at] as ViewName;
    link.setAttribute('href', addressOf({ ...state, view }));
    if (view === state.view) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
}

function arrived(): void {
  const next = arriving();
  const moved = next.view !== state.view;
  state = next;
  void draw(moved);
}

const whole = document.getElementById('main');
whole?.addEventListener('change', () => {
  dragged = null;
});
if (whole) watchTyping(whole);
const words = document.getElementById('words');
if (whole && words) watchWords(whole, words);
addEventListener('popstate', arrived);
addEventListener('hashchange', () => {
  if (addressOf(state) !== location.hash) arrived();
});
// For a room: one stop a screen, in large type.
document.getElementById('projector')?.addEventListener('click', ({ currentTarget }) => {
  const isOn = document.body.classList.toggle('projector');
  (currentTarget as HTMLElement).setAttribute('aria-pressed', String(isOn));
  fitStop();
});
addEventListener('resize', fitStop);
// A file let go beside its field must not replace the page.
for (const kind of ['dragover', 'drop']) addEventListener(kind, (event) => event.preventDefault());
// What is in no file yet: the browser asks before it is lost.
addEventListener('beforeunload', (event) => {
  if (isUnsaved(state, kept)) event.preventDefault();
});
// The address is the state of the page, so this link must not change it.
document.getElementById('skip')?.addEventListener('click', (event) => {
  event.preventDefault();
  document.getElementById('main')?.focus();
});
void pause().then(() => draw(false));
