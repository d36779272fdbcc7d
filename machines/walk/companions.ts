// Table: invented people who walk beside another: a household that stays behind, a person who was harmed. Composite and invented.
import type { Profile } from 'justice-pathway';
import { inventedProfile } from './invented-profile.ts';

/** What somebody who walks beside is to the first person. */
export type CompanionAs = 'household' | 'harmed';

/** An invented person whose life crosses that of another. */
export interface WalkCompanion {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  /** Invented words. */
  readonly words: string;
  readonly as: CompanionAs;
  readonly profile: Profile;
  /** Ids of the ready people beside whom they walk. */
  readonly beside: readonly string[];
}

/** Invented people who walk beside another. */
export const walkCompanions: readonly WalkCompanion[] = [
  {
    id: 'jean',
    name: 'Jean',
    about: 'Morven’s mother, at home with the two children.',
    words: 'Nobody rang me. I found out the date from her.',
    as: 'household',
    profile: inventedProfile({ needs: ['benefits'], tenancy: 'family', dependants: 2 }),
    beside: ['morven'],
  },
  {
    id: 'moira',
    name: 'Moira',
    about: 'Rowan’s mother. He says that he will come back to her flat.',
    words: 'They put my address on the form. I was the last to be asked.',
    as: 'household',
    profile: inventedProfile({ needs: ['benefits'], tenancy: 'sole' }),
    beside: ['rowan'],
  },
  {
    id: 'callum',
    name: 'Callum',
    about: 'Isla’s brother, who took her daughter in.',
    words: 'I had a child on the sofa and no idea who to ring.',
    as: 'household',
    profile: inventedProfile({ needs: ['benefits', 'employment'], tenancy: 'sole', dependants: 1, sex: 'male' }),
    beside: ['isla'],
  },
  {
    id: 'dee',
    name: 'Dee',
    about: 'Shona’s partner, at home when the order begins.',
    words: 'Everybody asks how she is doing. It is my house too.',
    as: 'household',
    profile: inventedProfile({ needs: ['benefits', 'mental-health'], tenancy: 'joint' }),
    beside: ['shona'],
  },
  {
    id: 'maggie',
    name: 'Maggie',
    about: 'Davie’s sister. He lived with her while on curfew.',
    words: 'The police came for him at six. Then it was quiet for a week.',
    as: 'household',
    profile: inventedProfile({ needs: ['benefits'], tenancy: 'sole', sex: 'female' }),
    beside: ['davie'],
  },
  {
    id: 'ailsa',
    name: 'Ailsa',
    about: 'Was harmed, and asked to be told when the person leaves prison.',
    words: 'I do not want the details. I want to know the day, before the day.',
    as: 'harmed',
    profile: inventedProfile({ needs: ['mental-health'], tenancy: 'family' }),
    beside: ['sandy'],
  },
  {
    id: 'nuala',
    name: 'Nuala',
    about: 'Was harmed at work, and asked to be told what the court decides.',
    words: 'I read it in the paper. The letter came after.',
    as: 'harmed',
    profile: inventedProfile({ needs: ['mental-health', 'employment'], tenancy: 'sole', sex: 'female' }),
    beside: ['fraser'],
  },
  {
    id: 'tam',
    name: 'Tam',
    about: 'Keeps the shop that was broken into, and asked to be told.',
    words: 'Is he out? That is all I want to know when I lock up.',
    as: 'harmed',
    profile: inventedProfile({ needs: [], tenancy: 'sole', sex: 'male' }),
    beside: ['kit'],
  },
  {
    id: 'bea',
    name: 'Bea',
    about: 'Was harmed in the street where both of them live.',
    words: 'We use the same bus stop. Somebody could have said.',
    as: 'harmed',
    profile: inventedProfile({ needs: ['mental-health'], tenancy: 'sole', sex: 'female' }),
    beside: ['shona'],
  },
];
