export type { Schedule } from './schedule.ts';
export type {
  PlacesRecord,
  Service,
  ServiceArea,
  ServiceFact,
  ServiceOrigin,
  ServiceRequirements,
} from './service.ts';
