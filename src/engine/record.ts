import type { Entry } from '../journal/index.ts';
import type { Instant } from '../kernel/index.ts';
import type { Moment } from '../moment/index.ts';
import type { Pathway } from '../pathway/index.ts';
import type { Case } from './case.ts';

/** Collects the journal entries and moments of one step. */
export interface Recorder {
  readonly entries: Entry[];
  readonly moments: Moment[];
  write(entry: Pick<Entry, 'type' | 'kind' | 'stage'> & Partial<Pick<Entry, 'id' | 'attrs' | 'asked'>>): void;
  /** Raises the moments of a contact, once a step. */
  contact(id: string | undefined, stage: string | null, stay: number): void;
}

export function recorder(pathway: Pathway, of: Pick<Case, 'id' | 'person' | 'seq' | 'revision'>, at: Instant): Recorder {
  const entries: Entry[] = [];
  const moments: Moment[] = [];
  const contacts = new Set<string>();
  return {
    entries,
    moments,
    write({ id, ...rest }) {
      const seq = of.seq + entries.length + 1;
      const cause = entries[0]?.id;
      entries.push({
        id: id ?? `${of.id}:${seq}`,
        seq,
        at,
        case: of.id,
        person: of.person,
        ...rest,
        ...(cause === undefined ? {} : { cause }),
      });
    },
    contact(id, stage, stay) {
      const contact = id === undefined ? undefined : pathway.contacts[id];
      if (!contact || contacts.has(contact.id)) return;
      contacts.add(contact.id);
      if (contact.insteadOf !== undefined) {
        contacts.add(contact.insteadOf);
        const others = moments.filter((moment) => moment.contact !== contact.insteadOf);
        moments.splice(0, moments.length, ...others);
      }
      for (const domain of contact.raises) {
        moments.push({
          id: `${of.id}:${of.revision + 1}:${contact.id}:${domain}`,
          case: of.id,
          person: of.person,
          at,
          stage,
          stay,
          contact: contact.id,
          domain,
          present: contact.present,
        });
      }
    },
  };
}

/** Writes the moments after all else that happened in the step. */
export function writeMoments(to: Recorder): void {
  for (const moment of to.moments) {
    to.write({
      type: 'moment.raised',
      kind: 'moment',
      stage: moment.stage,
      attrs: { moment: moment.id, stay: moment.stay, contact: moment.contact, domain: moment.domain, present: [...moment.present] },
    });
  }
}
