import type { EventMeaning } from '../rules/meaning.ts';

/** Event types as small numbers; 0 stands for every type that no rule speaks of. */
export interface Codes {
  of(type: string): number;
  find(type: string): number;
  count(): number;
  /** Whether a type is of the record that the reception is of, so that the order of the file tells which came first on one day. */
  isOfCustody(type: string): boolean;
  readonly reception: number;
  readonly liberation: number;
  readonly sentence: number;
  readonly remand: number;
  readonly throughcareAccepted: number;
  readonly visitAgreed: number;
  readonly temporaryEntered: number;
  readonly temporaryEnded: readonly number[];
  readonly declined: number;
  readonly offered: number;
  readonly died: number;
  readonly ended: number;
}

export function codesOf(meaning: EventMeaning): Codes {
  const known = new Map<string, number>();
  const of = (type: string) => {
    const code = known.get(type);
    if (code !== undefined) return code;
    known.set(type, known.size + 1);
    return known.size;
  };
  const custody = meaning.reception.slice(0, meaning.reception.indexOf('.') + 1);
  return {
    of,
    isOfCustody: (type) => custody !== '' && type.startsWith(custody),
    find: (type) => known.get(type) ?? 0,
    count: () => known.size + 1,
    reception: of(meaning.reception),
    liberation: of(meaning.liberation),
    sentence: of(meaning.sentence),
    remand: of(meaning.remand),
    throughcareAccepted: of(meaning.throughcareAccepted),
    visitAgreed: of(meaning.visitAgreed),
    temporaryEntered: of(meaning.temporaryEntered),
    temporaryEnded: meaning.temporaryEnded.map(of),
    declined: of(meaning.declined),
    offered: of(meaning.offered),
    died: of(meaning.died),
    ended: of(meaning.ended),
  };
}
