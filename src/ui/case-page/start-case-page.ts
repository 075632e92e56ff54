/**
 * Entry of /case/: joins what is kept on the device, the form, the summary and the hand-over. One case is open at a
 * time; its number is in the fragment once it is more than a blank page. Nothing of a case is in the query.
 */
import { openAdapter } from '../../cases/adapters/open-adapter.ts';
import { parseDeliverySettings } from '../../cases/adapters/delivery-settings.ts';
import { handedOver } from '../../cases/case-record.ts';
import type { CaseRecord, HandOverWay } from '../../cases/case-record.ts';
import { isEmptyStory } from '../../cases/case-story.ts';
import { summarise, summaryHtml, summaryText } from '../../cases/case-summary.ts';
import type { CaseSummary } from '../../cases/case-summary.ts';
import { chooseCase, newCase } from '../../cases/choose-case.ts';
import type { WhatNext } from '../../cases/what-next.ts';
import { whatNext } from '../../cases/what-next.ts';
import { localDay } from '../../flows/calendar-day.ts';
import { askedQuestion } from '../asked-question/asked-question.ts';
import { forgetCaseDraft, keptCaseDraft } from '../case-draft/case-draft-store.ts';
import { startCaseErrors } from './case-errors.ts';
import { startCaseForm } from './case-form-fields.ts';
import { startCaseList } from './case-list.ts';
import { findCasePage } from './case-page-parts.ts';
import type { CasePageParts } from './case-page-parts.ts';
import { readCasePageSettings } from './case-page-settings.ts';
import { deleteCase, forgetCases, keepCase, keptCases } from './case-store.ts';
import { drawCaseView } from './draw-case-view.ts';
import { startHandOver } from './hand-over-controls.ts';
import { missingParts } from './missing-parts.ts';
import { startSheetActions } from './sheet-actions.ts';
import { showCaseState } from './show-case-state.ts';
import { tellTaken } from './take-along.ts';
import { startViewActions } from './view-actions.ts';

/** A pause of typing after which the case is kept. */
const pauseMs = 300;

const root = document.querySelector<HTMLElement>('[data-case-page]');
if (root !== null) start(findCasePage(root));

function start(page: CasePageParts): void {
  const { find } = page;
  const settings = readCasePageSettings(page.root);
  const { language, siteName } = settings;
  const adapter = openAdapter(parseDeliverySettings(page.root.dataset['delivery']), document);
  const asksContact = adapter?.needsContact === true;
  const form = startCaseForm(page, asksContact);
  const errors = startCaseErrors(page);
  const sheet = find('[data-case-sheet]', HTMLElement);
  const says = find('[data-case-says]', HTMLElement);
  const saved = find('[data-case-saved]', HTMLElement);
  const writingTitle = page.title.textContent;
  const now = (): Date => new Date();
  let pause: ReturnType<typeof setTimeout> | undefined;
  let record: CaseRecord = choose(location.hash.slice(1));

  function choose(number: string): CaseRecord {
    const question = askedQuestion()?.question ?? '';
    return chooseCase({
      records: keptCases(),
      number,
      draft: keptCaseDraft() ?? null,
      question: question.trim() === '' ? null : question,
      carried: number === 'carried',
      now: now(),
    });
  }

  const summary = (): CaseSummary =>
    summarise(record.story, { number: record.number, day: localDay(new Date(record.createdAt)), language });
  const next = (way: HandOverWay, at: string): WhatNext => whatNext(way, localDay(new Date(at)), settings.times, settings.holidays);

  const list = startCaseList(page, {
    language,
    delete(number) {
      deleteCase(number);
      if (number === record.number) begin();
      else drawList();
    },
    forgetAll() {
      forgetCases();
      begin();
    },
  });
  const drawList = (): void => {
    list.draw(keptCases(), record.number);
  };

  const drawSheet = (): void => {
    sheet.innerHTML = summaryHtml(summary());
  };

  const keep = (): void => {
    clearTimeout(pause);
    if (record.state.kind === 'draft' && isEmptyStory(record.story)) {
      saved.textContent = '';
      return;
    }
    const isKept = keepCase(record);
    saved.textContent = isKept ? 'Kept on this device' : 'This browser keeps nothing here: copy or print it before you close the page';
    drawList();
  };

  /** Shows the case that is open: to write, or to follow. */
  const draw = (): void => {
    const { state, story } = record;
    const isDraft = state.kind === 'draft';
    handOver.reset();
    errors.show([]);
    says.textContent = '';
    showCaseState(page, record, { writingTitle, inAppTopics: settings.inAppTopics });
    if (isDraft) form.fill(story, record.contact);
    else drawCaseView(page, record, next(state.way, state.at), { language, siteName, today: localDay(now()) });
    drawSheet();
    drawList();
    history.replaceState(null, '', isDraft && isEmptyStory(story) ? location.pathname : `#${record.number}`);
  };

  /** A blank case: what the tab brought along has been dealt with. */
  const begin = (): void => {
    forgetCaseDraft();
    record = newCase(null, null, now());
    draw();
    find('#case-reason', HTMLInputElement).focus();
  };

  const change = (changed: CaseRecord): void => {
    record = changed;
    keep();
    draw();
    page.title.focus();
    scrollTo({ top: 0 });
  };

  const readForm = (): void => {
    record = { ...record, ...form.read(), changedAt: now().toISOString() };
    drawSheet();
  };

  /** False: the form says what is missing, or a field what must not be sent. */
  const isReady = (): boolean => {
    if (record.state.kind !== 'draft') return true;
    readForm();
    keep();
    const unsafe = form.unsafeFields();
    const missing = missingParts(record.story, asksContact ? record.contact : null);
    errors.show([...missing, ...unsafe]);
    return missing.length + unsafe.length === 0;
  };

  const handOver = startHandOver(page, adapter, {
    prepare() {
      if (!isReady()) return undefined;
      const { title } = summary();
      return { record, contact: asksContact ? record.contact : null, title, summary: summaryText(summary()), language };
    },
    accepted(number) {
      tellTaken('handed-over', record.story.topic);
      change(handedOver(record, 'adapter', now(), number));
    },
  });

  page.form.addEventListener('input', () => {
    clearTimeout(pause);
    readForm();
    pause = setTimeout(() => {
      keep();
      if (!isEmptyStory(record.story)) history.replaceState(null, '', `#${record.number}`);
    }, pauseMs);
  });
  page.form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  addEventListener('pagehide', () => {
    if (record.state.kind === 'draft') keep();
  });
  addEventListener('hashchange', () => {
    const number = location.hash.slice(1);
    if (number === 'new') begin();
    else if (number !== record.number && keptCases().some((one) => one.number === number)) {
      record = choose(number);
      draw();
      (record.state.kind === 'draft' ? find('#case-reason', HTMLElement) : page.title).focus();
    }
  });

  startSheetActions(page, {
    email: settings.email,
    summary,
    isReady,
    topic: () => record.story.topic,
    passedOn(way) {
      change(handedOver(record, way, now()));
    },
  });

  startViewActions(page, { siteName, record: () => record, summary, next, change });

  page.root.dataset['live'] = '';
  find('[data-case-no-script]', HTMLElement).hidden = true;
  draw();
  keep();
}
