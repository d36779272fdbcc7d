import { dayField } from '../parts/day-field.ts';
import { h, save } from '../parts/dom.ts';
import { button } from '../parts/fields.ts';
import { changeSession, openSession, type Studio, undoSession } from '../parts/studio.ts';
import { partsOf } from '../parts/unsaved.ts';
import { readArea } from '../read-area.ts';
import { readWalk } from '../read-walk.ts';
import { sessionFile, today } from '../session/begin-session.ts';
import type { Session } from '../session/session.ts';
import { hasChoices } from '../state.ts';
import { decisionPage } from './decision-page.ts';
import { readFiles } from './records/read-files.ts';
import { decisionsPart } from './session-decisions.ts';
import { withPage, withWalk } from './session-kept.ts';

/** The session of the group: opened from a file, filled in, saved to a file. */
export async function sessionView(studio: Studio): Promise<Node> {
  const { kept } = studio;
  const words = await studio.worker.ask('measures', {});
  return h(
    'div',
    {},
    h(
      'div',
      { class: 'noprint' },
      h('h1', { tabindex: '-1', id: 'heading' }, 'Our session'),
      h(
        'p',
        { class: 'ds_leader' },
        'What the group asked, tried and decided. It lives in a file of yours: save it before you close the page.',
      ),
      filePart(studio),
      textPart(studio),
      roomPart(studio),
      keptPart(studio),
      decisionsPart(studio, words),
      notesPart(studio),
      h(
        'p',
        { class: 'buttons' },
        button('Save the session as a file', () => saveSession(studio), 'first', 'save-session'),
        button('Print the decision page', () => print(), 'second', 'print-decisions'),
        kept.sessionBefore.length > 0 ? button('Undo', () => undoSession(studio), 'second', 'undo-session') : '',
      ),
      h('p', { id: 'session-status', role: 'status' }, kept.sessionSaved ? '' : 'Not saved yet.'),
      h('h2', {}, 'The page that leaves the room'),
    ),
    decisionPage(studio, words),
  );
}

function filePart(studio: Studio): Node {
  const status = h('p', { id: 'session-file-status', role: 'status' });
  return h(
    'div',
    { class: 'drop' },
    h('label', { class: 'ds_label', for: 'session-file' }, 'Open a session that was saved'),
    h('p', { class: 'ds_hint-text' }, 'Nothing is kept in the browser. What is on the page now can be brought back with Undo.'),
    h('input', {
      class: 'ds_file-upload__input',
      type: 'file',
      id: 'session-file',
      accept: '.json',
      onchange: (event) => {
        const file = (event.target as HTMLInputElement).files?.[0];
        if (file) void open(studio, file, status);
      },
    }),
    status,
  );
}

async function open(studio: Studio, file: File, status: HTMLElement): Promise<void> {
  if (file.size > 5_000_000) {
    status.textContent = 'This is not a session: it is too large.';
    return;
  }
  const { session, trouble } = await studio.worker.ask('session', { name: file.name, text: await file.text() });
  if (session === undefined) {
    studio.kept.trouble = [`“${file.name}” could not be opened as a session. Nothing on the page has changed.`, ...trouble];
    studio.redraw('trouble-away');
    return;
  }
  const { kept } = studio;
  const misread: string[] = [];
  const area = readArea(session.area, misread);
  studio.kept.trouble = [...misread, ...session.walks.flatMap(strange)];
  openSession(studio, session, area);
  // What was read without the looks of this session passes the gate again, beside them.
  if (session.figures.length > 0 && kept.recordFiles.length > 0) void readFiles(studio, kept.recordFiles, kept.recordAnswers, true);
}

/** Says of a walk that this page cannot show it as it was, so that nobody takes what stands in for it. */
function strange({ title, walk }: Session['walks'][number]): string[] {
  const misread: string[] = [];
  readWalk(walk, misread);
  return misread.length === 0
    ? []
    : [`The walk “${title}” may be of another pathway or another version: ${misread.join(' ')} It stays in the session as it was saved.`];
}

function textPart(studio: Studio): Node {
  const { session } = studio.kept;
  const put = (change: Partial<Session>) => changeSession(studio, { ...studio.kept.session, ...change });
  return h(
    'div',
    { class: 'row' },
    h(
      'div',
      { class: 'field wide' },
      h('label', { class: 'ds_label', for: 'question' }, 'What does the group want to know or change?'),
      h('input', {
        class: 'ds_input',
        id: 'question',
        type: 'text',
        maxlength: '400',
        value: session.question,
        onchange: (event) => put({ question: (event.target as HTMLInputElement).value }),
      }),
    ),
    dayField({
      id: 'heldOn',
      label: 'Day of the session',
      value: session.heldOn,
      from: '2020-01-01',
      to: '2099-12-31',
      onday: (heldOn) => put({ heldOn }),
    }),
  );
}

function roomPart(studio: Studio): Node {
  const { session } = studio.kept;
  const input = h('input', {
    class: 'ds_input',
    id: 'role',
    type: 'text',
    maxlength: '120',
    'aria-describedby': 'role-hint',
  }) as HTMLInputElement;
  const add = () => {
    const role = input.value.trim();
    if (role !== '') changeSession(studio, { ...studio.kept.session, room: [...studio.kept.session.room, { role }] }, 'role');
  };
  return h(
    'form',
    {
      onsubmit: (event) => {
        event.preventDefault();
        add();
      },
    },
    h('h2', {}, 'Who is in the room'),
    h('label', { class: 'ds_label', for: 'role' }, 'A role'),
    h('p', { class: 'hint', id: 'role-hint' }, 'By role, never by name: housing officer, somebody who was in prison, a mother, jobcentre.'),
    h('div', { class: 'beside' }, input, button('Add', add, 'second', 'add-role')),
    h(
      'ul',
      { class: 'chips' },
      ...session.room.map((one, at) =>
        h(
          'li',
          {},
          one.role,
          h(
            'button',
            {
              type: 'button',
              class: 'out',
              'aria-label': `Take out ${one.role}`,
              onclick: () => {
                const { session: now } = studio.kept;
                changeSession(studio, { ...now, room: now.room.filter((_, other) => other !== at) }, 'role');
              },
            },
            '×',
          ),
        ),
      ),
    ),
  );
}

function keptPart(studio: Studio): Node {
  const { session } = studio.kept;
  const line = (title: string, open: () => void, out: Session, id: string) =>
    h(
      'li',
      {},
      h('b', {}, title),
      h(
        'span',
        { class: 'buttons' },
        button('Open', open, 'second', id),
        button('Take out', () => changeSession(studio, out, 'heading'), 'second'),
      ),
    );
  return h(
    'div',
    {},
    h('h2', {}, 'Walks and what-ifs'),
    session.walks.length + session.whatIfs.length === 0
      ? h('p', {}, 'None kept yet. The end of a walk and each what-if have a button that keeps them here.')
      : h(
          'ul',
          { class: 'kept' },
          ...session.walks.map((one, at) =>
            line(
              one.title,
              () => openWalk(studio, one),
              { ...session, walks: session.walks.filter((_, other) => other !== at) },
              `open-walk-${at}`,
            ),
          ),
          ...session.whatIfs.map((one, at) =>
            line(
              one.title,
              () => studio.change({ ...studio.state, view: 'year', year: { levers: one.levers, numbers: one.numbers } }),
              { ...session, whatIfs: session.whatIfs.filter((_, other) => other !== at) },
              `open-what-if-${at}`,
            ),
          ),
        ),
  );
}

/** Opens a kept walk; one that is under way is kept first, so that it is not lost. */
function openWalk(studio: Studio, one: Session['walks'][number]): void {
  const trouble: string[] = [];
  const walk = readWalk(one.walk, trouble);
  const { state, kept } = studio;
  if (hasChoices(state.walk) && !kept.session.walks.some((other) => JSON.stringify(other.walk) === JSON.stringify(state.walk))) {
    changeSession(studio, withWalk(kept.session, state.walk), undefined, false);
    trouble.push('The walk that was under way is kept in your session, under “Our session”.');
  }
  kept.trouble = trouble;
  studio.change({ ...studio.state, view: 'walk', walk }, 'step');
}

function notesPart(studio: Studio): Node {
  return h(
    'div',
    {},
    h('h2', {}, 'Notes'),
    h('label', { class: 'ds_label', for: 'notes' }, 'What was said that should not be lost'),
    h('p', { class: 'hint', id: 'notes-hint' }, 'No names, and nothing by which a real person could be known.'),
    h('textarea', {
      class: 'ds_input',
      id: 'notes',
      rows: '5',
      maxlength: '20000',
      'aria-describedby': 'notes-hint',
      value: studio.kept.session.notes,
      onchange: (event) => changeSession(studio, { ...studio.kept.session, notes: (event.target as HTMLTextAreaElement).value }),
    }),
  );
}

/** Saves the session with the walk and the changes that are on the page, so that nothing is left behind. */
function saveSession(studio: Studio): void {
  const session = withPage(studio);
  studio.kept.session = session;
  studio.kept.sessionSaved = true;
  studio.kept.saved = partsOf(studio.state);
  save(`session-${session.heldOn || today()}.json`, sessionFile(session), 'application/json');
  studio.redraw('save-session');
}
