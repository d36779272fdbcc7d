// Table: the desks that a person must reach in the community, and the steps that are done there.
import { clackmannanshire } from '../services/clackmannanshire.ts';
import type { WalkActionId } from './actions.ts';

/** A desk that somebody must reach: it has hours, a queue, and may ask for a phone or ID. */
export interface WalkDesk {
  readonly id: string;
  readonly label: string;
  /** Id of the service of the directory that it is; of one that is in none, an id of its own. */
  readonly service: string;
  readonly needs: readonly string[];
  readonly actions: readonly WalkActionId[];
  /** The desk of the simulated year whose hours these are. */
  readonly yearDesk?: string;
  /** Answers when others are shut. */
  readonly outOfHours?: true;
}

/** The area that desks of its own, in no directory, are taken to serve. */
export const deskArea = clackmannanshire;

/** Desks of the community. */
export const walkDesks: readonly WalkDesk[] = [
  {
    id: 'housing',
    label: 'Council housing desk',
    service: 'clackmannanshire-housing-options',
    needs: ['housing'],
    actions: ['homeless', 'taOffer', 'decision'],
    yearDesk: 'council-housing',
  },
  {
    id: 'housing-night',
    label: 'Homelessness, out of hours',
    service: 'clackmannanshire-homelessness-out-of-hours',
    needs: ['housing'],
    actions: ['homeless', 'taOffer'],
    outOfHours: true,
  },
  {
    id: 'jobcentre',
    label: 'Jobcentre',
    service: 'universal-credit',
    needs: ['benefits'],
    actions: ['claim'],
    yearDesk: 'jobcentre',
  },
  {
    id: 'welfare-fund',
    label: 'Scottish Welfare Fund',
    service: 'scottish-welfare-fund-crisis-grant',
    needs: ['benefits'],
    actions: ['crisis', 'crisisDecided'],
  },
  { id: 'gp', label: 'GP practice', service: 'gp-registration', needs: ['health'], actions: ['gp'], yearDesk: 'gp-practice' },
  { id: 'pharmacy', label: 'Pharmacy', service: 'pharmacy', needs: ['ost', 'medication'], actions: ['dose', 'dispense'] },
  {
    id: 'drug-service',
    label: 'Drug and alcohol service',
    service: 'drug-and-alcohol-treatment',
    needs: ['substance'],
    actions: ['keyworker'],
    yearDesk: 'substance-service',
  },
  { id: 'mental-health', label: 'Mental health service', service: 'mental-health', needs: ['mental-health'], actions: ['mental'] },
];
