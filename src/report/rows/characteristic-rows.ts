import { countOr, isTold, type Released } from '../../release/index.ts';
import type { CharacteristicRows } from '../report.ts';
import type { Population } from '../tally/population.ts';
import { uptakeCell } from '../tally/uptake-cells.ts';

/** People of each group, those who were offered something, those who took something up, and those of whom it cannot be told. */
export function characteristicRows(released: Released, population: Population): CharacteristicRows[] {
  const shown = (id: string) => countOr(released, id);
  return population.characteristics.map(({ id, label, groups }) => ({
    id,
    label,
    // That there is a group at all is told only where its people can be: its name would tell of one.
    rows: groups
      .filter(({ cell }) => isTold(released, released.count(cell)))
      .map((group) => ({
        label: group.label,
        people: shown(group.cell),
        offered: shown(`${uptakeCell('offered')}@${group.cell}`),
        accepted: shown(`${uptakeCell('accepted')}@${group.cell}`),
        unseen: shown(`${uptakeCell('unseen')}@${group.cell}`),
      })),
  }));
}
