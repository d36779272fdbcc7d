import type { Service, ServiceCaution } from '../../service/index.ts';
import { isEmpty, wordsOf } from './directory-narrowing.ts';
import type { Json, RecordReader } from './directory-record.ts';

/** Ages and conditions: of the service, and of the lists of older versions. Several that differ are not made into one. */
export function eligibilities(reader: RecordReader, record: Json) {
  const cautions: ServiceCaution[] = [];
  const words: string[] = [];
  const told: { ages: Service['ages']; path: string }[] = [];
  const take = (of: Json, path: string) => {
    const [low, high] = [reader.number(of, 'minimum_age', path), reader.number(of, 'maximum_age', path)];
    for (const [key, value] of [
      ['minimum_age', low],
      ['maximum_age', high],
    ] as const)
      if (value === undefined && !isEmpty(of[key]))
        cautions.push({ about: 'age', field: path === '' ? key : `${path}.${key}`, words: wordsOf(of[key]) });
    const ages = rangeOf(reader, low, high, path);
    if (ages === 'odd')
      cautions.push({ about: 'age', field: path === '' ? 'minimum_age' : path, words: `from ${low ?? '?'} to ${high ?? '?'}` });
    else if (ages !== undefined) told.push({ ages, path });
  };
  take(record, '');
  for (const key of ['eligibility_description', 'eligibility'] as const) {
    const text = typeof record[key] === 'object' ? undefined : reader.text(record, key, '');
    if (text !== undefined) words.push(text);
  }
  for (const key of ['eligibilitys', 'eligibilities', 'eligibility'] as const) {
    if (typeof record[key] !== 'object') continue;
    for (const { item, path } of reader.list(record, key, '')) {
      take(item, path);
      const text = reader.text(item, 'eligibility', path);
      if (text !== undefined) words.push(text);
    }
  }
  const [first, ...others] = told;
  const alike = others.every(({ ages }) => JSON.stringify(ages) === JSON.stringify(first?.ages));
  if (!alike)
    cautions.push({ about: 'age', field: first?.path ?? 'eligibilitys', words: told.map(({ ages }) => rangeWords(ages)).join('; ') });
  return { ages: alike ? first?.ages : undefined, words: words.length > 0 ? [...new Set(words)].join('; ') : undefined, cautions };
}

function rangeWords(ages: Service['ages']): string {
  return typeof ages === 'object' ? `${ages.min ?? ''} to ${ages.max ?? ''}` : 'any';
}

function rangeOf(reader: RecordReader, min: number | undefined, max: number | undefined, path: string): Service['ages'] | 'odd' {
  const odd = (value: number | undefined) => value !== undefined && (value < 0 || value > 150);
  if (odd(min) || odd(max) || (min !== undefined && max !== undefined && max < min)) {
    reader.wrong(
      'bad-ages',
      path === '' ? 'minimum_age' : `${path}.minimum_age`,
      `Ages from ${min ?? '?'} to ${max ?? '?'} cannot be right.`,
    );
    return 'odd';
  }
  if (min === undefined && max === undefined) return undefined;
  return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
}
