// Quantiles of the usual distributions: Wichura's algorithm AS 241 for the normal, Newton's method for the gamma and Student's t.

/** The standard normal value below which a share lies. @example normalQuantile(0.975) // 1.9599… */
export function normalQuantile(p: number): number {
  if (p <= 0) return -8.3;
  if (p >= 1) return 8.3;
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    return (q * polynomial(r, near[0])) / polynomial(r, near[1]);
  }
  const tail = Math.sqrt(-Math.log(q < 0 ? p : 1 - p));
  const [top, bottom] = tail <= 5 ? middle : far;
  const r = tail - (tail <= 5 ? 1.6 : 5);
  const value = polynomial(r, top) / polynomial(r, bottom);
  return q < 0 ? -value : value;
}

const near = [
  [
    3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987, 67265.7709270087, 33430.57558358813,
    2509.0809287301227,
  ],
  [
    1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271, 28729.085735721943,
    5226.495278852854,
  ],
] as const;
const middle = [
  [
    1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684, 0.2417807251774506,
    0.022723844989269184, 0.0007745450142783414,
  ],
  [
    1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457, 0.0005475938084995345,
    1.0507500716444169e-9,
  ],
] as const;
const far = [
  [
    6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124, 0.0012426609473880784,
    2.7115555687434876e-5, 2.0103343992922881e-7,
  ],
  [
    1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133, 1.8463183175100548e-5, 1.421511758316446e-7,
    2.0442631033899397e-15,
  ],
] as const;

function polynomial(x: number, of: readonly number[]): number {
  let value = 0;
  for (let index = of.length - 1; index >= 0; index -= 1) value = value * x + (of[index] as number);
  return value;
}

/** Logarithm of the gamma function (Lanczos). */
export function logGamma(x: number): number {
  const parts = [76.18009172947146, -86.50532032941678, 24.01409824083091, -1.231739572450155, 0.001208650973866179, -5.395239384953e-6];
  let sum = 1.000000000190015;
  for (let index = 0; index < parts.length; index += 1) sum += (parts[index] as number) / (x + index + 1);
  const base = x + 5.5;
  return -(base - (x + 0.5) * Math.log(base)) + Math.log((2.5066282746310007 * sum) / x);
}

/** Share of a gamma distribution of scale 1 below a value. @example gammaShare(1, Math.log(2)) // 0.5 */
export function gammaShare(shape: number, x: number): number {
  if (x <= 0) return 0;
  const front = Math.exp(-x + shape * Math.log(x) - logGamma(shape));
  if (x < shape + 1) {
    let term = 1 / shape;
    let sum = term;
    for (let n = shape + 1; Math.abs(term) > Math.abs(sum) * 1e-14; n += 1) {
      term *= x / n;
      sum += term;
    }
    return sum * front;
  }
  let b = x + 1 - shape;
  let c = 1e300;
  let d = 1 / b;
  let h = d;
  for (let i = 1; i < 500; i += 1) {
    const a = -i * (i - shape);
    b += 2;
    d = 1 / guard(a * d + b);
    c = guard(b + a / c);
    const change = d * c;
    h *= change;
    if (Math.abs(change - 1) < 1e-14) break;
  }
  return 1 - front * h;
}

const guard = (value: number): number => (Math.abs(value) < 1e-300 ? 1e-300 : value);

/** The value below which a share of a gamma distribution of scale 1 lies. */
export function gammaQuantile(shape: number, p: number): number {
  if (p <= 0) return 0;
  return invert((x) => gammaShare(shape, x), Math.min(p, 1 - 1e-12), 0, shape + 10 * Math.sqrt(shape) + 10);
}

/** The two-sided Student t value for a share of confidence. @example studentQuantile(0.975, 10) // 2.228… */
export function studentQuantile(p: number, freedom: number): number {
  if (freedom > 1e6) return normalQuantile(p);
  if (p < 0.5) return -studentQuantile(1 - p, freedom);
  return invert((x) => studentShare(x, freedom), p, 0, 20);
}

/** Share of Student's t distribution below a value. */
export function studentShare(x: number, freedom: number): number {
  const tail = betaShare(freedom / 2, 0.5, freedom / (freedom + x * x)) / 2;
  return x >= 0 ? 1 - tail : tail;
}

/** Share of a beta distribution below a value. */
export function betaShare(a: number, b: number, x: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(1 - x));
  return x < (a + 1) / (a + b + 2) ? (front * betaFraction(a, b, x)) / a : 1 - (front * betaFraction(b, a, 1 - x)) / b;
}

/** The value below which a share of a beta distribution lies. */
export function betaQuantile(a: number, b: number, p: number): number {
  return invert((x) => betaShare(a, b, x), p, 0, 1);
}

function betaFraction(a: number, b: number, x: number): number {
  let c = 1;
  let d = 1 / guard(1 - ((a + b) * x) / (a + 1));
  let h = d;
  for (let m = 1; m < 500; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / guard(1 + even * d);
    c = guard(1 + even / c);
    h *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / guard(1 + odd * d);
    c = guard(1 + odd / c);
    const change = d * c;
    h *= change;
    if (Math.abs(change - 1) < 1e-14) break;
  }
  return h;
}

/** Where a rising function reaches a value, by halving. */
function invert(of: (x: number) => number, p: number, from: number, first: number): number {
  let low = from;
  let high = first;
  while (of(high) < p && high < 1e9) high *= 2;
  for (let turn = 0; turn < 200 && high - low > 1e-13 * Math.max(1, high); turn += 1) {
    const middle = (low + high) / 2;
    if (of(middle) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
