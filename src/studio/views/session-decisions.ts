import { dayField } from '../parts/day-field.ts';
import { h } from '../parts/dom.ts';
import { button, select } from '../parts/fields.ts';
import { changeSession, type Studio } from '../parts/studio.ts';
import type { Decision } from '../session/session.ts';
import type { MeasuresAnswer } from '../work/session.ts';

const states = [
  ['open', 'Agreed'],
  ['done', 'Done'],
  ['dropped', 'Dropped'],
] as const;

/** The decisions of the group, each of which can be changed where it stands. */
export function decisionsPart(studio: Studio, words: MeasuresAnswer): Node {
  const { session } = studio.kept;
  return h(
    'div',
    {},
    h('h2', { id: 'decisions-heading' }, 'Decisions'),
    h('p', { class: 'hint' }, 'Each place where a walk broke has a button that begins a decision with its lead and its quick win.'),
    h('datalist', { id: 'leads' }, ...words.leads.map((lead) => h('option', { value: lead }))),
    h('ol', { class: 'decisions' }, ...session.decisions.map((one, at) => decisionItem(studio, words, one, at))),
    h(
      'p',
      { class: 'buttons' },
      button('Add a decision', () => addDecision(studio, {}), 'second', 'add-decision'),
    ),
  );
}

/** Begins a decision; the page then stands at its first field. */
export function addDecision(studio: Studio, given: Partial<Decision>, goThere = false): void {
  const { session } = studio.kept;
  const taken = new Set(session.decisions.map((one) => one.id));
  let number = session.decisions.length + 1;
  while (taken.has(`decision-${number}`)) number += 1;
  const decision: Decision = {
    id: `decision-${number}`,
    what: '',
    lead: '',
    quickWin: '',
    byWhen: '',
    howWeKnow: '',
    measure: '',
    state: 'open',
    ...given,
  };
  changeSession(studio, { ...session, decisions: [...session.decisions, decision] }, goThere ? undefined : `what-${decision.id}`, !goThere);
  if (goThere) studio.change({ ...studio.state, view: 'session' }, 'step', `what-${decision.id}`);
}

function decisionItem(studio: Studio, words: MeasuresAnswer, decision: Decision, at: number): Node {
  const put = (change: Partial<Decision>) => {
    const { session } = studio.kept;
    const decisions = session.decisions.map((one) => (one.id === decision.id ? { ...one, ...change } : one));
    changeSession(studio, { ...session, decisions });
  };
  const field = (key: 'what' | 'lead' | 'quickWin' | 'howWeKnow', label: string, more: Record<string, string> = {}) =>
    h(
      'div',
      { class: 'field wide' },
      h('label', { class: 'ds_label', for: `${key}-${decision.id}` }, label),
      h('input', {
        class: 'ds_input',
        id: `${key}-${decision.id}`,
        type: 'text',
        maxlength: '400',
        value: decision[key],
        onchange: (event) => put({ [key]: (event.target as HTMLInputElement).value }),
        ...more,
      }),
    );
  return h(
    'li',
    { 'aria-label': `Decision ${at + 1}` },
    field('what', 'What will be different?'),
    h(
      'div',
      { class: 'row' },
      field('lead', 'Who leads', { list: 'leads' }),
      field('quickWin', 'Quick win: the first small step'),
      dayField({
        id: `byWhen-${decision.id}`,
        label: 'By when',
        value: decision.byWhen,
        from: '2026-01-01',
        to: '2035-12-31',
        optional: true,
        onday: (byWhen) => put({ byWhen }),
      }),
    ),
    h(
      'div',
      { class: 'row' },
      field('howWeKnow', 'How will we know?'),
      select(
        `measure-${decision.id}`,
        'From which measure of our records?',
        [['', 'None: somebody must tell us'], ...words.measures.map((one) => [one.id, one.title] as const)],
        decision.measure,
        (event) => put({ measure: (event.target as HTMLSelectElement).value }),
      ),
      select(`state-${decision.id}`, 'How it stands', states, decision.state, (event) =>
        put({ state: (event.target as HTMLSelectElement).value as Decision['state'] }),
      ),
    ),
    h(
      'p',
      { class: 'buttons' },
      button(
        'Take this decision out',
        () => {
          const { session } = studio.kept;
          changeSession(studio, { ...session, decisions: session.decisions.filter((one) => one.id !== decision.id) }, 'decisions-heading');
        },
        'second',
      ),
    ),
  );
}
