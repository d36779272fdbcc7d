import { shortDate } from '../../report/words.ts';
import { isPlanFile, loadPlan } from './load-plan.ts';

/** Whose journeys a paper tells of and from which days, where a single records plan says so. */
export function subtitleOf(files: readonly string[], period: string | undefined): { readonly subtitle?: string } {
  const [file, ...others] = files;
  const plan = file !== undefined && others.length === 0 && isPlanFile(file) ? loadPlan(file) : undefined;
  const { from, to } = plan?.observed ?? {};
  const days = from === undefined || to === undefined ? '' : `, ${shortDate(from)} to ${shortDate(to)}`;
  const what = period === undefined ? `Journeys through community justice${days}` : `Journeys that began in ${period}`;
  const whose = plan?.title === undefined ? '' : `${plan.title.trim()}: `;
  return whose === '' && period === undefined && days === '' ? {} : { subtitle: `${whose}${what}` };
}
