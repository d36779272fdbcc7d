import type { Stock } from 'justice-pathway/simulate';
import { days } from './window.ts';

type Some = Stock['span']['from'];
const all = (...events: readonly string[]): Some => events.map((type) => ({ type }));
const gone = all('person.died', 'journey.ended');
const left = [...all('custody.liberated'), ...gone];
const received = (status: string): Some => [{ type: 'custody.received', where: { status } }];

/** The populations of the pathway: how many people are in prison, on remand, on orders, diverted or on throughcare on a day. */
export const stocks: readonly Stock[] = [
  { id: 'prison', label: 'People in prison', span: { from: all('custody.received'), to: left } },
  { id: 'remand', label: 'People in prison on remand', span: { from: received('remand'), to: [...left, ...received('sentenced')] } },
  {
    id: 'women-in-prison',
    label: 'Women in prison',
    span: { from: all('custody.received'), to: left, who: { sex: 'female' } },
  },
  {
    id: 'bail-supervision',
    label: 'People under bail supervision',
    span: {
      from: all('bailSupervision.imposed'),
      to: [...all('bailSupervision.completed', 'bailSupervision.ended', 'court.sentenced'), ...gone],
    },
  },
  {
    id: 'diversion',
    label: 'People in diversion',
    span: { from: all('diversion.commenced'), to: [...all('diversion.completed', 'diversion.ended', 'diversion.reported'), ...gone] },
  },
  {
    id: 'payback',
    label: 'People on a community payback order',
    span: {
      from: all('cpo.imposed'),
      to: [...all('cpo.completed', 'order.breach.decided', 'order.discharged'), ...gone],
      window: days(1096),
    },
  },
  {
    id: 'treatment-orders',
    label: 'People on a drug treatment and testing order',
    span: {
      from: all('dtto.imposed'),
      to: [...all('dtto.completed', 'order.breach.decided', 'order.discharged'), ...gone],
      window: days(1096),
    },
  },
];
