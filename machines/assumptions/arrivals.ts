import { childPlaces } from '../law/children/values.ts';
import { assumed, counted } from './number.ts';
import type { Arrivals } from './types.ts';

/** Whether a person comes as a child is told by the age that the law sets now. */
const childBelow = childPlaces.values.at(-1)?.value.below as number;

/** Who comes into the pathway. */
export const arrivals: Arrivals = {
  start: assumed([
    { value: 'arrest', p: 0.7 },
    { value: 'prosecution', p: 0.3 },
  ]),
  perYear: counted(5_057, '2023-24', 'PC01', 'high', 'People brought to the custody centre that serves Forth Valley.'),
  sex: assumed([
    { value: 'male', p: 0.82 },
    { value: 'female', p: 0.18 },
  ]),
  age: assumed([
    { from: 16, to: 18, p: 0.03 },
    { from: 18, to: 21, p: 0.09 },
    { from: 21, to: 31, p: 0.3 },
    { from: 31, to: 41, p: 0.3 },
    { from: 41, to: 51, p: 0.17 },
    { from: 51, to: 75, p: 0.11 },
  ]),
  tenancy: assumed([
    { value: 'none', p: 0.2 },
    { value: 'sole', p: 0.38 },
    { value: 'joint', p: 0.14 },
    { value: 'family', p: 0.28 },
  ]),
  needs: {
    housing: counted(0.37, '2019', 'H07', 'medium', 'People in prison who did not know where they would live.'),
    benefits: counted(0.72, '2008', 'T21', 'medium', 'On benefits before prison.'),
    medication: assumed(0.4),
    'mental-health': counted(0.39, '2019', 'M16', 'medium', 'Depression, self-reported in prison.'),
    substance: counted(0.5, '2022', 'M17', 'medium', 'More likely than not to have a problem.'),
    opioid: counted(0.3, '2016-17', 'M13', 'medium', 'Share positive on release.'),
    ost: counted(0.25, '2020', 'M19', 'medium', 'About one in four people in prison.'),
    employment: assumed(0.6),
  },
  needFactors: {
    'mental-health': [
      { who: { sex: 'female' }, times: assumed(1.4, 'More women in prison report poor mental health than men.') },
      { who: { sex: 'male' }, times: assumed(0.91, 'So that the share of all is the counted one.') },
    ],
    substance: [
      { who: { anyNeed: ['mental-health'] }, times: assumed(1.2, 'The two needs overlap.') },
      { who: { noNeed: ['mental-health'] }, times: assumed(0.87, 'So that the share of all is the counted one.') },
    ],
    opioid: [
      { who: { anyNeed: ['substance'] }, times: assumed(1.6, 'Most people who use opioids have a problem with substances.') },
      { who: { noNeed: ['substance'] }, times: assumed(0.45, 'So that the share of all is the counted one.') },
      { who: { age: { under: 21 } }, times: assumed(0.3, 'Few people under 21 use opioids.') },
    ],
    ost: [
      { who: { anyNeed: ['opioid'] }, times: assumed(2.3, 'Substitution is for people who use opioids.') },
      { who: { noNeed: ['opioid'] }, times: assumed(0.58, 'So that the share of all is the counted one.') },
      { who: { age: { under: 21 } }, times: assumed(0.3, 'Few people under 21 are prescribed it.') },
    ],
  },
  phone: assumed(0.75),
  photoId: assumed(0.55),
  bankAccount: assumed(0.75),
  gpRegistered: assumed(0.6, 'No figure was found: 40% without.'),
  dependants: assumed(0.4),
  notifiableVictim: assumed(0.15),
  told: { child: { ageUnder: childBelow }, area: { profile: 'homeArea' } },
  weekdays: assumed([0.13, 0.13, 0.13, 0.14, 0.16, 0.17, 0.14]),
  hours: assumed([
    0.05, 0.05, 0.04, 0.04, 0.03, 0.02, 0.02, 0.02, 0.03, 0.04, 0.04, 0.04, 0.04, 0.04, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05,
    0.05, 0.05,
  ]),
};
