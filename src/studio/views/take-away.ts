import { announce, drawn, h, save } from '../parts/dom.ts';
import { button, ticks } from '../parts/fields.ts';
import { pause } from '../parts/pause.ts';
import { pngOf } from '../parts/png.ts';
import { sheetOf } from '../parts/sheet.ts';
import type { Studio } from '../parts/studio.ts';
import { table } from '../parts/table.ts';
import { partsOf } from '../parts/unsaved.ts';
import { addressOf, readScenario, scenarioFile } from '../read-state.ts';
import type { TakeAnswer } from '../work/take.ts';
import { cardsPart } from './cards.ts';
import { decisionPage } from './decision-page.ts';
import { keepLook } from './session-kept.ts';

/** Everything that leaves the room: a report, cards for the table, pictures, the scenario. */
export async function takeAwayView(studio: Studio): Promise<Node> {
  const { worker, state, kept } = studio;
  const [made, walked, words, { html: hour }] = await Promise.all([
    worker.ask('cards', { walk: state.walk }),
    worker.ask('walk', { walk: state.walk, branch: state.walk.branch, area: state.area }),
    worker.ask('measures', {}),
    worker.ask('hour', { walk: state.walk, area: state.area }),
  ]);
  const pictures = h('div', { id: 'pictures' });
  const taken = kept.yearTake?.key === keyOf(state) ? kept.yearTake.answer : undefined;
  if (taken !== undefined) showPictures(taken, pictures);
  const board = kept.records?.report ? kept.records.html : (taken?.html ?? '');
  await pause();
  const cards = cardsPart(made);
  const only = (part: string) => h('div', { class: 'cards' }, ...cards.querySelectorAll(`[data-part=${part}]`));
  const parts: Part[] = [
    { id: 'decisions', label: 'The decision page of this session', node: decisionPage(studio, words) },
    { id: 'life-cards', label: 'A life card for each person', node: only('life-cards') },
    { id: 'stations', label: 'A sheet for each station, on its own page', node: only('stations') },
    { id: 'facilitator', label: 'The sheet for whoever leads the session', node: only('facilitator') },
  ];
  await pause();
  if (hour !== '')
    parts.push({
      id: 'hour',
      label: 'The hour of release: who can be reached, rides, what to do before, the next day',
      node: sheetOf(hour, 'Hour of release'),
    });
  if (board !== '') {
    await pause();
    parts.push({
      id: 'board',
      label: kept.records?.report ? "The board's pages, from our own records" : "The board's pages, from an invented year",
      node: sheetOf(board, "The board's pages", '.contents'),
    });
  }
  return h(
    'div',
    {},
    h(
      'div',
      { class: 'noprint' },
      h('h1', { tabindex: '-1', id: 'heading' }, 'Take away'),
      h('h2', {}, 'A report to print'),
      h('p', {}, 'Open the saved file in a browser and print it. It makes no request and holds no script.'),
      h(
        'p',
        { class: 'buttons' },
        button('Make a report on an invented year', () => void report(studio), 'first', 'make-report'),
        kept.records?.report
          ? button('Save the report on our own records', () => {
              save('report.html', kept.records?.html ?? '', 'text/html');
              keepLook(studio);
            })
          : '',
      ),
      h('p', { id: 'report-status', role: 'status' }, taken === undefined ? '' : 'The report was saved as report.html.'),
      h('h2', {}, 'Pictures'),
      picture('The walk as stops', walked.map, 'walk-map'),
      picture('The walk as lanes', walked.picture, 'walk-lanes'),
      pictures,
      scenarioPart(studio),
      packPart(parts, () => keepLook(studio)),
    ),
    ...parts.map(({ id, node }) => h('div', { class: 'part', id: `part-${id}` }, node)),
  );
}

/** What a report of the year rests on. */
function keyOf({ year, area }: Studio['state']): string {
  return JSON.stringify([year, area]);
}

interface Part {
  readonly id: string;
  readonly label: string;
  readonly node: HTMLElement;
}

/** What is printed: everything, less what is unticked. */
function packPart(parts: readonly Part[], leaving: () => void): HTMLElement {
  return h(
    'div',
    {},
    h('h2', {}, 'The pack to print'),
    h('p', {}, "All of it on A4, each part on pages of its own. The board's pages come when a report was made, or own records were read."),
    ticks(
      'pack',
      'Print',
      parts.map(({ id, label }) => ({ id: `print-${id}`, label, value: id, checked: true })),
      (event) => {
        const { value, checked } = event.target as HTMLInputElement;
        document.getElementById(`part-${value}`)?.classList.toggle('unprinted', !checked);
      },
    ),
    h(
      'p',
      { class: 'buttons' },
      button(
        'Print the pack',
        () => {
          leaving();
          print();
        },
        'first',
        'print-cards',
      ),
    ),
  );
}

async function report({ worker, state, kept, redraw }: Studio): Promise<void> {
  const status = document.getElementById('report-status');
  if (status) status.textContent = 'Making the report …';
  try {
    const answer = await worker.ask('take', { year: state.year, area: state.area });
    save('report.html', answer.html, 'text/html');
    kept.yearTake = { key: keyOf(state), answer };
    redraw('make-report');
    announce('The report was saved.');
  } catch (error) {
    if (status) status.textContent = error instanceof Error ? error.message : String(error);
  }
}

function showPictures(answer: TakeAnswer, into: HTMLElement): void {
  const flow = () =>
    table({ caption: 'From one milestone to the next', columns: ['From', 'To', 'People'], rows: answer.flowRows, numbers: [2] });
  const moments = () => table({ caption: 'Good moments to ask', columns: answer.matrixColumns, rows: answer.matrixRows });
  into.replaceChildren(
    picture('How people pass through', answer.flow, 'flow', answer.flowSentence, flow),
    picture('Good moments to ask', answer.matrix, 'moments', answer.matrixSentence, moments),
  );
}

function picture(title: string, svg: string, name: string, sentence = '', beside: (() => Node) | null = null): Node {
  const inner = h('div', { class: 'ds_details__text' });
  return h(
    'details',
    {
      class: 'ds_details',
      // Drawn when somebody looks.
      ontoggle: () => {
        if (inner.childElementCount > 0) return;
        inner.append(
          h('div', { class: 'scroll frame', tabindex: '0', role: 'region', 'aria-label': title }, drawn(svg)),
          sentence ? h('p', { class: 'hint' }, sentence) : '',
          beside?.() ?? '',
          h(
            'p',
            { class: 'buttons' },
            button(`Save ${title.toLowerCase()} as SVG`, () => save(`${name}.svg`, svg, 'image/svg+xml')),
            button(`Save ${title.toLowerCase()} as PNG`, () => void pngOf(svg).then((blob) => save(`${name}.png`, blob))),
          ),
        );
      },
    },
    h('summary', { class: 'ds_details__summary' }, title),
    inner,
  );
}

function scenarioPart(studio: Studio): Node {
  const { state, kept } = studio;
  const link = `${location.href.split('#')[0]}${addressOf({ ...state, view: 'home' })}`;
  const status = h('p', { id: 'scenario-status', role: 'status' });
  const field = h('input', {
    class: 'ds_input',
    id: 'link',
    readonly: true,
    value: link,
    'aria-describedby': 'link-hint',
  }) as HTMLInputElement;
  return h(
    'div',
    {},
    h('h2', {}, 'The scenario'),
    h(
      'p',
      { id: 'link-hint' },
      'The link holds the invented person, the choices and the changes. It never holds records or words of a person.',
    ),
    h('label', { class: 'ds_label', for: 'link' }, 'Link with the scenario in it'),
    field,
    h(
      'p',
      { class: 'buttons' },
      button('Copy the link', () => {
        field.select();
        const copied = document.execCommand('copy');
        status.textContent = copied ? 'The link was copied.' : 'Select the link and copy it yourself.';
        if (copied) kept.saved = partsOf(state);
      }),
      button(
        'Save the scenario as a file',
        () => {
          save('scenario.json', scenarioFile(state), 'application/json');
          kept.saved = partsOf(state);
        },
        'second',
        'save-scenario',
      ),
    ),
    h('label', { class: 'ds_label', for: 'scenario-file' }, 'Open a scenario file'),
    h('input', {
      class: 'ds_file-upload__input',
      type: 'file',
      id: 'scenario-file',
      accept: '.json',
      onchange: (event) => {
        const file = (event.target as HTMLInputElement).files?.[0];
        if (!file) return;
        if (file.size > 1_000_000) {
          kept.trouble = [`“${file.name}” could not be opened. Nothing on the page has changed.`, 'It is too large for a scenario.'];
          studio.redraw('trouble-away');
          return;
        }
        void file.text().then((text) => {
          const read = readScenario(text, 'take-away');
          if ('state' in read) {
            kept.trouble = [...read.trouble, 'The scenario was opened. The Back button of the browser brings back what was here before.'];
            studio.change(read.state, 'step', 'trouble-away');
            kept.saved = partsOf(read.state);
          } else {
            kept.trouble = [`“${file.name}” could not be opened. Nothing on the page has changed.`, read.not];
            studio.redraw('trouble-away');
          }
        });
      },
    }),
    status,
  );
}
