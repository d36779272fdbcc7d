// Table: moments at which two lives cross: what an event in one means for the other.
import type { EventType } from '../vocabulary.ts';
import type { CompanionAs } from './companions.ts';

/** What an event in one person's life means for another's. */
export interface WalkCrossing {
  /** Whose event it is: the first person's, or of the one who walks beside. */
  readonly of: 'first' | 'beside';
  /** What the one who walks beside is. */
  readonly as: CompanionAs;
  readonly event: EventType;
  /** Attributes that the event must have. */
  readonly given?: Readonly<Record<string, unknown>>;
  /** What it means for the other; `{name}` is the person whose event it is, `{other}` the one for whom it means something. */
  readonly means: string;
  /** The rule that asks whether something came of it. */
  readonly rule?: string;
  /** An event that should reach the other, where no rule asks. */
  readonly answer?: EventType;
}

/** Moments that cross, in the order of a pathway. */
export const walkCrossings: readonly WalkCrossing[] = [
  {
    of: 'first',
    as: 'household',
    event: 'police.arrested',
    means: '{other} learns of it only if somebody rings. The person in the cells can ask that one other person is told.',
  },
  {
    of: 'first',
    as: 'household',
    event: 'court.bail.granted',
    means: 'Bail can say where {name} must live. Where it is the home of {other}, was {other} asked?',
  },
  {
    of: 'first',
    as: 'household',
    event: 'court.sentenced',
    means: 'The order has hours, meetings and travel. They fall into the week of {other} too.',
  },
  {
    of: 'first',
    as: 'household',
    event: 'diversion.referred',
    means: 'There is no trial. {other} can be part of what helps, if {name} agrees.',
  },
  {
    of: 'first',
    as: 'household',
    event: 'custody.received',
    means:
      'Somebody is gone from the home of {other}: an income, a tenant, a pair of hands. The benefits of the house may change from today.',
    rule: 'household-benefits-after-reception',
  },
  {
    of: 'first',
    as: 'household',
    event: 'custody.received',
    means: 'There are children. With the parent’s consent the school can be told, so that somebody there looks out for them.',
    rule: 'school-told-with-consent',
  },
  {
    of: 'first',
    as: 'household',
    event: 'custody.received',
    means: 'Support is there for the family, whoever is inside. Was it offered to {other}?',
    rule: 'family-not-offered-support',
  },
  {
    of: 'beside',
    as: 'household',
    event: 'family.visit',
    means: 'For {name} an hour away from home. For {other} the tie that holds afterwards. Both can be asked how they are.',
  },
  {
    of: 'beside',
    as: 'household',
    event: 'family.support.offered',
    means: 'Somebody stands beside {name}. {other} need not carry that from inside.',
  },
  {
    of: 'beside',
    as: 'household',
    event: 'family.address.agreed',
    means: '{other} now has an address that somebody has agreed to.',
  },
  {
    of: 'beside',
    as: 'household',
    event: 'family.school.told',
    means: 'The school knows. {other} can ask after the children, and is told.',
  },
  {
    of: 'first',
    as: 'household',
    event: 'custody.liberated',
    given: { to: 'family' },
    means: '{name} goes home to {other}. Was {other} asked first?',
    rule: 'family-address-not-agreed',
  },
  {
    of: 'first',
    as: 'household',
    event: 'custody.liberated',
    given: { to: 'own-tenancy' },
    means: '{name} is home. Who pays what, and who looks after whom, changes again for {other}.',
  },
  {
    of: 'first',
    as: 'household',
    event: 'custody.liberated',
    given: { to: 'none' },
    means: '{name} has no home to go to. {other} may be the first door that is tried.',
  },
  {
    of: 'first',
    as: 'harmed',
    event: 'police.custody.released',
    means: '{name} is free until the day in court. Was {other} told, and of the conditions?',
    answer: 'victim.notified',
  },
  {
    of: 'first',
    as: 'harmed',
    event: 'diversion.referred',
    means: 'There will be no trial. {other} can ask the prosecutor why. Was {other} told?',
    answer: 'victim.notified',
  },
  {
    of: 'first',
    as: 'harmed',
    event: 'court.bail.granted',
    means: '{name} leaves the court today. Was {other} told, and of the conditions that keep {name} away?',
    answer: 'victim.notified',
  },
  {
    of: 'first',
    as: 'harmed',
    event: 'court.sentenced',
    means: 'The sentence keeps {name} in the community. Was {other} told what was decided?',
    answer: 'victim.notified',
  },
  {
    of: 'first',
    as: 'harmed',
    event: 'custody.received',
    means: '{name} is in prison. {other} asked to be told of the release; a notice goes only to people who asked.',
  },
  {
    of: 'beside',
    as: 'harmed',
    event: 'victim.notified',
    means: '{name} knows. Where {name} is afraid, the plan for {other} can say where not to go.',
  },
  {
    of: 'first',
    as: 'harmed',
    event: 'custody.liberated',
    means: '{name} is free from this hour. {other} may meet {name} in the street today. Was {other} told before?',
    rule: 'victim-not-notified',
  },
];
