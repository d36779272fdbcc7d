import type { Area, AreaMap } from 'justice-pathway/service';

// Table: areas of Scotland. Codes of councils, health boards and of the partnership were compared with public lists of the register on
// 29 November 2026. Postcodes are from memory and marked so; localities are those of Clackmannanshire and its neighbours. A sector that two
// councils share says so.

const nation = 'S92000003';
const boards: readonly (readonly [string, string, readonly string[]])[] = [
  ['S08000015', 'Ayrshire and Arran', ['S12000008', 'S12000021', 'S12000028']],
  ['S08000016', 'Borders', ['S12000026']],
  ['S08000017', 'Dumfries and Galloway', ['S12000006']],
  ['S08000019', 'Forth Valley', ['S12000005', 'S12000014', 'S12000030']],
  ['S08000020', 'Grampian', ['S12000033', 'S12000034', 'S12000020']],
  ['S08000022', 'Highland', ['S12000017', 'S12000035']],
  ['S08000024', 'Lothian', ['S12000036', 'S12000010', 'S12000019', 'S12000040']],
  ['S08000025', 'Orkney', ['S12000023']],
  ['S08000026', 'Shetland', ['S12000027']],
  ['S08000028', 'Western Isles', ['S12000013']],
  ['S08000029', 'Fife', ['S12000047']],
  ['S08000030', 'Tayside', ['S12000041', 'S12000042', 'S12000048']],
  ['S08000031', 'Greater Glasgow and Clyde', ['S12000049', 'S12000045', 'S12000011', 'S12000018', 'S12000038', 'S12000039']],
  ['S08000032', 'Lanarkshire', ['S12000050', 'S12000029']],
];
const councils: readonly (readonly [string, string, ...string[]])[] = [
  ['S12000005', 'Clackmannanshire', 'clacks'],
  ['S12000006', 'Dumfries and Galloway'],
  ['S12000008', 'East Ayrshire'],
  ['S12000010', 'East Lothian'],
  ['S12000011', 'East Renfrewshire'],
  ['S12000013', 'Na h-Eileanan Siar', 'Western Isles', 'Comhairle nan Eilean Siar', 'Outer Hebrides'],
  ['S12000014', 'Falkirk'],
  ['S12000017', 'Highland'],
  ['S12000018', 'Inverclyde'],
  ['S12000019', 'Midlothian'],
  ['S12000020', 'Moray'],
  ['S12000021', 'North Ayrshire'],
  ['S12000023', 'Orkney Islands', 'Orkney'],
  ['S12000026', 'Scottish Borders', 'Borders'],
  ['S12000027', 'Shetland Islands', 'Shetland'],
  ['S12000028', 'South Ayrshire'],
  ['S12000029', 'South Lanarkshire'],
  ['S12000030', 'Stirling'],
  ['S12000033', 'Aberdeen City', 'Aberdeen'],
  ['S12000034', 'Aberdeenshire'],
  ['S12000035', 'Argyll and Bute'],
  ['S12000036', 'City of Edinburgh', 'Edinburgh'],
  ['S12000038', 'Renfrewshire'],
  ['S12000039', 'West Dunbartonshire'],
  ['S12000040', 'West Lothian'],
  ['S12000041', 'Angus'],
  ['S12000042', 'Dundee City', 'Dundee'],
  ['S12000045', 'East Dunbartonshire'],
  ['S12000047', 'Fife', 'S12000015'],
  ['S12000048', 'Perth and Kinross', 'S12000024'],
  ['S12000049', 'Glasgow City', 'Glasgow', 'S12000046', 'S12000043'],
  ['S12000050', 'North Lanarkshire', 'S12000044'],
];
const prisons: readonly (readonly [string, string, string, ...string[]])[] = [
  ['hmp-addiewell', 'HMP Addiewell', 'S12000040', 'Addiewell'],
  ['hmp-barlinnie', 'HMP Barlinnie', 'S12000049', 'Barlinnie'],
  ['ccu-bella', 'Bella community custody unit', 'S12000042', 'Bella', 'Bella Centre'],
  ['hmp-castle-huntly', 'HMP Castle Huntly', 'S12000048', 'Castle Huntly'],
  ['hmp-dumfries', 'HMP Dumfries', 'S12000006'],
  ['hmp-edinburgh', 'HMP Edinburgh', 'S12000036', 'Saughton'],
  ['hmp-glenochil', 'HMP Glenochil', 'S12000005', 'Glenochil'],
  ['hmp-grampian', 'HMP and YOI Grampian', 'S12000034', 'HMP Grampian'],
  ['hmp-greenock', 'HMP Greenock', 'S12000018'],
  ['hmp-inverness', 'HMP Inverness', 'S12000017', 'Porterfield'],
  ['hmp-kilmarnock', 'HMP Kilmarnock', 'S12000008'],
  ['ccu-lilias', 'Lilias community custody unit', 'S12000049', 'Lilias', 'Lilias Centre'],
  ['hmp-low-moss', 'HMP Low Moss', 'S12000045', 'Low Moss'],
  ['hmp-perth', 'HMP Perth', 'S12000048'],
  ['yoi-polmont', 'HMP and YOI Polmont', 'S12000014', 'HMYOI Polmont', 'YOI Polmont', 'HMP Polmont'],
  ['hmp-shotts', 'HMP Shotts', 'S12000050'],
  ['hmp-stirling', 'HMP and YOI Stirling', 'S12000030', 'HMP Stirling', 'Cornton Vale', 'HMP Cornton Vale'],
];
const localities: readonly (readonly [string, readonly string[]])[] = [
  [
    'S12000005',
    [
      'Alloa', 'Alva', 'Cambus', 'Clackmannan', 'Coalsnaughton', 'Devonside', 'Dollar', 'Fishcross', 'Forestmill', 'Menstrie', 'Muckhart',
      'Sauchie', 'Tillicoultry', 'Tullibody',
    ],
  ],
  ['S12000014', ["Bo'ness", 'Bonnybridge', 'Denny', 'Grangemouth', 'Larbert', 'Polmont', 'Stenhousemuir']],
  ['S12000030', ['Bannockburn', 'Bridge of Allan', 'Callander', 'Cowie', 'Dunblane', 'Killin', 'Plean']],
  ['S12000047', ['Kincardine']],
]; // biome-ignore format: a table
const sectors: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['FK10 1', ['S12000005'], []],
  ['FK10 2', ['S12000005'], []],
  ['FK10 3', ['S12000005'], []],
  ['FK10 4', [], ['S12000005', 'S12000047']],
  ['FK10', [], ['S12000005', 'S12000047']],
  ['FK11 7', ['S12000005'], []],
  ['FK11', ['S12000005'], []],
  ['FK12 5', ['S12000005'], []],
  ['FK12', ['S12000005'], []],
  ['FK13 6', ['S12000005'], []],
  ['FK13', ['S12000005'], []],
  ['FK14 7', [], ['S12000005', 'S12000048']],
  ['FK14', [], ['S12000005', 'S12000048']],
];

const areas: readonly Area[] = [
  {
    code: nation,
    name: 'Scotland',
    kind: 'nation',
    within: ['K02000001'],
    aliases: ['All of Scotland', 'National', 'Scotland-wide', 'Nationwide'],
  },
  { code: 'K03000001', name: 'Great Britain', kind: 'nation', aliases: ['GB'] },
  { code: 'K02000001', name: 'United Kingdom', kind: 'nation', within: ['K03000001'], aliases: ['UK'] },
  ...councils.map(
    ([code, name, ...aliases]): Area => ({
      code,
      name,
      kind: 'council',
      within: boards.filter(([, , of]) => of.includes(code)).map(([board]) => board),
      aliases,
    }),
  ),
  ...boards.map(
    ([code, name]): Area => ({
      code,
      name: `NHS ${name}`,
      kind: 'health board',
      within: [nation],
      aliases: [name, `${name} health board`],
    }),
  ),
  {
    code: 'S37000005',
    name: 'Clackmannanshire and Stirling',
    kind: 'health and social care partnership',
    within: ['S08000019'],
    aliases: ['Clackmannanshire and Stirling Health and Social Care Partnership', 'Clackmannanshire & Stirling HSCP'],
  },
  ...prisons.map(([code, name, council, ...aliases]): Area => ({ code, name, kind: 'prison', within: [council], aliases })),
  ...localities.flatMap(([council, names]) =>
    names.map((name): Area => ({ code: `locality:${name.toLowerCase()}`, name, kind: 'locality', within: [council] })),
  ),
  ...sectors.map(
    ([code, within, partly]): Area => ({
      code,
      name: code,
      kind: code.includes(' ') ? 'postcode sector' : 'postcode district',
      unverified: true,
      within: [...within, ...(code.includes(' ') ? [code.split(' ')[0] as string] : [])],
      ...(partly.length > 0 ? { partly } : {}),
    }),
  ),
];

/** In the partnership lie both its councils; a council's own row says the rest. */
const joined: readonly Area[] = areas.map((area) =>
  ['S12000005', 'S12000030'].includes(area.code) ? { ...area, within: [...(area.within ?? []), 'S37000005'] } : area,
);

/**
 * Councils, health boards, prisons, localities and postcodes of Scotland, and which lies in which.
 * @example findArea(scottishAreas, 'FK10 1AA')?.name // 'FK10 1'
 */
export const scottishAreas: AreaMap = {
  areas: joined,
  readAs: (word) => {
    const match = /^\s*([A-Z]{1,2}\d[A-Z\d]?)\s*(?:(\d)\s*(?:[A-Z]{2})?)?\s*$/i.exec(word);
    if (!match) return [];
    const district = (match[1] as string).toUpperCase();
    return match[2] === undefined ? [district] : [`${district} ${match[2]}`, district];
  },
};
