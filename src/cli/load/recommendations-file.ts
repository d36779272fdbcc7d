import { existsSync } from 'node:fs';
import { RecommendationRegister } from '../../report/papers.ts';
import { readJsonAs } from './read-json.ts';

/** Reads the register of recommendations; any fault ends the command. */
export function loadRecommendations(file: string): RecommendationRegister {
  return readJsonAs(RecommendationRegister, file, { code: 'bad-recommendations' });
}

/** Reads the register, or begins one. */
export function openRecommendations(file: string): RecommendationRegister {
  return existsSync(file) ? loadRecommendations(file) : { version: 1, entries: [] };
}
