const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** @example sayDay('2027-03-18') // 'Thursday 18 March 2027' */
export function sayDay(iso: string): string {
  const day = new Date(`${iso.slice(0, 10)}T12:00:00Z`).getUTCDay();
  return `${days[day] ?? ''} ${Number(iso.slice(8, 10))} ${months[Number(iso.slice(5, 7)) - 1] ?? ''} ${iso.slice(0, 4)}`;
}

/** @example sayTime('2027-03-18T10:00:00Z') // 'Thursday 18 March 2027 at 10:00' */
export function sayTime(iso: string): string {
  return `${sayDay(iso)} at ${iso.slice(11, 16)}`;
}

/** @example sayLeft(90 * 60_000) // '2 hours' */
export function sayLeft(milliseconds: number): string {
  const hours = Math.round(milliseconds / 3_600_000);
  if (hours < 1) return 'less than an hour';
  if (hours < 48) return hours === 1 ? '1 hour' : `${hours} hours`;
  return `${Math.round(hours / 24)} days`;
}

export const domainNames: Readonly<Record<string, string>> = {
  housing: 'housing',
  health: 'health',
  financial: 'money',
  substance: 'drugs and alcohol',
  employment: 'work',
  family: 'family',
  victim: 'safety of people harmed',
  justice: 'the plan and the worker',
  comms: 'a phone',
};

export const needNames: Readonly<Record<string, string>> = {
  housing: 'Somewhere to live',
  benefits: 'Benefits',
  medication: 'Medication',
  'mental-health': 'Mental health',
  substance: 'Alcohol or drugs',
  opioid: 'Opioids',
  ost: 'Opioid substitution treatment',
  employment: 'Work',
};

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
