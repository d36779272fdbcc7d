import { invalid, type LawAnswer, unsupported } from 'justice-pathway/law';
import type { DisclosureInput, OneConviction } from './conviction.ts';
import { elsewhereKinds } from './sentences.ts';

/** What contradicts itself in a question about disclosure, or lies outside the rules here. */
export function checkDisclosure(asked: DisclosureInput): LawAnswer<never> | undefined {
  return asked.convictions === undefined && asked.alternativesToProsecution === undefined ? checkOne(asked) : checkSeveral(asked);
}

function checkOne(asked: DisclosureInput): LawAnswer<never> | undefined {
  const convictedOn = asked.convictedOn as string;
  const main = { ...asked, convictedOn, sentences: asked.sentences ?? [] };
  if (asked.asOf !== undefined && asked.asOf < convictedOn)
    return invalid('asked-before-conviction', `${asked.asOf} is before the conviction on ${convictedOn}.`);
  for (const each of [main, ...(asked.furtherConvictions ?? [])]) {
    const fault = faultOf(each);
    if (fault) return fault;
  }
  const early = (asked.furtherConvictions ?? []).find((each) => each.convictedOn < convictedOn);
  if (early)
    return invalid('not-further', `The conviction of ${early.convictedOn} is before that of ${convictedOn}: ask for it by itself.`);
  return undefined;
}

function checkSeveral(asked: DisclosureInput): LawAnswer<never> | undefined {
  const all = asked.convictions ?? [];
  const ids = [...all, ...(asked.alternativesToProsecution ?? [])].map((each) => each.id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) return invalid('id-used-twice', `Two entries have the id "${twice}".`);
  for (const each of all) {
    const fault = faultOf(each);
    if (fault) return { ...fault, reason: `${each.id}: ${fault.reason}` };
    for (const part of each.sentences) {
      if (part.kind === 'custody' && part.after !== undefined && (part.after === each.id || !all.some((one) => one.id === part.after)))
        return invalid('follows-nothing', `${each.id}: its term follows "${part.after}", which is no other conviction here.`);
    }
  }
  for (const { id, conviction, givenOn } of asked.alternativesToProsecution ?? []) {
    if (conviction === undefined) continue;
    const found = all.find((each) => each.id === conviction);
    if (!found) return invalid('no-such-conviction', `${id}: there is no conviction "${conviction}" here.`);
    if (found.convictedOn < givenOn)
      return invalid('convicted-before', `${id} was given on ${givenOn}, after the conviction of ${found.convictedOn}.`);
  }
  return undefined;
}

function faultOf(each: OneConviction): Extract<LawAnswer<never>, { reason: string }> | undefined {
  const { convictedOn, sentencedOn, ageAtConviction, ageAtOffence } = each;
  if (sentencedOn !== undefined && sentencedOn < convictedOn)
    return invalid('ends-before-start', `Sentence on ${sentencedOn} is before the conviction on ${convictedOn}.`);
  if (ageAtConviction !== undefined && ageAtOffence !== undefined && ageAtConviction < ageAtOffence)
    return invalid(
      'younger-at-conviction',
      `The person was ${ageAtOffence} at the offence and cannot be ${ageAtConviction} at conviction.`,
    );
  if (sentencedOn !== undefined && each.sentences.some((part) => part.kind === 'deferred') && each.sentences.length > 1)
    return invalid('deferred-and-sentenced', 'Sentence is deferred and also passed: leave the deferral out, sentencedOn says it.');
  for (const part of each.sentences) {
    if ((elsewhereKinds as readonly string[]).includes(part.kind))
      return unsupported('not-scots-law', `A ${part.kind} is a sentence of England and Wales, whose periods are not covered here.`);
    if ('ceasesOn' in part && part.ceasesOn !== undefined && part.ceasesOn < convictedOn)
      return invalid('ends-before-start', `The order ceases on ${part.ceasesOn}, before the conviction on ${convictedOn}.`);
  }
  return undefined;
}
