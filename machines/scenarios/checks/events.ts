import type { FitPart } from 'justice-pathway/simulate';
import type { EventOf, EventType } from '../../vocabulary.ts';
import { days } from '../window.ts';

type AttrsOf<T extends EventType> = NonNullable<EventOf<T>['attrs']>;
type Disposal = NonNullable<AttrsOf<'court.sentenced'>['disposal']>;

export type Some = Extract<FitPart, { kind: 'share' }>['of'];
export const all = (...events: readonly EventType[]): Some => events.map((type) => ({ type }));
export const given = <T extends EventType>(event: T, of: Partial<AttrsOf<T>> & Readonly<Record<string, string | boolean>>): Some => [
  { type: event, where: of },
];
export const sentenced = all('court.sentenced');
/** What a court decides in the end: a deferred sentence comes back to it. */
const finalDisposals: readonly Disposal[] = [
  'absolute-discharge',
  'admonition',
  'fine',
  'compensation',
  'cpo',
  'dtto',
  'rlo',
  'caution',
  'non-harassment',
  'compulsion',
  'custody',
];
export const final: Some = finalDisposals.map((disposal) => ({ type: 'court.sentenced', where: { disposal } }));
export const custodial = given('court.sentenced', { disposal: 'custody' });
export const payback = given('court.sentenced', { disposal: 'cpo' });
export const calling = all('court.bail.granted', 'court.ordained', 'court.remanded');
export const received = all('custody.received');
export const liberated = all('custody.liberated');
export const fromPrison = given('custody.liberated', { from: 'prison' });
export const remanded = { type: 'custody.received', where: { status: 'remand' } };
export const gone = all('custody.liberated', 'person.died', 'journey.ended');
export const inPrison = { from: received, to: gone };
export const onRemand = { from: [remanded], to: [...gone, { type: 'custody.received', where: { status: 'sentenced' } }] };
export const index: Some = [
  ...['fine', 'cpo', 'admonition', 'compensation', 'dtto', 'rlo', 'sds', 'deferred'].map((disposal) => ({
    type: 'court.sentenced',
    where: { disposal },
  })),
  ...fromPrison,
];
export const who = (of: Some, whom: NonNullable<Some[number]['who']>): Some => of.map((each) => ({ ...each, who: whom }));
export const again = (trigger: Some): FitPart => ({ kind: 'followed', trigger, expect: sentenced, window: days(365), inCase: 'later' });
export const ended: Some = [...all('cpo.completed'), { type: 'order.breach.decided', where: { outcome: 'revoked' } }];
