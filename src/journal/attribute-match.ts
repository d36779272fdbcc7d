type Scalar = string | number | boolean;
type Ordered = string | number;

/** What an attribute must be: a value, or within limits, or not a value, or (`there`) on record at all. Beside `there: false`, an attribute that is not on record matches nothing. */
export type AttributeTest =
  | Scalar
  | {
      readonly lte?: Ordered | undefined;
      readonly lt?: Ordered | undefined;
      readonly gte?: Ordered | undefined;
      readonly gt?: Ordered | undefined;
      readonly ne?: Scalar | undefined;
      readonly there?: boolean | undefined;
    };

/** Attributes by name, with what each must be. */
export type AttributeTests = Readonly<Record<string, AttributeTest>>;

/**
 * Whether attributes are as wanted: the one test of attributes, for rules, indicators, measures and published figures.
 * @example attributesMatch({ days: 12 }, { days: { gte: 10 }, plan: { there: false } }) // true
 */
export function attributesMatch(attrs: Readonly<Record<string, unknown>> | undefined, wanted: AttributeTests | undefined): boolean {
  if (wanted === undefined) return true;
  for (const name of Object.keys(wanted)) if (!attributeMatches(attrs?.[name], wanted[name] as AttributeTest)) return false;
  return true;
}

/** Whether one attribute is as wanted. Limits compare like with like: a text is within no number. */
export function attributeMatches(value: unknown, wanted: AttributeTest): boolean {
  if (typeof wanted !== 'object') return value === wanted;
  const { lte, lt, gte, gt, ne, there } = wanted;
  if (value === undefined || value === null) return there === false;
  return (
    there !== false &&
    (lte === undefined || (alike(value, lte) && (value as Ordered) <= lte)) &&
    (lt === undefined || (alike(value, lt) && (value as Ordered) < lt)) &&
    (gte === undefined || (alike(value, gte) && (value as Ordered) >= gte)) &&
    (gt === undefined || (alike(value, gt) && (value as Ordered) > gt)) &&
    (ne === undefined || value !== ne)
  );
}

function alike(value: unknown, wanted: Ordered): boolean {
  return typeof value === typeof wanted;
}
