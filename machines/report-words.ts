import type { FlowColumn, Lane, ReportWords, ShadedSpan } from 'justice-pathway/map';
import { contacts } from './contacts.ts';
import { scottishMeaning } from './meaning.ts';
import { commonOutcomes, nationalOutcomes } from './outcomes/frameworks.ts';
import { planBreakdowns } from './outcomes/plan-measures.ts';
import { characteristics, timeCritical, waits } from './outcomes/time-critical.ts';
import { communitiesOfPractice } from './partners/communities.ts';
import { outcomes } from './partners/outcomes.ts';
import { vocabulary } from './vocabulary.ts';

const lanes: readonly Lane[] = [
  { id: 'police', label: 'Police and prosecutor', types: ['police.', 'copfs.', 'diversion.'], domains: ['prevention'] },
  {
    id: 'court',
    label: 'Court and orders',
    types: ['court.', 'bailSupervision.', 'jsw.', 'cpo.', 'dtto.', 'supervision.'],
    domains: ['justice'],
  },
  { id: 'prison', label: 'Prison', types: ['custody.', 'hdc.', 'release.'] },
  { id: 'throughcare', label: 'Throughcare and mentors', types: ['throughcare.', 'welcome.', 'comms.', 'goal.'], domains: ['comms'] },
  { id: 'housing', label: 'Housing', types: ['housing.'], domains: ['housing'] },
  { id: 'health', label: 'Health', types: ['health.'], domains: ['health'] },
  { id: 'money', label: 'Money', types: ['financial.'], domains: ['financial'] },
  { id: 'substance', label: 'Drugs and alcohol', types: ['substance.'], domains: ['substance'] },
  { id: 'work', label: 'Work', types: ['employment.'], domains: ['employment'] },
  { id: 'family', label: 'Family and people harmed', types: ['family.', 'victim.'], domains: ['family', 'victim'] },
  { id: 'journey', label: 'The journey', types: ['person.', 'journey.'] },
];

const spans: readonly ShadedSpan[] = [
  { label: 'In custody', from: ['custody.received'], to: ['custody.liberated', 'person.died', 'journey.ended'] },
  { label: 'Police custody', from: ['police.custody.booked'], to: ['police.custody.released'] },
];

const flow: readonly FlowColumn[] = [
  { label: 'Arrest', milestones: [{ id: 'booked', label: 'Police custody', types: ['police.custody.booked'] }] },
  {
    label: 'Prosecutor',
    milestones: [
      { id: 'prosecute', label: 'Prosecuted', types: ['copfs.marked'], where: { route: 'prosecute' } },
      { id: 'diverted', label: 'Diversion', types: ['copfs.marked'], where: { route: 'diversion' } },
      { id: 'none', label: 'No action', types: ['copfs.marked'], where: { route: 'no-action' } },
      { id: 'direct', label: 'Fine, warning or other', types: ['copfs.marked'] },
    ],
  },
  {
    label: 'First in court',
    milestones: [
      { id: 'bailed', label: 'Bail', types: ['court.bail.granted'] },
      { id: 'ordained', label: 'Ordained to appear', types: ['court.ordained'] },
      { id: 'remanded', label: 'Remand', types: ['court.remanded'] },
    ],
  },
  {
    label: 'Outcome of the case',
    milestones: [
      { id: 'divertedDone', label: 'Diversion completed', types: ['diversion.completed'] },
      {
        id: 'community',
        label: 'Order in the community',
        types: ['court.sentenced'],
        where: { disposal: ['cpo', 'dtto', 'rlo', 'sds'] },
      },
      { id: 'prison', label: 'Prison sentence', types: ['court.sentenced'], where: { disposal: 'custody' } },
      { id: 'money', label: 'Fine or compensation', types: ['court.sentenced'], where: { disposal: ['fine', 'compensation'] } },
      {
        id: 'light',
        label: 'Admonished or discharged',
        types: ['court.sentenced'],
        where: { disposal: ['admonition', 'absolute-discharge'] },
      },
      { id: 'other', label: 'Another outcome', types: ['court.sentenced'], where: { disposal: 'other' } },
      { id: 'over', label: 'Case concluded', types: ['court.concluded'] },
    ],
  },
  {
    label: 'Release',
    milestones: [
      { id: 'planned', label: 'Planned release', types: ['custody.liberated'], where: { planned: true } },
      { id: 'unplanned', label: 'Unplanned release', types: ['custody.liberated'] },
    ],
  },
  {
    label: 'After',
    milestones: [
      { id: 'settled', label: 'Settled home', types: ['housing.settled'] },
      { id: 'temporary', label: 'Temporary accommodation', types: ['housing.ta.entered'] },
    ],
  },
];

/** Names, lanes and milestones that reports and pictures of the Scottish pathway use. */
export const reportWords: ReportWords = {
  events: Object.fromEntries(Object.entries(vocabulary).map(([type, entry]) => [type, entry.label])),
  contacts: Object.fromEntries(Object.values(contacts).map((contact) => [contact.id, contact.label])),
  domains: scottishMeaning.domains,
  needs: { ost: 'opioid substitution treatment' },
  communities: communitiesOfPractice,
  outcomes,
  lanes,
  spans,
  flow,
  release: 'custody.liberated',
  timeCritical,
  waits,
  breakdowns: planBreakdowns,
  leadNote:
    'Who leads is as each rule names it: the rules that come with this software name the bodies of Clackmannanshire; elsewhere their counterparts lead.',
  characteristics,
  frameworks: [...commonOutcomes, ...nationalOutcomes].map(({ id, label, source, measures }) => ({
    id,
    label,
    source: source.title,
    measures: measures.map(({ id: measure, label: name, indicator }) => ({
      id: measure,
      label: name,
      ...(indicator ? { indicator } : {}),
    })),
  })),
};
