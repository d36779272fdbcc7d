import { defineCalculator, type LawAnswer, reasoning } from 'justice-pathway/law';
import { lastsAtLeast } from '../sentence/lasts-at-least.ts';
import { SentenceFile } from '../sentence/sentence-file.ts';
import { singleTermsOf } from '../sentence/single-term.ts';
import { victimInformation } from './victim-information.ts';
import { victimNotification } from './victim-notification.ts';
import { victimRepresentations } from './victim-representations.ts';
import { victimSingleScheme } from './victim-single-scheme.ts';
import { victimSupporters } from './victim-supporters.ts';

export interface VictimNotice {
  readonly scheme: 'victim-notification-scheme' | 'victim-information-scheme';
  /** What may be told. */
  readonly told: readonly string[];
  readonly representations: boolean;
  /** Organisations that may be told for the person harmed, where the law provides it. */
  readonly supporters: readonly string[];
  /** Telling depends on the person harmed having joined. */
  readonly joinedByChoice: true;
}

/** Which scheme tells a person harmed by the offence, and whether they may make representations. */
export const victimNotice = defineCalculator<SentenceFile, VictimNotice>({
  id: 'victim-notification',
  label: 'Which scheme tells the person harmed of a release, and whether representations may be made',
  input: SentenceFile,
  example: { sentences: [{ term: '18m', from: '2026-06-01' }] },
  calculate: (file, law): LawAnswer<VictimNotice> => {
    const r = reasoning(law);
    const terms = singleTermsOf(file, r);
    if ('status' in terms) return terms;
    const on = terms[0]?.imposedTo ?? '';
    const months = r.read(victimNotification, on);
    const years = r.read(victimRepresentations, on);
    const life = terms.some((each) => each.length === 'indeterminate');
    const notified = life || terms.some((each) => lastsAtLeast(each, { months }));
    const representations = life || terms.some((each) => lastsAtLeast(each, { years }));
    const brief = r.read(victimInformation, on);
    r.readIfAny(victimSingleScheme, on);
    const supporters = r.readIfAny(victimSupporters, on) ?? [];
    r.step(notified ? `The sentence is ${months} months or more.` : `The sentence is under ${months} months.`);
    return r.answer({
      scheme: notified ? 'victim-notification-scheme' : 'victim-information-scheme',
      told: notified ? [...brief, 'other steps of the sentence that the scheme covers'] : brief,
      representations,
      supporters,
      joinedByChoice: true,
    });
  },
});
