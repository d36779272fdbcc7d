import type { Source } from 'justice-pathway';

// Acts, instruments and official pages that the law values rest on. One line each, by a short key; a value adds its section with `at`.

const legislation = 'https://www.legislation.gov.uk/';
const act = (title: string, path: string): Source => ({ title, address: legislation + path, kind: 'act' });
const ssi = (title: string, path: string): Source => ({ title, address: legislation + path, kind: 'ssi' });
const guidance = (title: string, address: string): Source => ({ title, address, kind: 'guidance' });
const press = (title: string, address: string): Source => ({ title, address, kind: 'press' });

export const sources = {
  prisoners1993: act('Prisoners and Criminal Proceedings (Scotland) Act 1993', 'ukpga/1993/9'),
  prisoners1989: act('Prisons (Scotland) Act 1989', 'ukpga/1989/45'),
  procedure1995: act('Criminal Procedure (Scotland) Act 1995', 'ukpga/1995/46'),
  rehabilitation1974: act('Rehabilitation of Offenders Act 1974', 'ukpga/1974/53'),
  socialWork1968: act('Social Work (Scotland) Act 1968', 'ukpga/1968/49'),
  banking1971: act('Banking and Financial Dealings Act 1971', 'ukpga/1971/80'),
  stAndrewsDay2007: act("St Andrew's Day Bank Holiday (Scotland) Act 2007", 'asp/2007/2'),
  sexualOffences2003: act('Sexual Offences Act 2003', 'ukpga/2003/42'),
  procedureAmendment2004: act('Criminal Procedure (Amendment) (Scotland) Act 2004', 'asp/2004/5'),
  management2005: act('Management of Offenders etc. (Scotland) Act 2005', 'asp/2005/14'),
  licensing2010: act('Criminal Justice and Licensing (Scotland) Act 2010', 'asp/2010/13'),
  release2015: act('Prisoners (Control of Release) (Scotland) Act 2015', 'asp/2015/8'),
  justice2016: act('Criminal Justice (Scotland) Act 2016', 'asp/2016/1'),
  management2019: act('Management of Offenders (Scotland) Act 2019', 'asp/2019/14'),
  responsibility2019: act('Age of Criminal Responsibility (Scotland) Act 2019', 'asp/2019/7'),
  coronavirus2020: act('Coronavirus (Scotland) Act 2020', 'asp/2020/7'),
  recovery2022: act('Coronavirus (Recovery and Reform) (Scotland) Act 2022', 'asp/2022/8'),
  bailRelease2023: act('Bail and Release from Custody (Scotland) Act 2023', 'asp/2023/4'),
  children2024: act('Children (Care and Justice) (Scotland) Act 2024', 'asp/2024/5'),
  earlyRelease2025: act('Prisoners (Early Release) (Scotland) Act 2025', 'asp/2025/1'),
  modernisation2025: act('Criminal Justice Modernisation and Abusive Domestic Behaviour Reviews (Scotland) Act 2025', 'asp/2025/14'),
  victims2025: act('Victims, Witnesses, and Justice Reform (Scotland) Act 2025', 'asp/2025'),
  housing1987: act('Housing (Scotland) Act 1987', 'ukpga/1987/26'),
  housing2025: act('Housing (Scotland) Act 2025', 'asp/2025/13'),
  criminalJustice1991: act('Criminal Justice Act 1991', 'ukpga/1991/53'),

  ssi2011n45: ssi('SSI 2011/45', 'ssi/2011/45'),
  ssi2013n216: ssi('SSI 2013/216', 'ssi/2013/216'),
  ssi2015n409: ssi('SSI 2015/409', 'ssi/2015/409'),
  ssi2016n416: ssi('Home Detention Curfew Licence (Amendment) (Scotland) Order 2016, SSI 2016/416', 'ssi/2016/416'),
  ssi2017n345: ssi('SSI 2017/345', 'ssi/2017/345'),
  ssi2019n236: ssi('SSI 2019/236', 'ssi/2019/236'),
  ssi2019n309: ssi('SSI 2019/309', 'ssi/2019/309'),
  ssi2020n245: ssi('SSI 2020/245', 'ssi/2020/245'),
  ssi2021n144: ssi('SSI 2021/144', 'ssi/2021/144'),
  ssi2022n94: ssi('SSI 2022/94', 'ssi/2022/94'),
  ssi2023n360: ssi('SSI 2023/360', 'ssi/2023/360'),
  ssi2024n145: ssi('Bail and Release from Custody (Scotland) Act 2023 (Commencement No. 1) Regulations 2024, SSI 2024/145', 'ssi/2024/145'),
  ssi2024n211: ssi('SSI 2024/211', 'ssi/2024/211'),
  ssi2024n322: ssi('SSI 2024/322', 'ssi/2024/322'),
  ssi2025n52: ssi('Bail and Release from Custody (Scotland) Act 2023 (Commencement No. 2) Regulations 2025, SSI 2025/52', 'ssi/2025/52'),
  ssi2025n101: ssi('SSI 2025/101', 'ssi/2025/101'),
  ssi2025n115: ssi('SSI 2025/115', 'ssi/2025/115'),
  ssi2025n343: ssi('Early Release of Prisoners (Scotland) Regulations 2025, SSI 2025/343', 'ssi/2025/343'),
  ssi2026n4: ssi('SSI 2026/4', 'ssi/2026/4'),
  ssi2025n393: ssi('SSI 2025/393', 'ssi/2025/393'),
  supporters2024: ssi('Early Release of Prisoners and Prescribed Victim Supporters (Scotland) Regulations 2024', 'ssi/2024'),
  earlyReleaseRegs2026: {
    title: 'Prisoners (Early Release) (Miscellaneous Amendment and Transitional Provisions) (Scotland) Regulations 2026',
    address: 'https://www.gov.scot/publications/short-term-prisoner-release/pages/monitoring/',
    kind: 'ssi',
  },
  curfewOrder2025: {
    title: 'Home Detention Curfew (Amendment of Specified Time Periods) (Scotland) Order 2025',
    address:
      'https://www.parliament.scot/chamber-and-committees/committees/committee-reports/cj/2025/6/17/report-on-the-home-detention-curfew-amendment-of-specified-time-periods-scotland-order-2025-draft',
    kind: 'ssi',
  },
  coronavirusRelease2020: {
    title: 'Release of Prisoners (Coronavirus) (Scotland) Regulations 2020',
    address: 'https://www.legislation.gov.uk/ssi/2020',
    kind: 'ssi',
  },

  notes2023: act('Bail and Release from Custody (Scotland) Act 2023, Explanatory Notes', 'asp/2023/4/notes'),
  notes2025: act('Prisoners (Early Release) (Scotland) Act 2025, Explanatory Notes', 'asp/2025/1/notes'),
  notes2019: act('Management of Offenders (Scotland) Act 2019, Explanatory Notes', 'asp/2019/14/notes'),
  releaseChanges: guidance(
    'Scottish Government, release from short sentences: what the changes mean',
    'https://www.gov.scot/publications/short-term-prisoner-release/pages/what-the-changes-mean/',
  ),
  penalReform2026: guidance(
    'Scottish Government, Penal Reform consultation (2026), paras 156-159',
    'https://www.gov.scot/publications/penal-reform-working-towards-sustainable-prison-population-consultation/pages/3/',
  ),
  longTermConsultation2024: guidance(
    'Scottish Government, consultation on release from long sentences (2024)',
    'https://gov.scot/publications/long-term-prisoner-release-process-consultation/pages/4',
  ),
  releaseNews2025: press(
    'Scottish Government news, 30 January 2025',
    'https://www.wired-gov.net/wg/news.nsf/articles/action+to+reduce+prison+population+30012025091500',
  ),
  releaseNews2026: press(
    'Scottish Government news, 5 February 2026',
    'https://www.wired-gov.net/wg/news.nsf/articles/change+to+shortterm+prisoner+release+point+05022026111500',
  ),
  curfewPage: guidance(
    'Scottish Prison Service, home detention curfew (older page)',
    'https://www.sps.gov.uk/Corporate/Information/HomeDetentionCurfew.aspx',
  ),
  emergencyReport2024: guidance(
    'Criminal Justice Committee report on the 2024 Regulations',
    'https://www.parliament.scot/chamber-and-committees/committees/committee-reports/cj/2024/6/12/cjs062024r06',
  ),
  courtHolidays2026: guidance(
    'Law Society of Scotland, Lothian and Borders criminal court holidays 2026',
    'https://lawscot.org.uk/members/journal-hub/articles/sheriffdom-of-lothian-and-borders-criminal-court-holidays-2026-confirmed',
  ),
  courtsClosed2021: guidance(
    'Scottish Courts and Tribunals Service, closed on 3 May 2021',
    'https://www.scotcourts.gov.uk/about-the-scottish-court-service/scs-news/2021/04/30/scts-closed-on-may-3',
  ),
  simpson2007: {
    title: 'Simpson v HM Advocate [2007] HCJAC 76',
    address: 'https://beta.bailii.org/scot/cases/ScotHC/2007/HCJAC_76.html',
    kind: 'study',
  },
  victimScheme2026: guidance(
    'Scottish Government, SG/2026/56 Reform of the Victim Notification Scheme, March 2026',
    'https://www.gov.scot/publications/sg-2026-56-reform-victim-notification-scheme-report-parliament-march-2026/pages/2/',
  ),
  jswStatistics: {
    title: 'Scottish Government, Justice Social Work Statistics: throughcare',
    address: 'https://www.gov.scot/publications/justice-social-work-statistics-scotland-2021-22/pages/10/',
    kind: 'statistics',
  },
  news2026WorldCup: press(
    'The Independent, 5 February 2026',
    'https://www.independent.co.uk/news/uk/home-news/scotland-bank-holiday-june-world-cup-b2914436.html',
  ),

  crownOfficeOld: guidance(
    'Crown Office, alternatives to prosecution (older page)',
    'http://www.crownoffice.gov.uk/about-us/what-we-do/our-role-in-detail/10-about-us/297-alternative-to-prosecution',
  ),
  alternativesPage: guidance(
    'Alternatives to prosecution, for victims of crime',
    'http://scottishvictimsofcrime.co.uk/alternatives-to-prosecution/',
  ),
  fifeOrders: guidance('Fife Council, diversion and fiscal work orders', 'https://www.fife.gov.uk/kb'),
  highlandOrders: guidance(
    'Highland Council, community sentences',
    'https://highland.gov.uk/info/1396/criminal_justice_social_work/433/criminal_justice_services/3',
  ),
  highlandThroughcare: guidance(
    'Highland Council, throughcare',
    'https://highland.gov.uk/info/1396/criminal_justice_social_work/433/criminal_justice_services/5',
  ),
  bordersBail: guidance(
    'Scottish Borders Council, bail supervision and electronic monitoring',
    'https://www.scotborders.gov.uk/criminal-justice/bail-supervision-electronic-monitoring',
  ),
  bordersDeferred: guidance(
    'Scottish Borders, structured deferred sentence',
    'https://communityjustice.scot/community-support-service/scottish-borders/structured-deferred-sentence/',
  ),
  deferredGuidance: guidance(
    'Scottish Government, Structured deferred sentences in Scotland: guidance (5 February 2021)',
    'https://www.gov.scot/publications/structured-deferred-sentences-scotland-guidance/',
  ),
  paybackGuidance: guidance(
    'Scottish Government, Community payback orders: practice guidance (2022), part 11',
    'https://gov.scot/publications/community-payback-order-practice-guidance-2/pages/12',
  ),
  paybackHours2021: guidance('Scottish Government, FOI 202100235677', 'https://www.gov.scot/publications/foi-202100235677/'),
  finesPage: guidance('crime.scot, fines', 'https://crime.scot/fines/'),
  imprisonmentPage: guidance('crime.scot, imprisonment and detention', 'https://crime.scot/imprisonment-and-detention/'),
  recoveryNotes2022: act('Coronavirus (Recovery and Reform) (Scotland) Act 2022, Explanatory Notes', 'asp/2022/8/notes'),
  juryChanges2026: press('Policy Wire, SSI 2025/393', 'http://policy-wire.co.uk/scotland-sets-1-jan-2026-jury-changes-23-mar-parole-rules'),
  mappaGuidance: guidance(
    'Scottish Government, MAPPA national guidance, chapters 4, 5 and 9',
    'https://www.gov.scot/publications/scottish-government-multi-agency-public-protection-arrangements-mappa-national-guidance/pages/5/',
  ),
  childrenCommencement: guidance(
    'CYCJ, Children (Care and Justice) (Scotland) Act 2024: commencement',
    'https://www.cycj.org.uk/what-we-do/practice-development/the-children-care-and-justice-scotland-act-2024',
  ),
  reporterNews2024: guidance('SCRA, May 2024', 'https://scra.gov.uk/2024/05/children-care-and-justice-scotland-bill'),
  childrenConsultation: guidance(
    'Scottish Government, Children (Care and Justice) Bill consultation, part 4',
    'https://www.gov.scot/publications/childrens-care-justice-bill-consultation-policy-proposals/pages/5/',
  ),
  selfDisclosure: guidance(
    'Scottish Government, guidance on self-disclosure of previous convictions and alternatives to prosecution',
    'https://gov.scot/publications/guidance-self-disclosure-previous-convictions-alternatives-prosecution-scotland-under-rehabilitation-offenders-act-1974/pages/3',
  ),
  disclosure2020: act('Disclosure (Scotland) Act 2020', 'asp/2020/13'),
  notification2025: { title: 'Notification Requirements (Scotland) Amendment Regulations 2025', kind: 'ssi' },
} as const satisfies Readonly<Record<string, Source>>;

/** A source with its section: `at(sources.prisoners1993, 's.1(1)')`. */
export function at(source: Source, provision: string): Source {
  return { ...source, provision };
}
