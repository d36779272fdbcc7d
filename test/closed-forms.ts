// What queues of textbooks do in the long run: the yardsticks of the desks.

/** Long-run figures of a queue with exponential arrivals and services. Times are in the unit of the rates. */
export interface QueueFigures {
  /** Share of the places that is busy. */
  readonly load: number;
  /** Share of arrivals that must wait. */
  readonly waits: number;
  /** Mean wait of those who are served. */
  readonly meanWait: number;
  /** Mean number waiting. */
  readonly meanQueue: number;
  /** Share of arrivals that are turned away. */
  readonly lost: number;
}

/** M/M/c: any number may wait. @throws RangeError when more arrive than can be served @example erlangC(0.5, 1, 1).meanWait // 1 */
export function erlangC(arrivals: number, services: number, places: number): QueueFigures {
  const offered = arrivals / services;
  const load = offered / places;
  if (load >= 1) throw new RangeError('the queue grows without end');
  const blocked = erlangB(offered, places);
  const waits = blocked / (1 - load * (1 - blocked));
  const meanWait = waits / (places * services - arrivals);
  return { load, waits, meanWait, meanQueue: arrivals * meanWait, lost: 0 };
}

/** M/M/c/K: at most `most` people are there at once, waiting or served; others are turned away. */
export function erlangK(arrivals: number, services: number, places: number, most: number): QueueFigures {
  const offered = arrivals / services;
  const weights = [1];
  for (let n = 1; n <= most; n += 1) weights.push(((weights[n - 1] as number) * offered) / Math.min(n, places));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const share = weights.map((weight) => weight / total);
  const lost = share[most] as number;
  const meanQueue = share.reduce((sum, p, n) => sum + p * Math.max(0, n - places), 0);
  const accepted = arrivals * (1 - lost);
  const waiting = share.slice(places, most).reduce((sum, p) => sum + p, 0);
  return { load: (offered * (1 - lost)) / places, waits: waiting / (1 - lost), meanWait: meanQueue / accepted, meanQueue, lost };
}

/** Share of arrivals that find every place busy and leave: M/M/c/c. */
export function erlangB(offered: number, places: number): number {
  let blocked = 1;
  for (let n = 1; n <= places; n += 1) blocked = (offered * blocked) / (n + offered * blocked);
  return blocked;
}
