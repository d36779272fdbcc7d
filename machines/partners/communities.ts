/** Communities of practice and focus groups of the local plan, by the key that rules use. */
export const communitiesOfPractice: Readonly<Record<string, string>> = {
  prevention: 'Prevention and Early Intervention',
  health: 'Health Improvement',
  'employment-financial': 'Employment and Financial Inclusion',
  substance: 'Substance Misuse',
  'person-centred': 'Managing Person-centred Delivery',
  recruitment: 'Recruitment',
  'community-justice': 'Community Justice (including Housing and Transition from Prison)',
  'criminal-justice': 'Criminal Justice',
  'throughcare-fg': 'Throughcare Focus Group',
  'housing-fg': 'Housing Focus Group',
};
