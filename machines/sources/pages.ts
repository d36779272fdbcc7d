// Table: titles and addresses of pages.
import type { Source } from 'justice-pathway';

// The register of pages that facts about services and numbers of the simulation rest on; law has its own register in `law/`.

const page = (title: string, kind: Source['kind'], address?: string): Source => ({ title, kind, ...(address ? { address } : {}) });

/** Pages by their key in the register. */
export const pages = {
  SEED: page('Clackmannanshire Community Justice Plan 2017/18', 'plan'),
  NEWS: page('Community Justice Partnership praised, Clackmannanshire Council, 3 May 2019', 'press'),
  G01: page(
    'Community Justice Performance Framework (main page, pages 4, 5, 8)',
    'guidance',
    'https://www.gov.scot/publications/community-justice-performance-framework/pages/8/',
  ),
  G02: page(
    'East Lothian Community Justice Performance Report 2023-24 (lists the nine outcomes)',
    'guidance',
    'https://eastlothian.gov.uk/info/210670/justice_social_work/12465/community_justice_in_east_lothian/2',
  ),
  G03: page(
    'National Strategy for Community Justice 2022, table of aims',
    'guidance',
    'https://www.gov.scot/publications/national-strategy-community-justice-2/pages/3/',
  ),
  G03c: page(
    'National Strategy for Community Justice 2022, Aim 3',
    'guidance',
    'https://www.gov.scot/publications/national-strategy-community-justice-2/pages/6/',
  ),
  G03d: page(
    'National Strategy for Community Justice 2022, Aim 4',
    'guidance',
    'https://www.gov.scot/publications/national-strategy-community-justice-2/pages/7/',
  ),
  G04: page(
    'National Strategy delivery plan, Aim 3; update 3 (Dec 2024)',
    'guidance',
    'https://www.scotland.gov.uk/publications/national-strategy-community-justice-delivery-plan/pages/4/',
  ),
  G05b: page(
    'OPI Framework 2016, Annex B Access to Services',
    'guidance',
    'https://www.gov.scot/publications/community-justice-outcomes-performance-improvement-framework/pages/10/',
  ),
  G05c: page(
    'OPI Framework 2016, footnotes',
    'guidance',
    'https://www.gov.scot/publications/community-justice-outcomes-performance-improvement-framework/pages/11/',
  ),
  G06: page(
    'West Dunbartonshire Community Justice Outcome Improvement Plan (seven outcomes)',
    'guidance',
    'https://www.west-dunbarton.gov.uk/community/community-planning-west-dunbartonshire/communities/community-justice/',
  ),
  G07: page(
    'Clackmannanshire Community Justice Outcome Improvement Plan 2023-28; consultation page',
    'plan',
    'https://www.clacks.gov.uk/site/documents/communityplanning/communityjusticeoutcomeimprovementplan/',
  ),
  G08: page(
    'Community Justice Outcome Activity Annual Report 2023-24, key points',
    'guidance',
    'https://cjs2.uniondigital.uk/whats-new/insights/community-justice-outcome-activity-annual-report-2023-2024-key-points',
  ),
  G09: page('Community Justice Glasgow Annual Report 2021/22', 'guidance', 'http://2022.cjg-annualreport.co.uk/page/5'),
  P01: page(
    'Scottish Prison Population Statistics 2023-24, transitions and out-flows (and 2022-23)',
    'statistics',
    'https://gov.scot/publications/scottish-prison-population-statistics-2023-24/pages/population-transitions-and-out-flows',
  ),
  P02: page(
    'Rise in imprisonment for sexual crimes (statistics 2024-25), Scottish Legal News',
    'press',
    'https://www.scottishlegal.com/articles/rise-in-imprisonment-for-sexual-crimes',
  ),
  P03: page(
    'Safer Communities and Justice Statistics, October 2024, prisons',
    'statistics',
    'https://gov.scot/publications/safer-communities-justice-statistics-monthly-data-report-october-2024-summary-justice-safer-communities-statistics/pages/8',
  ),
  P04: page(
    'Scottish Prison Population Statistics 2020-21, chapter 6',
    'statistics',
    'https://gov.scot/publications/scottish-prison-population-statistics-2020-21/pages/11',
  ),
  P05: page(
    'Longest remand periods rise to 289 days (statistics 2022-23), Scottish Legal News',
    'press',
    'https://scottishlegal.com/articles/prison-population-remains-stable',
  ),
  P07: page(
    'Sheriff Courts: remand and bail outcomes, occasional paper',
    'statistics',
    'https://www.gov.scot/publications/occasional-paper-remand-bail-outcomes-first-bail-decision-points-sheriff-courts/pages/3/',
  ),
  P08: page('Remand, Howard League Scotland', 'guidance', 'https://howardleague.scot/policy/remand'),
  P09: page(
    'An inquiry into the use of remand in Scotland, Justice Committee, 24 June 2018; press release',
    'guidance',
    'https://www.parliament.scot/chamber-and-committees/committees/committee-reports/j/2018/6/24/an-inquiry-into-the-use-of-remand-in-scotland',
  ),
  P10: page(
    'More than a quarter of Scottish prisoners not yet tried, STV',
    'press',
    'https://news.stv.tv/scotland/more-than-a-quarter-of-scottish-prisoners-not-yet-tried-for-crimes-according-to-1919-magazine',
  ),
  J01: page(
    'Justice Social Work Statistics 2024-25 part 1',
    'statistics',
    'https://www.wired-gov.net/wg/news.nsf/articles/justice+social+work+statistics+202425+10092025100500?open',
  ),
  J02: page(
    'Justice Social Work Statistics 2024-25 part 2 (13 Jan 2026)',
    'statistics',
    'https://www.wired-gov.net/wg/news.nsf/print/Justice+Social+Work+Statistics+202425+14012026110500',
  ),
  J03: page(
    'Justice Social Work Statistics 2023-24 part 1, key points',
    'statistics',
    'https://gov.scot/publications/justice-social-work-statistics-scotland-2023-24-part-1/pages/1',
  ),
  J04: page(
    'Justice Social Work Statistics 2023-24 part 1, home detention curfew',
    'statistics',
    'https://gov.scot/publications/justice-social-work-statistics-scotland-2023-24-part-1/pages/11',
  ),
  J04b: page(
    'Justice Social Work Statistics 2023-24 part 1, bail supervision',
    'statistics',
    'https://gov.scot/publications/justice-social-work-statistics-scotland-2023-24-part-1/pages/7',
  ),
  J05: page(
    'Justice Social Work Statistics 2023-24 part 2',
    'statistics',
    'https://www.wired-gov.net/wg/news.nsf/articles/justice+social+work+statistics+202324+21012025120500?open',
  ),
  J06: page(
    'Justice Social Work Statistics 2022-23',
    'statistics',
    'https://www.wired-gov.net/wg/news.nsf/articles/justice+social+work+statistics+202223+16012024150500?open',
  ),
  J07: page(
    'Criminal Justice Social Work Statistics 2019-20, diversion',
    'statistics',
    'https://www.gov.scot/publications/criminal-justice-social-work-statistics-scotland-2019-20/pages/3/',
  ),
  J08: page(
    'Criminal Justice Social Work Statistics 2013-14, table 13',
    'statistics',
    'https://gov.scot/publications/criminal-justice-social-work-statistics-scotland-2013-14/pages/27',
  ),
  J09: page(
    'Criminal Justice Social Work Statistics 2020-21, table 13',
    'statistics',
    'https://gov.scot/publications/criminal-justice-social-work-statistics-scotland-2020-21/pages/25',
  ),
  J10: page(
    'Criminal Justice Social Work Statistics 2016-17, table 16',
    'statistics',
    'https://beta.gov.scot/publications/criminal-justice-social-work-statistics-scotland-2016-17/pages/24/',
  ),
  J11: page(
    'Criminal justice social work (2019-20), Howard League Scotland',
    'statistics',
    'https://howardleague.scot/tags/criminal-justice-social-work',
  ),
  J12: page(
    'Criminal Justice Social Work Statistics 2017-18, orders',
    'statistics',
    'https://www.gov.scot/publications/criminal-justice-social-work-statistics-scotland-2017-18/pages/5/',
  ),
  J13: page(
    'Criminal Justice Social Work Statistics 2013-14, table 31',
    'statistics',
    'https://gov.scot/publications/criminal-justice-social-work-statistics-scotland-2013-14/pages/45',
  ),
  C01: page(
    'Criminal Proceedings in Scotland 2023-24',
    'press',
    'https://www.wired-gov.net/wg/news.nsf/articles/criminal+proceedings+in+scotland+202324+09122025120500?open',
  ),
  C02: page(
    'COPFS case processing, last 5 years (2019-2024)',
    'statistics',
    'https://copfs.gov.uk/publications/case-processing-statistics-2019-to-2024/html',
  ),
  C03: page(
    'COPFS letter to the Criminal Justice Committee, 9 Nov 2021',
    'guidance',
    'https://parliament.scot/chamber-and-committees/committees/current-and-previous-committees/session-6-criminal-justice-committee/correspondence/2021/roundtable-on-misuse-of-drugs-follow-up-evidence',
  ),
  C04: page(
    'Joint review of diversion from prosecution, Feb 2023 (pages 3, 5, 8)',
    'guidance',
    'https://www.gov.scot/publications/joint-review-diversion-prosecution/pages/8/',
  ),
  C05: page(
    'Criminal Proceedings 2022-23, bail and undertakings',
    'statistics',
    'https://gov.scot/publications/criminal-proceedings-scotland-2022-23/pages/16',
  ),
  C06: page(
    'Criminal Proceedings 2016-17, bail and undertakings',
    'statistics',
    'https://beta.gov.scot/publications/criminal-proceedings-scotland-2016-17/pages/20/',
  ),
  R01: page(
    'Reconviction Rates in Scotland 2020-21 cohort',
    'statistics',
    'https://gov.scot/publications/reconviction-rates-scotland-2020-21-offender-cohort/pages/5',
  ),
  R02: page(
    'Reconviction Rates in Scotland 2019-20 cohort',
    'statistics',
    'https://www.gov.scot/publications/reconviction-rates-scotland-2019-20-offender-cohort/pages/7/',
  ),
  R03: page(
    'Reconviction Rates in Scotland 2018-19 cohort',
    'statistics',
    'https://gov.scot/publications/reconviction-rates-scotland-2018-19-offender-cohort/pages/5',
  ),
  R04: page(
    "Scotland's reconviction rates remain at 20-year low, BBC (2016-17 cohort)",
    'press',
    'https://feeds.bbci.co.uk/news/uk-scotland-48745795',
  ),
  R05: page(
    'Reconviction Rates in Scotland 2012-13 cohort, areas',
    'statistics',
    'http://www2.gov.scot/publications/reconviction-rates-scotland-2012-13-offender-cohort/pages/6/',
  ),
  R06: page('Reconviction Rates in Scotland 2012-13 cohort, main findings', 'statistics', 'https://gov.scot/Publications/2015/03/9783/4'),
  P11: page(
    'Scottish Prison Population Statistics 2022-23, women in custody',
    'statistics',
    'https://gov.scot/publications/scottish-prison-population-statistics-2022-23/pages/women-in-custody',
  ),
  P12: page(
    'Scottish Prison Population Statistics 2022-23, in-flows',
    'statistics',
    'http://www.scotland.gov.uk/publications/scottish-prison-population-statistics-2022-23/pages/populations-in-flows/',
  ),
  P13: page(
    'Scottish Prison Population Statistics 2023-24, key findings',
    'statistics',
    'https://gov.scot/publications/scottish-prison-population-statistics-2023-24',
  ),
  P16: page(
    'Short custodial disposals from court and the prison population (2023)',
    'statistics',
    'https://gov.scot/publications/short-custodial-disposals-from-court-and-the-prison-population/pages/summary-of-findings',
  ),
  P17: page(
    'Scottish Parliament, written answer S6W-24566, 26 January 2024',
    'statistics',
    'https://www.parliament.scot/chamber-and-committees/questions-and-answers/question?ref=S6W-24566',
  ),
  P14: page(
    'Deaths in Prison Custody 2012-13 to 2022-23',
    'statistics',
    'https://www.gov.scot/publications/deaths-in-prison-custody-2012-13-to-2022-23/',
  ),
  P15: page(
    'Audit Scotland: 2022/23 audit of the Scottish Prison Service, as told by the Howard League Scotland',
    'press',
    'https://howardleague.scot/news/2024/april/audit-scotland-202223-audit-scottish-prison-service',
  ),
  U01: page(
    'Cost of a prison place in 2023/24, figures of the Scottish Prison Service, 1919 Magazine',
    'press',
    'https://1919magazine.co.uk/february2025/prison-costs-remand-numbers-scotland/',
  ),
  U02: page(
    'Understanding the True Cost of Evictions in Scotland (University of Liverpool for Shelter Scotland, 2021), as told by Deadline News',
    'press',
    'https://www.deadlinenews.co.uk/2021/09/09/research-finds-evictions-in-cost-scottish-public-28m-each-year-scottish-news/',
  ),
  U03: page(
    'Shine, public social partnership for mentoring women',
    'service',
    'https://shinementoring.org/about/public-social-partnership',
  ),
  H01: page(
    'Homelessness statistics 2024-25',
    'statistics',
    'https://www.wired-gov.net/wg/news.nsf/articles/homelessness+statistics+202425+16092025150500?open',
  ),
  H02: page('Homelessness in Scotland 2019-20', 'guidance', 'https://docslib.org/doc/6341168/homelessness-in-scotland-2019-20'),
  H03: page(
    'Thousands of people leaving prison have nowhere to live, Scottish Housing News',
    'press',
    'https://scottishhousingnews.com/articles/thousands-of-people-leaving-prison-have-nowhere-to-live',
  ),
  H04: page(
    'Homeless persons legislation 2011-12, table 5c',
    'guidance',
    'https://www.gov.scot/publications/operation-homeless-persons-legislation-scotland-2011-12/pages/17/',
  ),
  H05: page(
    "Freedom shouldn't mean transition into homelessness, Homeless Network Scotland",
    'guidance',
    'https://homelessnetwork.scot/2020/04/16/freedom-shouldnt-mean-transition-into-homelessness/',
  ),
  H06: page('Housing: SHORE, Scottish Prison Service', 'guidance', 'https://sps.gov.uk/housing-shore-sustainable-housing-release-everyone'),
  H07: page(
    'SPS guest article, SFHA, 17 July',
    'press',
    'https://www.sfha.co.uk/news/scottish-prison-service-reflects-vital-partnership-work-housing-associations',
  ),
  H08: page(
    'Housing and Reoffending 2015 (finding page 5; pages 4, 5, 6)',
    'study',
    'https://gov.scot/publications/housing-reoffending-supporting-people-serve-short-term-sentences-secure-sustain-stable-accommodation-liberation-research-finding/pages/5',
  ),
  H08b: page(
    'Housing and Reoffending 2015 (finding page 5; pages 4, 5, 6), Annexe 4 statistical issues',
    'study',
    'https://www.gov.scot/publications/housing-reoffending-supporting-people-serve-short-term-sentences-secure-sustain-stable-accommodation-liberation/pages/11/',
  ),
  H09: page(
    'Housing (Scotland) Act 2025 asp 13, Part 5 and s52 status',
    'act',
    'https://www.legislation.gov.uk/asp/2025/13/part/5/data.html',
  ),
  H10: page(
    'Housing (Scotland) Bill published; Ask and Act Pilot Fund',
    'guidance',
    'https://homelessnetwork.scot/2024/03/27/housing-scotland-bill-published/',
  ),
  H11: page(
    'Code of Guidance on Homelessness, chapter 8',
    'guidance',
    'http://www.gov.scot/publications/code-guidance-homelessness-2/pages/9/',
  ),
  H12: page('Access to housing and support, Clackmannanshire Council', 'guidance', 'https://www.clacks.gov.uk/housing/accesstohousing/'),
  H13: page(
    'Homelessness remains relatively high in Clackmannanshire, Alloa Advertiser',
    'press',
    'https://www.alloaadvertiser.com/news/24253680.homelessness-remains-relatively-high-clackmannanshire/',
  ),
  H14: page('Homelessness in Clackmannanshire, Clackmannanshire Council', 'guidance', 'http://www.clacks.gov.uk/housing/homelessness/'),
  H15: page(
    'Homelessness prevention by Angus Council and SPS (multi-agency prisons protocol)',
    'guidance',
    'http://appglocalpensionfunds.org/index-597.html',
  ),
  H16: page(
    'Homeless Action Scotland survey on charges; HARSAG on the "poverty-trap"',
    'press',
    'https://www.scottishhousingnews.com/articles/homeless-action-scotland-over-74-of-people-experiencing-homelessness-told-they-couldnt-afford-accommodation-rents',
  ),
  H17: page(
    'Paying for temporary accommodation, Shelter Scotland',
    'guidance',
    'https://scotland.shelter.org.uk/housing_advice/homeless/temporary_accommodation/paying',
  ),
  H18: page(
    'Action to reduce reoffending (Ministerial Group on Offender Reintegration), 16 Sept 2015',
    'press',
    'https://beta.gov.scot/news/action-to-reduce-reoffending/',
  ),
  H19: page(
    'Report highlights need for investment in housing support for prison leavers',
    'press',
    'https://scottishhousingnews.com/articles/report-highlights-need-for-investment-in-housing-support-for-prison-leavers',
  ),
  F01: page(
    'Scottish Welfare Fund statistics to 30 Sept 2024, processing times',
    'statistics',
    'https://gov.scot/publications/scottish-welfare-fund-statistics-update-to-30-september-2024/pages/processing-times',
  ),
  F02: page(
    'Scottish Welfare Fund annual update 2023-24, decisions',
    'statistics',
    'https://gov.scot/publications/scottish-welfare-fund-statistics-annual-update-2023-24/pages/decisions-and-awards',
  ),
  F03: page(
    'Scottish Welfare Fund statutory guidance March 2021, chapter 8',
    'guidance',
    'https://gov.scot/publications/scottish-welfare-fund-statutory-guidance-march-2021/pages/8',
  ),
  F04: page(
    'Scottish Welfare Fund statutory guidance April 2025, chapter 2',
    'guidance',
    'https://www.gov.scot/publications/scottish-welfare-fund-statutory-guidance-april-2025/pages/3/',
  ),
  F05: page(
    'Prison leavers: an overview of Universal Credit (20 Nov 2023)',
    'service',
    'http://www.gov.uk/government/publications/universal-credit-and-prison-leavers/prin-leavers-and-universal-credit',
  ),
  F06: page(
    "Universal Credit: Prisoners' Release, written answer 131369",
    'guidance',
    'https://www.parallelparliament.co.uk/question/131369/universal-credit-prisoners-release',
  ),
  F07: page(
    'Universal Credit housing costs: prisoners, VOICES',
    'guidance',
    'https://www.voicesofstoke.org.uk/2019/02/28/universal-credit-universal-credit-housing-costs-prisoners/',
  ),
  F08: page(
    'Universal Credit: getting to first payment, NAO; Work and Pensions Committee',
    'guidance',
    'https://nao.org.uk/press-releases/universal-credit-getting-to-first-payment',
  ),
  F09: page('Written answers on UC timeliness (2018)', 'guidance', 'https://www.parallelparliament.co.uk/question/192729/universal-credit'),
  F10: page(
    'Prison service administered support, Hardman Directory',
    'guidance',
    'https://directory.hardmantrust.org.uk/single.php?id=4029',
  ),
  F11: page('Family and friends FAQs, Scottish Prison Service', 'service', 'https://www.sps.gov.uk/family-and-friends/faqs'),
  M01: page('MAT standards benchmarking 2024/25 (and 2023/24)', 'guidance', 'https://www.drugsandalcohol.ie/43936'),
  M02: page(
    'MAT standard 1',
    'guidance',
    'https://www.gov.scot/publications/medication-assisted-treatment-mat-standards-scotland-access-choice-support/pages/6/',
  ),
  M05: page(
    'Waiting times Jan-Mar 2025, Public Health Scotland',
    'press',
    'https://publichealthscotland.scot/publications/national-drug-and-alcohol-treatment-waiting-times/national-drug-and-alcohol-treatment-waiting-times-1-january-2025-to-31-march-2025',
  ),
  M06: page(
    'Waiting times July-Sept 2025',
    'press',
    'https://publichealthscotland.scot/publications/national-drug-and-alcohol-treatment-waiting-times/national-drug-and-alcohol-treatment-waiting-times-1-july-2025-to-30-september-2025',
  ),
  M07: page(
    'Waiting times Jan-Mar 2026',
    'press',
    'https://alpha-phsweb.azurewebsites.net/publications/national-drug-and-alcohol-treatment-waiting-times/national-drug-and-alcohol-treatment-waiting-times-1-january-2026-to-31-march-2026/',
  ),
  M08: page(
    'Naloxone programme 2022-23 (reported)',
    'guidance',
    'https://www.scotlandmatters.co.uk/2024/02/21/more-than-150000-overdose-kits-handed-out-in-scotland-since-2011-figures-show-ielive/',
  ),
  M10: page(
    'Bird and Hutchinson 2003, drugs-related deaths in the fortnight after release',
    'study',
    'http://onlinelibrary.wiley.com/doi/10.1046/j.1360-0443.2003.00264.x/abstract',
  ),
  M11: page('Merrall et al. 2010, meta-analysis', 'study', 'https://pmc.ncbi.nlm.nih.gov/articles/PMC2955973'),
  M12: page(
    'Bird et al. 2015, impact of prison OST',
    'study',
    'https://www.research.ed.ac.uk/en/publications/impact-of-opioid-substitution-therapy-for-scotlands-prisoners-on-',
  ),
  M13: page(
    'A third of offenders test positive for drugs (addiction prevalence testing 2016/17), The National',
    'study',
    'http://thenational.scot/news/15375516.A_third_of_offenders_test_positive_for_drugs/',
  ),
  M14: page(
    'Publication of prison survey findings (2024), SPS',
    'study',
    'https://www.sps.gov.uk/about-us/our-latest-news/publication-prison-survey-findings',
  ),
  M15: page(
    'Prisoners: health in prison (survey 2019), ScotPHO',
    'study',
    'http://www.scotpho.org.uk/population-groups/prisoners/data/prisoner-health/',
  ),
  M16: page(
    'Prison population: mental health needs, introduction',
    'study',
    'https://www.gov.scot/publications/understanding-mental-health-needs-scotlands-prison-population/pages/2/',
  ),
  M17: page(
    'Prison population: substance use and wider support needs, conclusions',
    'study',
    'https://www.gov.scot/publications/understanding-substance-use-wider-support-needs-scotlands-prison-population/pages/9/',
  ),
  M18: page(
    'Drug Deaths Taskforce final report, care in the justice system',
    'study',
    'https://drugstaskforce.knowthescore.info/final-recommendations/detailed-findings-of-our-final-report/care-system-needed/care-in-the-justice-system/',
  ),
  M19: page(
    'Charities raise concerns on methadone alternative (2020), The Herald',
    'press',
    'https://www.heraldscotland.com/news/18438409.charities-raise-concerns-plan-roll-methadone-alternative/',
  ),
  M20: page(
    "Prison-based prescriptions aid Scotland's National Naloxone Programme, The Lancet",
    'study',
    'https://www.thelancet.com/journals/lancet/article/PIIS0140-6736(17)30656-6/fulltext?code=lancet-site',
  ),
  GP01: page(
    'Justice Secretary and GP places (Wise Group evidence), 1919 magazine, April 2025',
    'press',
    'https://1919magazine.co.uk/april2025/justice-secretary-gp-places-offenders/',
  ),
  GP02: page('Registration, Glasgow LMC', 'guidance', 'https://www.glasgowlmc.co.uk/advice-guidance/registration/'),
  GP03: page(
    'Registering with a GP practice, NHS inform',
    'guidance',
    'https://www.nhsinform.scot/care-support-and-rights/nhs-services/doctors/registering-with-a-gp-practice',
  ),
  GP04: page(
    'Leaving prison, NICE NG57 for the public (England and Wales)',
    'guidance',
    'https://www.nice.org.uk/guidance/ng57/ifp/chapter/Leaving-prison',
  ),
  GP05: page(
    'NHS England advice on early release (2024)',
    'press',
    'https://thepharmacist.co.uk/news/nhse-issues-advice-to-pharmacies-ahead-of-early-release-of-prisoners',
  ),
  T01: page(
    'Upside launches, Sacro',
    'service',
    'https://sacro.org.uk/post/no-downside-new-upside-prison-throughcare-service-launches-across-scotland',
  ),
  T02: page('Upside, Access to Industry', 'service', 'https://accesstoindustry.co.uk/?p=5243'),
  T03: page(
    'Written answer S6W-39960, 9 Sept 2025',
    'service',
    'https://www.parlamaid-alba.scot/chamber-and-committees/questions-and-answers/question?ref=S6W-39960',
  ),
  T04: page('Reducing the risk of reoffending, Scottish Government', 'press', 'https://gov.scot/news/reducing-the-risk-of-reoffending'),
  T05: page(
    'Emergency Early Release, Sacro, 13 Nov 2025',
    'service',
    'https://www.sacro.org.uk/post/emergency-early-release-necessary-and-challenging-but-ultimately-unsustainable',
  ),
  T06: page(
    'Sacro ready to support prisoners released during pandemic',
    'service',
    'https://sacro.org.uk/post/sacro-ready-to-support-prisoners-released-during-pandemic',
  ),
  T07: page('Throughcare map: social work support (2009), Iriss', 'service', 'https://content.iriss.org.uk/throughcare/sw_va_09.php.html'),
  T08: page(
    'Throughcare map: statutory supervision and case conferences (2009), Iriss',
    'service',
    'http://content.iriss.org.uk/throughcare/sw_st_14.php.html',
  ),
  T09: page(
    'Justice Social Work Services: national throughcare guidance (sections 4, 5)',
    'guidance',
    'https://www.gov.scot/publications/national-throughcare-guidance-justice-social-work-services/pages/5/',
  ),
  T10: page(
    'Integrated Case Management, Families Outside',
    'service',
    'https://familiesout.lunaria-design.com/publications/information-sheets/integrated-case-management-icm',
  ),
  T11: page(
    'Mentor support offers a lifeline when services are closed, The Wise Group',
    'service',
    'https://www.thewisegroup.co.uk/justice/mentor-support-offers-a-lifeline-when-services-are-closed/',
  ),
  T12: page('Shine 10-year anniversary', 'service', 'https://communityjusticeayrshire.org.uk/?p=34031'),
  T12b: page(
    'Supporting women in community custody units, Shine',
    'service',
    'https://www.shinementoring.org/blog/2023/supporting-women-community-custody-units',
  ),
  T14: page('New Routes Mentoring 3, Sacro', 'service', 'https://www.sacro.org.uk/thinking/case-studies/new-routes-mentoring-3'),
  T15: page(
    'Four ways Wise Group mentors are adapting',
    'service',
    'https://thewisegroup.co.uk/blog-posts/four-ways-wise-group-mentors-are-adapting-to-life-through-lockdown',
  ),
  T16: page(
    'Throughcare: leaving prison, Perth and Kinross Council',
    'service',
    'https://www.pkc.gov.uk/article/21916/Throughcare-Leaving-prison',
  ),
  T17: page(
    'Voluntary throughcare, Community Justice Scotland',
    'service',
    'https://cjs2.uniondigital.uk/community-justice/scotland-justice-system/process/sjs-229-voluntary-throughcare',
  ),
  T18: page(
    'Help for you: community justice (gate pick-up), The Wise Group',
    'service',
    'https://www.thewisegroup.co.uk/helpforyou/community-justice/',
  ),
  T19: page(
    'Shine responding to the suspension of throughcare support, Sacro, 25 Sept 2019',
    'service',
    'https://www.sacro.org.uk/post/the-shine-womens-mentoring-service-is-responding-to-meet-the-needs-of-women-in-scotlands-prisons',
  ),
  T20: page('Throughcare, Clackmannanshire Council', 'service', 'https://www.clacks.gov.uk/social/throughcare/'),
  T21: page(
    'Case study 145: Routes out of Prison',
    'service',
    'http://www.gov.scot/Topics/Built-Environment/regeneration/pir/learningnetworks/cr/casestudies/povertyoutofprison',
  ),
  T22: page(
    'Third-sector support expanded, Holyrood magazine (2019)',
    'press',
    'https://holyrood.com/news/view,thirdsector-support-expanded-for-shortterm-prisoners-leaving-scotlands-jails_10855.htm',
  ),
  L01: page('Bail and Release from Custody (Scotland) Act 2023, s8', 'act', 'http://www.legislation.gov.uk/asp/2023/4/section/8'),
  L02: page('Bail and Release from Custody (Scotland) Act 2023, s12', 'act', 'https://www.legislation.gov.uk/id/asp/2023/4/section/12/2'),
  L03: page('Bail and Release from Custody (Scotland) Act 2023, s13', 'act', 'http://www.legislation.gov.uk/asp/2023/4/section/13'),
  L04: page(
    'Commencement No. 2 Regulations 2025 (SSI 2025/52)',
    'ssi',
    'https://www.legislation.gov.uk/ssi/2025/52/made/data.xht?view=snippet&wrap=true',
  ),
  L05: page(
    'Prisoners (Early Release) (Scotland) Act 2025, notes; first releases',
    'act',
    'https://www.legislation.gov.uk/asp/2025/1/notes',
  ),
  L06: page(
    'Report on the Early Release of Prisoners (Scotland) Regulations 2025',
    'guidance',
    'https://www.parlamaid-alba.scot/chamber-and-committees/committees/committee-reports/cj/2025/11/3/report-on-the-early-release-of-prisoners-scotland-regulations-2025-draft',
  ),
  L07: page(
    'More than 10% of prisoners released early already back, ITV',
    'press',
    'https://itv.com/news/2024-10-02/more-than-10-of-scottish-prisoners-released-early-already-back-in-jail',
  ),
  L08: page(
    'Scores of inmates freed early back in jail, Yorkshire Post',
    'press',
    'https://try.yorkshirepost.co.uk/news/scotland/scores-of-inmates-freed-early-from-scottish-prisons-back-in-jail-4806964',
  ),
  L09: page(
    'Prison support under scrutiny (Herald figures on Friday releases)',
    'press',
    'https://criminal-lawyers-glasgow.co.uk/prison-support-under-scrutiny/',
  ),
  L10: page(
    'Report on the HDC (Amendment of Specified Time Periods) Order 2025',
    'guidance',
    'https://www.parliament.scot/chamber-and-committees/committees/committee-reports/cj/2025/6/17/report-on-the-home-detention-curfew-amendment-of-specified-time-periods-scotland-order-2025-draft',
  ),
  L12: page(
    'Scotland to free short-term inmates from 11 Nov',
    'guidance',
    'http://northern-ledger.co.uk/scotland-to-free-shortterm-inmates-from-11-nov',
  ),
  L13: page(
    'Custodial Sentences and Weapons (Scotland) Act 2007, note on s50',
    'act',
    'http://www.legislation.gov.uk/asp/2007/17/notes/division/3/4/5/data.xht?view=snippet&wrap=true',
  ),
  V01: page(
    'Reform of the Victim Notification Scheme: report for Parliament, March 2026',
    'guidance',
    'https://www.gov.scot/publications/sg-2026-56-reform-victim-notification-scheme-report-parliament-march-2026/pages/2/',
  ),
  V02: page(
    'Victim Notification Scheme independent review, registration',
    'guidance',
    'https://gov.scot/publications/independent-review-victim-notification-scheme/pages/28',
  ),
  FA1: page(
    'Impacts; COVID inquiry evidence; "full stop" page, Families Outside',
    'guidance',
    'https://www.familiesoutside.org.uk/support-us/impacts/',
  ),
  FA2: page(
    'Paying the Price, Families Outside',
    'guidance',
    'https://www.familiesoutside.org.uk/paying-the-price-a-project-on-the-financial-impact-on-families-of-imprisonment-and-release/',
  ),
  FA3: page(
    'Fairer Scotland Duty assessment, Prisoners (Early Release) Bill',
    'guidance',
    'https://gov.scot/publications/fairer-scotland-duty-impact-assessment-prisoners-early-release-scotland-bill/pages/2',
  ),
  E01: page(
    'Self-disclosure guidance, custodial sentences',
    'guidance',
    'https://gov.scot/publications/guidance-self-disclosure-previous-convictions-alternatives-prosecution-scotland-under-rehabilitation-offenders-act-1974/pages/3',
  ),
  E02: page(
    'Self-disclosure guidance summary, non-custodial sentences',
    'guidance',
    'https://www.gov.scot/publications/summary-guidance-self-disclosure-previous-convictions-alternatives-prosecution-scotland-under-rehabilitation-offenders-act-1974/pages/2/',
  ),
  PC01: page(
    'HMICS custody inspection Forth Valley, context',
    'study',
    'https://www.hmics.scot/publications/custody-inspection-report-forth-valley/context',
  ),
  PC01b: page(
    'Falkirk Herald on the same inspection',
    'press',
    'https://www.falkirkherald.co.uk/news/people/concerns-raised-over-level-of-care-for-vulnerable-detainees-in-custody-at-falkirk-police-station-5215658',
  ),
  PC02: page(
    'HMICS custody inspection Forth Valley, key findings',
    'study',
    'https://www.hmics.scot/publications/custody-inspection-report-forth-valley/key-findings',
  ),
  PC03: page(
    'Evaluation of the Arrest Referral Pilot Schemes, 2006',
    'study',
    'http://www.scotland.gov.uk/Publications/2006/07/14102215/3',
  ),
  PC04: page('Arrest Referral Service, Sacro', 'service', 'https://www.sacro.org.uk/services/criminal-justice/arrest-referral-service'),
  PC05: page('BBC on Tayside arrest referral (2005)', 'press', 'https://bbctodays.pages.dev/2/hi/uk_news/scotland/4316551.stm'),
  PC06: page('McDaniel et al. 2024, Searching for Teachable Moments', 'study', 'https://ouci.dntb.gov.ua/en/works/4gVknpm7'),
  B01: page(
    'Bail supervision: national guidance (2022), section 3; Annex 3 Fife',
    'guidance',
    'https://www.gov.scot/publications/bail-supervision-national-guidance/pages/3/',
  ),
  CPO1: page(
    'Community Payback Order practice guidance, 14 Compliance',
    'guidance',
    'https://www.gov.scot/publications/community-payback-order-practice-guidance-2/pages/15/',
  ),
  HM01: page('HMIPS reports (Perth 2023), Howard League Scotland', 'study', 'https://howardleague.scot/tags/hmips'),
  HM03: page('HM Chief Inspector of Prisons for Scotland 2015-16, summary', 'study', 'http://www.iprt.ie/contents/2994'),
  HM04: page(
    'HM Chief Inspector annual report 2018-19, Annex A Glenochil',
    'study',
    'https://www.prisonsinspectoratescotland.gov.uk/publications/hm-chief-inspector-prisons-scotland-annual-report-2018-19?page=12',
  ),
  LA1: page(
    'Ministers looking to remove "offender" tag, Law Society of Scotland',
    'press',
    'https://lawscot.org.uk/news-and-events/legal-news/ministers-looking-to-remove-offender-tag-after-sentence-served',
  ),
  LA2: page(
    'Former prisoners to be called "person with convictions", Scottish Legal News',
    'press',
    'https://scottishlegal.com/articles/former-prisoners-to-be-called-person-with-convictions-under-new-plans',
  ),
  LA3: page(
    'SPS terms, Scottish Mail on Sunday, 10 June 2018',
    'press',
    'https://www.pressreader.com/uk/the-scottish-mail-on-sunday/20180610/281749860054374',
  ),
  LA4: page(
    'Language really matters, Next Chapter Scotland',
    'guidance',
    'https://nextchapterscotland.org.uk/topic/language-really-matters',
  ),
  LA5: page(
    '"Offender" references removed from bill, Law Society of Scotland',
    'press',
    'https://lawscot.org.uk/news-and-events/legal-news/controversy-as-offender-references-removed-from-bill',
  ),
  SP1: page(
    'Justice That Works, Sentencing and Penal Policy Commission, 6 Feb 2026',
    'press',
    'https://www.wired-gov.net/wg/news.nsf/articles/justice+that+works+report+of+the+scottish+sentencing+and+penal+policy+commission+06022026150500?open',
  ),
  SP2: page(
    'Government urged to extend presumption against short sentences',
    'press',
    'https://www.ireland-live.ie/news/scotland/2008562/government-urged-to-extend-presumption-against-short-sentences-to-two-years.html',
  ),
  CJ1: page(
    'Criminal Justice Committee report on substance misuse in prisons, 16 Jan 2026',
    'guidance',
    'https://www.parliament.scot/chamber-and-committees/committees/committee-reports/cj/2026/1/16/cjs626r01',
  ),
} as const satisfies Readonly<Record<string, Source>>;

/** The key of a page in the register. */
export type PageId = keyof typeof pages;
