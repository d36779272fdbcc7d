import type { Calculator, Parameter } from 'justice-pathway/law';
import { paroleRepresentations, paroleReview } from './parole-review.ts';
import { determinateReview, extendedReview, lifeTest, representationWeeks } from './values.ts';

export const paroleParameters: readonly Parameter[] = [extendedReview, determinateReview, lifeTest, representationWeeks];
export const paroleCalculators: readonly Calculator[] = [paroleReview, paroleRepresentations];
