import { announce, h, save } from '../../parts/dom.ts';
import { button } from '../../parts/fields.ts';
import type { Studio } from '../../parts/studio.ts';
import { table } from '../../parts/table.ts';
import { readFiles } from './read-files.ts';

/** The files of the group: chosen, dropped or pasted, several at once; none is kept. */
export function bringPart(studio: Studio): HTMLElement {
  const { kept } = studio;
  const add = (files: readonly File[]) => {
    if (files.length === 0) return;
    const fresh = new Set(files.map(({ name }) => name));
    // A file that is dropped again takes the place of its earlier state.
    void readFiles(studio, [...kept.recordFiles.filter(({ name }) => !fresh.has(name)), ...files], kept.recordAnswers, false);
  };
  const input = h('input', {
    type: 'file',
    id: 'records-file',
    class: 'ds_file-upload__input',
    multiple: true,
    'aria-describedby': 'records-hint',
    accept: '.csv,.tsv,.txt,.xlsx,.key,.json,.jsonl,.ndjson,.xes,.gz,.parquet',
    onchange: (event) => add([...((event.target as HTMLInputElement).files ?? [])]),
  });
  return h(
    'div',
    {
      class: 'drop',
      ondragover: (event) => event.preventDefault(),
      ondrop: (event) => {
        event.preventDefault();
        add([...((event as DragEvent).dataTransfer?.files ?? [])]);
      },
    },
    h('label', { class: 'ds_label', for: 'records-file' }, 'Choose files, or drop them here: several at once'),
    h(
      'p',
      { class: 'ds_hint-text', id: 'records-hint' },
      'Spreadsheets (XLSX, CSV), journeys (JSON), and the plan of last time. With numbers or pseudonyms, and no names. Nothing leaves this page, and nothing is kept: after a reload it asks again.',
    ),
    input,
    pastePart(studio, add),
    kept.recordFiles.length === 0 ? null : listPart(studio),
  );
}

function pastePart({ kept }: Studio, add: (files: readonly File[]) => void): Node {
  const field = h('textarea', {
    id: 'records-paste',
    class: 'ds_input',
    rows: '3',
    onpaste: (event) => {
      const files = [...((event as ClipboardEvent).clipboardData?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      add(files);
    },
  }) as HTMLTextAreaElement;
  return h(
    'details',
    { class: 'inner', id: 'paste' },
    h('summary', {}, 'Or paste rows from a spreadsheet'),
    h('label', { class: 'ds_label', for: 'records-paste' }, 'Rows with their headings'),
    field,
    h(
      'p',
      { class: 'buttons' },
      button(
        'Read these rows',
        () => {
          const text = field.value;
          if (text.trim() === '') {
            announce('There are no rows yet.');
            return;
          }
          const number = kept.recordFiles.filter(({ name }) => name.startsWith('pasted rows')).length + 1;
          add([new File([text], `pasted rows ${number}.tsv`)]);
        },
        'second',
        'read-paste',
      ),
    ),
  );
}

function listPart(studio: Studio): Node {
  const { kept } = studio;
  const said = new Map((kept.records?.files ?? []).map((file) => [file.name, file]));
  return h(
    'ul',
    { class: 'kept', id: 'records-files' },
    ...kept.recordFiles.map((file, at) => {
      const known = said.get(file.name);
      return h(
        'li',
        {},
        h(
          'span',
          {},
          h('b', {}, file.name),
          known === undefined ? '' : h('span', { class: known.isRead ? 'hint block' : 'fault block' }, known.said),
        ),
        h(
          'button',
          {
            class: 'ds_button ds_button--small ds_button--secondary',
            type: 'button',
            id: `without-${at}`,
            'aria-label': `Remove ${file.name}`,
            onclick: () => {
              const rest = kept.recordFiles.filter((one) => one !== file);
              void readFiles(studio, rest, kept.recordAnswers, false);
            },
          },
          'Remove',
        ),
      );
    }),
  );
}

/** A sheet to fill in for a group that has no records yet, and the words that are understood in it. */
export async function templatePart({ worker }: Studio): Promise<Node> {
  const { csv, words } = await worker.ask('template', {});
  return h(
    'details',
    { class: 'ds_details', id: 'template' },
    h('summary', { class: 'ds_details__summary' }, 'No records yet? A sheet to fill in'),
    h(
      'div',
      { class: 'ds_details__text' },
      h(
        'p',
        {},
        'One line for each thing that happened: who (a number, never a name), on which day, and what. It opens in any spreadsheet; the first three lines are invented, so delete them.',
      ),
      h(
        'p',
        { class: 'buttons' },
        button('Save the sheet', () => save('records.csv', csv, 'text/csv'), 'second', 'save-template'),
      ),
      table({
        caption: 'Words that are understood under “What happened”',
        columns: ['It means', 'Write', 'Or', 'Usually recorded by'],
        rows: words.map(({ word, means, who, also }) => [means, word, also, who]),
      }),
    ),
  );
}
