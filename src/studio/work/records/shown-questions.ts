import { recordWords, vocabulary } from 'justice-pathway/machines';
import { choicesOf, type PlanChoice, type PlanQuestion, questionKey, type RecordsPlan } from '../../../records/index.ts';
import { lowerFirst } from '../../../report/words.ts';
import { sayDay } from '../../parts/say.ts';
import type { ShownQuestion } from './answer.ts';

/** The questions of a plan in plain words, the ones that decide most first. */
export function shownQuestions(questions: readonly PlanQuestion[], plan: RecordsPlan): readonly ShownQuestion[] {
  const order: readonly ShownQuestion['kind'][] = [
    'who',
    'join',
    'order',
    'encoding',
    'date',
    'no-event',
    'word',
    'absent',
    'same',
    'period',
    'accept',
  ];
  return questions
    .map((question) => shown(question, plan))
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || (a.heading < b.heading ? -1 : a.heading > b.heading ? 1 : 0));
}

function shown(question: PlanQuestion, plan: RecordsPlan): ShownQuestion {
  const { about } = question;
  const choices = choicesOf(question, plan, recordWords);
  const of = (start: string) => choices.filter(({ choice }) => choice.startsWith(start)).map(labelled);
  const plain = choices.filter(({ label }) => label !== undefined).map(labelled);
  const groups = [
    { label: '', choices: plain },
    { label: 'It means', choices: of('value:') },
    { label: 'The same as', choices: of('as:') },
    { label: 'It is an event', choices: of('type:').sort((a, b) => (a.label < b.label ? -1 : 1)) },
  ].filter(({ choices: own }) => own.length > 0);
  return { key: questionKey(about), kind: about.kind, groups, ...wording(question) };
}

function labelled({ choice, label }: PlanChoice): Required<PlanChoice> {
  if (label !== undefined) return { choice, label };
  const rest = choice.slice(choice.indexOf(':') + 1);
  if (choice.startsWith('type:')) return { choice, label: eventLabel(rest) };
  if (choice.startsWith('value:')) {
    const value: unknown = JSON.parse(rest);
    return { choice, label: value === true ? 'yes' : value === false ? 'no' : String(value) };
  }
  return { choice, label: `“${rest}”` };
}

function eventLabel(type: string): string {
  return Object.hasOwn(vocabulary, type) ? vocabulary[type as keyof typeof vocabulary].label : type;
}

function wording({ text, about }: PlanQuestion): Pick<ShownQuestion, 'text' | 'hint' | 'heading' | 'first' | 'last'> {
  switch (about.kind) {
    case 'period': {
      const { first, last } = about;
      const days = first === undefined || last === undefined ? '' : `Its rows run from ${sayDay(first)} to ${sayDay(last)}. `;
      return {
        heading: 'Which days does each file cover?',
        text: about.source,
        hint: `${days}Empty means: from the beginning, or to the last day of all files.`,
        ...(first === undefined ? {} : { first }),
        ...(last === undefined ? {} : { last }),
      };
    }
    case 'absent':
      return {
        heading: 'The list of people',
        text: `Does ${about.words.map((word) => `“${word}”`).join(' or ')} mean that the service looked and does not know the person?`,
        hint: 'Then its silence means that nothing happened. An empty cell means that nobody could find the number.',
      };
    case 'order':
      return {
        heading: 'How dates are written',
        text: `“${about.example}” in “${about.column}” of ${about.file}: which comes first, the day or the month?`,
        hint: 'D is the day, M the month. No value in the column decides it.',
      };
    case 'date':
      return about.taken === undefined
        ? { heading: 'Dates without a meaning', text: `What happened on the day in “${about.column}” of ${about.file}?`, hint: '' }
        : {
            heading: 'Dates that were guessed',
            text: `“${about.column}” of ${about.file} was taken for: ${lowerFirst(eventLabel(about.taken))}. Is that right?`,
            hint: 'If not, choose what it is.',
          };
    case 'word':
      return {
        heading: `Words in “${about.column}” of ${about.file}`,
        text: `“${about.word}”`,
        hint: [
          about.taken === undefined
            ? ''
            : `Taken for: ${Object.hasOwn(vocabulary, about.taken) ? lowerFirst(eventLabel(about.taken)) : about.taken}.`,
          about.rows === undefined ? '' : about.rows === 1 ? '1 row.' : `${about.rows} rows.`,
        ]
          .filter((part) => part !== '')
          .join(' '),
      };
    case 'who':
      return {
        heading: 'Who it is about',
        text: `Which column of ${about.file} says who?`,
        hint: 'Its number or pseudonym, never a name.',
      };
    case 'join':
      return {
        heading: 'Who it is about',
        text: `Whose numbers are those in “${about.column}” of ${about.file}?`,
        hint: 'They are not in the list of people as far as it was understood.',
      };
    case 'encoding':
      return {
        heading: 'Letters with accents',
        text: `Do the letters in ${about.file} look right${about.example.startsWith('"') ? `, as in ${about.example}` : ''}?`,
        hint: 'It is not written in UTF-8, so how it is written was guessed.',
      };
    case 'same':
      return {
        heading: 'Told by two services',
        text: `${about.sources.join(' and ')} both tell of: ${lowerFirst(eventLabel(about.type))}. Is a day apart the same event?`,
        hint: '',
      };
    case 'no-event':
      return {
        heading: 'Files without an event',
        text: `${about.file} gives no event yet.`,
        hint: 'Say above what its dates or words mean.',
      };
    case 'accept':
      return { heading: 'What cannot be read', text, hint: '' };
  }
}
