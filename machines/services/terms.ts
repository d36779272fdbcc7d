// Words of the categories and taxonomies of Scottish and UK directories, and the need that each names.
import { needs } from '../given.ts';

const words: readonly (readonly [RegExp, string])[] = [
  [/\b(housing|homeless|accommodation|tenanc(?:y|ies)|sheltered-housing|hostel)/i, 'housing'],
  [/\b(money|debt|benefits?|welfare|financial|budget|income)\b/i, 'financial'],
  [/\b(drugs?|alcohol|substances?|addiction|recovery|naloxone|opioid|opiate)\b/i, 'substance'],
  [/\b(mental|wellbeing|counselling|psycholog\w+|anxiety|depression)\b/i, 'mental-health'],
  [/\b(health|gp|medical|medication|dent\w+|pharmac\w+)\b/i, 'health'],
  [/\b(employment|employability|jobs?|work skills|volunteering|training)\b/i, 'employment'],
  [/\b(famil(?:y|ies)|parent\w*|carers?|kinship)\b/i, 'family'],
  [/\b(victims?|survivors?|domestic-abuse|domestic abuse)\b/i, 'victim'],
];

/**
 * The needs that a feed's own terms name, each once; `undefined` where they name none that is known here.
 * Only terms of categories and taxonomies are read, never free text.
 * @example needsOfTerms(['housing-advice']) // ['housing']
 */
export function needsOfTerms(terms: readonly string[]): readonly string[] | undefined {
  needs('needsOfTerms', 'terms', terms, 'a list');
  const found = new Set<string>();
  for (const term of terms) needs('needsOfTerms', 'terms', term, 'a text');
  for (const term of terms) for (const [pattern, need] of words) if (pattern.test(term)) found.add(need);
  return found.size > 0 ? [...found] : undefined;
}
