// Table: what each part of a walk is called on the page.
import type { WalkState } from './state.ts';

/** The words that stand on the box of each part of a walk. */
export const walkLabels: Readonly<Record<keyof WalkState, string>> = {
  person: 'Choose an invented person',
  start: 'Where does it begin?',
  beside: 'Who walks beside?',
  needs: 'Known needs',
  tenancy: 'Home before this',
  phone: 'A phone',
  photoId: 'ID that services accept',
  bank: 'A bank account',
  gp: 'A GP',
  supervised: 'Supervision after release',
  told: 'Somebody harmed asked to be told',
  dependants: 'Children',
  days: 'Sentence',
  day: 'Day of release',
  hour: 'Hour of release',
  begun: 'Begin the walk',
  branches: 'What is asked about, offered and done?',
  branch: 'The ways beside each other',
  draft: 'What is asked about, offered and done?',
};
