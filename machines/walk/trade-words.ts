// Table: words of the trade that a newcomer meets, each in plain ones.

/** A word of the trade in plain ones. */
export interface TradeWord {
  readonly word: string;
  /** Other forms in which it stands in a text; those in capitals are met in capitals only. */
  readonly also: readonly string[];
  /** One sentence or two; the same as in the glossary. */
  readonly means: string;
}

/** Words of the trade, in the order of the alphabet. */
export const tradeWords: readonly TradeWord[] = [
  {
    word: 'ADP',
    also: ['alcohol and drug partnership'],
    means: 'The alcohol and drug partnership: it plans help with alcohol and drugs in an area.',
  },
  { word: 'bail', also: ['bailed'], means: 'At liberty until the court case ends, on conditions.' },
  { word: 'bail supervision', also: ['supervised bail'], means: 'Bail with a worker, so that a person need not wait for court in prison.' },
  { word: 'breach', also: ['breaches', 'breached'], means: 'A condition of an order or a release was not kept.' },
  {
    word: 'Buvidal',
    also: ['long-acting buprenorphine', 'long-acting injection'],
    means: 'An injection that replaces opioids for a week or a month.',
  },
  { word: 'CAS', also: ['Citizens Advice Scotland'], means: 'Citizens Advice Scotland: free advice on money, benefits, homes and rights.' },
  {
    word: 'case conference',
    also: ['case conferences', 'ICM'],
    means: 'A meeting in prison that plans a sentence and the release, with the person in the room.',
  },
  {
    word: 'community care grant',
    also: ['community care grants', 'CCG'],
    means: 'Money from the council to set up a home. It need not be paid back.',
  },
  { word: 'community of practice', also: ['communities of practice'], means: 'A standing local group of partners on one subject.' },
  {
    word: 'community payback order',
    also: ['community payback orders', 'CPO', 'CPOs'],
    means: 'A sentence in the community with one or more of ten requirements: supervision, unpaid work and others.',
  },
  {
    word: 'COPFS',
    also: ['Crown Office', 'procurator fiscal', 'PF'],
    means: 'The Crown Office and Procurator Fiscal Service: the public prosecutor in Scotland.',
  },
  { word: 'core screen', also: ['core screening'], means: 'The one planned interview that everybody gets in prison, within three days.' },
  {
    word: 'crisis grant',
    also: ['crisis grants'],
    means: 'Money from the council for an emergency, decided by the next working day. It need not be paid back.',
  },
  { word: 'custody', also: [], means: 'Being held: in police cells, or in prison.' },
  { word: 'discharge grant', also: ['discharge grants'], means: 'A little money that the prison pays on the day of release.' },
  { word: 'disconnect', also: ['disconnects'], means: 'A place where something that should follow did not, or came late.' },
  { word: 'disclosure', also: ['disclosing convictions', 'disclosing'], means: 'What must be said of earlier convictions, and to whom.' },
  {
    word: 'discretionary housing payment',
    also: ['discretionary housing payments', 'DHP'],
    means: 'Help from the council with rent that benefits do not cover.',
  },
  { word: 'disposal', also: ['disposals'], means: 'What the court orders after a conviction.' },
  {
    word: 'diversion',
    also: ['diverted'],
    means: 'Help instead of prosecution: referral, assessment, a programme, a report to the prosecutor.',
  },
  {
    word: 'DTTO',
    also: ['drug treatment and testing order', 'drug treatment and testing orders'],
    means: 'A drug treatment and testing order: treatment with tests and regular reviews by the court.',
  },
  { word: 'DWP', also: [], means: 'The Department for Work and Pensions: benefits and the jobcentre.' },
  {
    word: 'home detention curfew',
    also: ['HDC', 'curfew'],
    means: 'The last part of a short sentence served at home, with hours to keep and a tag.',
  },
  {
    word: 'Housing Options',
    also: ['housing options interview'],
    means: 'A talk with the council about where a person could live, and how to get or keep a home.',
  },
  {
    word: 'HSCP',
    also: ['health and social care partnership'],
    means: 'The health and social care partnership: health and council together.',
  },
  { word: 'induction', also: [], means: 'The first planned meeting of an order, or the first days in a prison.' },
  { word: 'in-reach', also: [], means: 'A service from outside that comes into the prison.' },
  { word: 'justice social work', also: ['JSW', 'CJSW'], means: 'The council’s social workers for courts, orders and throughcare.' },
  { word: 'key worker', also: ['keyworker', 'key workers'], means: 'The one worker whom a person can turn to in a service.' },
  { word: 'lead partner', also: ['lead partners'], means: 'The body that leads on mending a gap.' },
  { word: 'liberation', also: ['liberated'], means: 'Release from custody.' },
  { word: 'liberation papers', also: [], means: 'The paper a person is given on release; it stands in for an identity document.' },
  { word: 'licence', also: ['on licence'], means: 'Conditions after release; breach may lead to recall.' },
  {
    word: 'MAPPA',
    also: [],
    means: 'Police, prison, health and social work plan together how to keep the public safe after some releases.',
  },
  { word: 'marking', also: [], means: 'The prosecutor’s decision on a report.' },
  {
    word: 'MAT standards',
    also: ['MAT', 'medication-assisted treatment'],
    means: 'Ten standards for medication-assisted treatment; the first is that it can start on the same day.',
  },
  { word: 'naloxone', also: ['THN', 'take-home naloxone'], means: 'A medicine that reverses an opioid overdose.' },
  { word: 'NAO', also: [], means: 'The National Audit Office: it checks public spending.' },
  {
    word: 'NFO',
    also: ['non-fatal overdose', 'near-fatal overdose'],
    means: 'An overdose that the person lived through: a reason to offer help within days.',
  },
  {
    word: 'opioid substitution treatment',
    also: ['OST', 'substitution dose'],
    means: 'A medicine taken in place of an opioid, such as methadone or buprenorphine.',
  },
  { word: 'opioid', also: ['opioids'], means: 'Heroin, methadone and medicines like them.' },
  { word: 'parole', also: ['Parole Board'], means: 'Release before the end of a longer sentence, when the Parole Board says so.' },
  { word: 'prosecutor', also: ['prosecution'], means: 'Who decides whether a case goes to court: the procurator fiscal.' },
  { word: 'pseudonym', also: ['pseudonyms'], means: 'A made-up number or name that stands for a person in records.' },
  { word: 'quick win', also: ['quick wins'], means: 'A small change that would mend a gap.' },
  { word: 'recall', also: ['recalled'], means: 'Taken back to prison from a licence or a curfew.' },
  { word: 'reception', also: [], means: 'The first hours in prison, and the desk where they are spent.' },
  { word: 'remand', also: ['remanded'], means: 'Held in prison before the trial or the sentence.' },
  {
    word: 'Scottish Welfare Fund',
    also: ['SWF', 'welfare fund'],
    means: 'The fund from which a council pays crisis grants and community care grants.',
  },
  { word: 'SCTS', also: [], means: 'The Scottish Courts and Tribunals Service.' },
  { word: 'SDS', also: ['Skills Development Scotland'], means: 'Skills Development Scotland: advice on work and training.' },
  { word: 'Section 5', also: [], means: 'The law by which a council asks a housing association to house somebody who is homeless.' },
  { word: 'SHORE', also: [], means: 'Standards for housing on release.' },
  { word: 'SPS', also: [], means: 'The Scottish Prison Service.' },
  { word: 'statutory', also: [], means: 'Required by law: the person and the worker must both take part.' },
  { word: 'supervision', also: [], means: 'Planned meetings with a worker that an order or a licence requires.' },
  { word: 'TA', also: ['temporary accommodation'], means: 'A place to stay that the council finds until there is a settled home.' },
  {
    word: 'teachable moment',
    also: ['teachable moments'],
    means: 'A contact and one side of life that can be raised at it. It counts only when a service is then reached.',
  },
  { word: 'tenancy', also: ['tenancies'], means: 'The right to live in a rented home, alone or with somebody else.' },
  { word: 'third sector', also: [], means: 'Charities and other bodies that are neither public nor in business.' },
  {
    word: 'throughcare',
    also: [],
    means:
      'Help from custody into the community. Statutory where supervision is required by law, voluntary otherwise, up to twelve months after release.',
  },
  {
    word: 'Universal Credit',
    also: ['UC'],
    means: 'The main benefit for people of working age. The first payment comes about five weeks after the claim.',
  },
  { word: 'unpaid work', also: ['UPW'], means: 'Hours of work for the community that a court orders.' },
  { word: 'Upside', also: [], means: 'The national voluntary throughcare service, run by charities.' },
  {
    word: 'VNS',
    also: ['VIS', 'victim notification', 'victim notification scheme'],
    means: 'The schemes that tell people who were harmed of a release.',
  },
  { word: 'warrant', also: ['warrants'], means: 'An order of a court that somebody be arrested.' },
  { word: 'welcome visit', also: ['welcome visits'], means: 'A visit by local police after release, agreed to beforehand.' },
];
