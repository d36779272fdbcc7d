import type { MomentTable } from '../../map/index.ts';
import { isTold, type Released } from '../../release/index.ts';
import { momentAnswers } from '../picture/moment-answers.ts';
import type { MomentRowsShown } from '../report.ts';
import { type MomentAnswer, momentCell, momentTotal } from '../tally/moment-cells.ts';
import { about } from './time-critical-rows.ts';

/** What came of the moments at each contact, as it may be shown. */
export function momentRows(released: Released, matrix: MomentTable): MomentRowsShown {
  const cells = Object.fromEntries(
    matrix.contacts.map(({ id }) => [
      id,
      Object.fromEntries(
        matrix.domains
          .filter(
            (domain) =>
              released.has(momentCell(id, domain.id, 'accepted')) &&
              momentAnswers.some(([answer]) => isTold(released, released.count(momentCell(id, domain.id, answer)))),
          )
          .map((domain) => [
            domain.id,
            Object.fromEntries(momentAnswers.map(([answer]) => [answer, released.count(momentCell(id, domain.id, answer))])) as Record<
              MomentAnswer,
              ReturnType<Released['count']>
            >,
          ]),
      ),
    ]),
  );
  const contacts = matrix.contacts.filter(({ id }) => Object.keys(cells[id] ?? {}).length > 0);
  if (contacts.length === 0) return { contacts, domains: matrix.domains, cells, sentence: '' };
  const total = (answer: MomentAnswer) => about(released.count(momentTotal(answer)), released.audience);
  const sentence = `Of known needs, ${total('notAsked')} were not raised where something was asked. Of what was offered, ${total('accepted')} were accepted in good time, ${total('declined')} declined for now, ${total('offered')} have no answer on record, and ${total('tooLate')} came too late.`;
  return { contacts, domains: matrix.domains, cells, sentence };
}
