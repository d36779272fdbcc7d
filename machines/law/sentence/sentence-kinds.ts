import { invalid, type NotAnswered, unsupported } from 'justice-pathway/law';
import { notKnown } from '../../not-known.ts';

/** Kinds of custodial sentence in Scotland that these rules reach. */
export const sentenceKinds = [
  'imprisonment',
  'detention',
  'detention-of-child',
  'section-44',
  'extended',
  'fine-default',
  'contempt',
  'life',
  'lifelong-restriction',
] as const;
export type SentenceKind = (typeof sentenceKinds)[number];

const elsewhere: Readonly<Record<string, string>> = {
  'standard-determinate': 'a standard determinate sentence',
  sds: 'a standard determinate sentence (in Scotland the letters mean a structured deferred sentence, which is not custody)',
  'sds-plus': 'a standard determinate sentence plus',
  'extended-determinate': 'an extended determinate sentence',
  eds: 'an extended determinate sentence',
  sopc: 'a special custodial sentence of particular concern',
  ipp: 'imprisonment for public protection',
  dpp: 'detention for public protection',
  dto: 'a detention and training order',
  'detention-and-training-order': 'a detention and training order',
  suspended: 'a suspended sentence',
  'suspended-sentence': 'a suspended sentence',
  'suspended-sentence-order': 'a suspended sentence',
};

const otherWords: Readonly<Record<string, SentenceKind>> = {
  prison: 'imprisonment',
  yoi: 'detention',
  child: 'detention-of-child',
  's.208': 'detention-of-child',
  'section-208': 'detention-of-child',
  's.44': 'section-44',
  'residential-detention-of-child': 'section-44',
  'extended-sentence': 'extended',
  'life-imprisonment': 'life',
  olr: 'lifelong-restriction',
  'order-for-lifelong-restriction': 'lifelong-restriction',
};

/** The kind as these rules know it, or why there is no answer. */
export function sentenceKind(text: string): SentenceKind | NotAnswered {
  const kind = text
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
  const known = sentenceKinds.find((each) => each === kind) ?? otherWords[kind];
  if (known) return known;
  const foreign = elsewhere[kind];
  if (foreign)
    return unsupported('england-and-wales', `"${text}" is ${foreign} of England and Wales: the rules here are those of Scotland.`);
  return invalid('unknown-kind', notKnown(`"${text}" is not a kind of sentence.`, kind, sentenceKinds));
}

/** Sentences without a fixed end: only the Parole Board can direct release. */
export function isIndeterminate(kind: SentenceKind): boolean {
  return kind === 'life' || kind === 'lifelong-restriction';
}
