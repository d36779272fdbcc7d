const margins = '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.7" header="0.3" footer="0.3"/>';
const footer = '<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P of &amp;N</oddFooter></headerFooter>';

/** How a workbook prints: each sheet one page wide, tables across the page, and their first lines at the head of each further page. */
export function onPaper(sheets: readonly string[], headLines: number) {
  const titles = sheets
    .map((name, at) =>
      at === 0
        ? ''
        : `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${escaped(`'${name.replace(/'/g, "''")}'!$1:$${headLines}`)}</definedName>`,
    )
    .join('');
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml: string, { orientation = 'portrait' }: { readonly orientation?: string }) =>
            xml
              .replace(/(<worksheet[^>]*>)/, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
              .replace(/<page(?:Margins|Setup)[^>]*\/>/g, '')
              .replace(
                '</worksheet>',
                `${margins}<pageSetup paperSize="9" orientation="${orientation}" fitToWidth="1" fitToHeight="0"/>${footer}</worksheet>`,
              ),
        },
        'xl/workbook.xml': {
          transform: (xml: string) =>
            titles === ''
              ? xml
              : xml.replace(/<definedNames\s*\/>/, '').replace('</sheets>', `</sheets><definedNames>${titles}</definedNames>`),
        },
      },
    },
  };
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
