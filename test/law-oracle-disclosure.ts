// Plain arithmetic, written from the rules alone: it imports nothing of the product.

export interface PlainSentence {
  readonly kind: string;
  readonly months?: number;
  readonly from?: string;
  readonly lengthMonths?: number;
  readonly indefinite?: boolean;
}

export interface PlainConviction {
  readonly id: string;
  readonly on: string;
  readonly sentencedOn?: string;
  readonly age: number;
  readonly procedure: 'summary' | 'solemn';
  readonly proceedings: string;
  readonly sentences: readonly PlainSentence[];
}

export interface PlainOutcome {
  readonly id: string;
  readonly result: string;
  readonly spentFrom: string | null;
  readonly extendedBy: readonly string[];
}

const far = { never: '9999-12-31', ceases: '9999-01-01' };

function number(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
}

function text(count: number): string {
  return new Date(count * 86_400_000).toISOString().slice(0, 10);
}

export function plusDays(day: string, days: number): string {
  return text(number(day) + days);
}

function monthLength(year: number, month: number): number {
  return [31, (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][
    month - 1
  ] as number;
}

/** First day after a period of months that begins with a day: the same number, or the first of the month after one that lacks it. */
export function afterMonths(day: string, months: number, days = 0): string {
  const [year, month, number] = day.split('-').map(Number) as [number, number, number];
  const whole = year * 12 + (month - 1) + months;
  const [y, m] = [Math.floor(whole / 12), (whole % 12) + 1];
  const length = monthLength(y, m);
  const first = `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(Math.min(number, length)).padStart(2, '0')}`;
  return plusDays(first, (number > length ? 1 : 0) + days);
}

interface Length {
  readonly months: number;
  readonly days: number;
}

/** The single term of each conviction: consecutive terms joined, overlapping ones only within one proceeding. */
function terms(all: readonly PlainConviction[]): Map<string, Length> {
  const list = all.flatMap((each) =>
    each.sentences
      .filter((one) => one.kind === 'custody')
      .map((one) => ({
        id: each.id,
        proceedings: each.proceedings,
        months: one.months as number,
        from: one.from as string,
        to: plusDays(afterMonths(one.from as string, one.months as number), -1),
        group: -1,
        spanned: false,
      })),
  );
  list.forEach((each, index) => {
    each.group = index;
  });
  for (let again = true; again; ) {
    again = false;
    for (const a of list) {
      for (const b of list) {
        if (a === b) continue;
        const consecutive = plusDays(a.to, 1) === b.from;
        const together = a.proceedings === b.proceedings && a.from <= b.to && b.from <= a.to;
        if (together && !(a.spanned && b.spanned)) {
          a.spanned = true;
          b.spanned = true;
          again = true;
        }
        if ((consecutive || together) && a.group !== b.group) {
          const [from, to] = [Math.max(a.group, b.group), Math.min(a.group, b.group)];
          for (const each of list) if (each.group === from) each.group = to;
          again = true;
        }
      }
    }
  }
  const found = new Map<string, Length>();
  for (const each of list) {
    const own = list.filter((one) => one.group === each.group);
    let length: Length;
    if (own.some((one) => one.spanned)) {
      const from = own.map((one) => one.from).sort()[0] as string;
      const end = plusDays(
        own
          .map((one) => one.to)
          .sort()
          .at(-1) as string,
        1,
      );
      let months = 0;
      while (clamped(from, months + 1) <= end) months += 1;
      length = { months, days: number(end) - number(clamped(from, months)) };
    } else length = { months: own.reduce((sum, one) => sum + one.months, 0), days: 0 };
    const before = found.get(each.id);
    if (!before || before.months * 40 + before.days < length.months * 40 + length.days) found.set(each.id, length);
  }
  return found;
}

function clamped(day: string, months: number): string {
  const after = afterMonths(day, months);
  return after.slice(8) === day.slice(8) ? after : plusDays(after, -1);
}

function over(length: Length, months: number): boolean {
  return length.months > months || (length.months === months && length.days > 0);
}

/** [own end, reference end or undefined], as days that compare. */
function ends(of: PlainConviction, term: Length | undefined): { own: string; reference: string | undefined; nil: boolean } {
  const child = of.age < 18;
  const sentenced = of.sentencedOn ?? of.on;
  const every = of.sentences.map((one): { end: string; order: boolean } => {
    switch (one.kind) {
      case 'custody': {
        const length = term as Length;
        if (over(length, 48)) return { end: far.never, order: false };
        const years = over(length, 30) ? (child ? 3 : 6) : over(length, 12) ? (child ? 2 : 4) : child ? 1 : 2;
        return { end: afterMonths(of.on, length.months + 12 * years, length.days), order: false };
      }
      case 'life':
        return { end: far.never, order: false };
      case 'fine':
        return { end: afterMonths(of.on, child ? 6 : 12), order: false };
      case 'road-traffic-endorsement':
        return { end: afterMonths(of.on, child ? 30 : 60), order: false };
      case 'community-payback-order': {
        const least = afterMonths(of.on, child ? 6 : 12);
        const ceases = afterMonths(sentenced, one.lengthMonths as number);
        return { end: least > ceases ? least : ceases, order: false };
      }
      case 'caution': {
        const least = afterMonths(of.on, child ? 3 : 6);
        const own = afterMonths(sentenced, one.lengthMonths as number);
        return { end: least > own ? least : own, order: false };
      }
      case 'admonition':
        return { end: sentenced, order: false };
      default:
        if (one.indefinite) return { end: far.ceases, order: true };
        return { end: one.lengthMonths ? afterMonths(sentenced, one.lengthMonths) : afterMonths(of.on, 24), order: true };
    }
  });
  if (sentenced > of.on) every.push({ end: sentenced, order: false });
  const last = (list: readonly { end: string }[]) =>
    list
      .map((one) => one.end)
      .sort()
      .at(-1);
  return {
    own: last(every) as string,
    reference: last(every.filter((one) => !one.order)),
    nil: of.sentences.every((one) => one.kind === 'admonition') && sentenced > of.on,
  };
}

/** When each conviction is spent, with every further conviction walked in the order of their days. */
export function disclose(all: readonly PlainConviction[]): readonly PlainOutcome[] {
  const single = terms(all);
  const state = new Map(
    all.map((each) => {
      const { own, reference, nil } = ends(each, single.get(each.id));
      return [each.id, { own, end: own, reference, first: reference, nil, extendedBy: [] as string[] }];
    }),
  );
  const sorted = [...all].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  for (const n of sorted) {
    const later = state.get(n.id);
    if (!later || n.procedure === 'summary' || later.own === far.never) continue;
    for (const c of sorted) {
      const earlier = state.get(c.id);
      if (!earlier || c.on >= n.on || earlier.own === far.never || earlier.end <= n.on) continue;
      if (earlier.end < later.end) {
        const untouched = earlier.nil && n.on < (c.sentencedOn as string);
        if (later.first !== undefined && later.first > earlier.end && !untouched) {
          earlier.end = later.first;
          earlier.reference = later.first;
          earlier.extendedBy.push(n.id);
        }
      } else if (later.end < earlier.end && earlier.reference !== undefined && earlier.reference > later.end) {
        later.end = earlier.reference;
        later.reference = earlier.reference;
        later.extendedBy.push(c.id);
      }
    }
  }
  return all.map((each) => {
    const { end, extendedBy } = state.get(each.id) as { end: string; extendedBy: string[] };
    if (end === far.never) return { id: each.id, result: 'never-by-time', spentFrom: null, extendedBy };
    if (end === far.ceases) return { id: each.id, result: 'until-it-ceases', spentFrom: null, extendedBy };
    if (end <= each.on) return { id: each.id, result: 'at-once', spentFrom: null, extendedBy };
    return { id: each.id, result: 'spent-from', spentFrom: end, extendedBy };
  });
}
