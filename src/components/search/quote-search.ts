import type { Rest, Results } from '../../search/results.ts';
import type { Progress, SearchService } from '../../search/service.ts';
import {
  FIRST_SHOWN,
  isNarrowed,
  readState,
  retyped,
  toggled,
  writeState,
  type Facet,
  type SearchState,
} from '../../search/state.ts';
import { make } from './dom.ts';
import { moveAmong } from './keys.ts';
import { showFacets } from './show-facets.ts';
import { showHelp } from './show-help.ts';
import { showResults, showRest } from './show-results.ts';
import { progressOf, summaryOf } from './summary.ts';

/** Typing that goes on within this many milliseconds is one step of the history. */
const TYPING_PAUSE = 1200;

/** Groups that are shown at once, about a screen of them: the rest would hold up the next key. */
const AT_ONCE = 8;

/** Milliseconds after which the address follows what is typed: changing it takes as long as a search, and browsers allow it only so often. */
const NOTE_PAUSE = 100;

/** Milliseconds after which typing has paused, more than lie between two keys of most typists: the rest of the results is shown then, so that it holds up no key. */
const REST_PAUSE = 200;

/**
 * `<quote-search data-records="/search/records/2025-11.json …">`: finds quotes
 * and claims while a reader types. Its markup is made by `QuoteSearch.astro`; the parts it
 * fills are named by `data-part`. The whole state stands in the address, so
 * that back, forward, reloading and sharing work.
 */
class QuoteSearch extends HTMLElement {
  #state: SearchState = readState('');
  #search: SearchService | null = null;
  /** Whether the search is there or on its way. */
  #isStarted = false;
  /** Set while typing goes on: what is typed then replaces the last step of the history. */
  #typing: ReturnType<typeof setTimeout> | null = null;
  /** Writes what is shown into the address. */
  #noting: ReturnType<typeof setTimeout> | undefined;
  /** Whether what is not yet in the address becomes a step of the history of its own. */
  #isNewStep = false;
  /** Shows the rest of the results. */
  #resting: ReturnType<typeof setTimeout> | undefined;
  /** Place of the link that gets the focus when more results are there. */
  #focusNext: number | null = null;
  /** The address of the search whose results are shown. */
  #shownAddress = '';
  #title = document.title;

  connectedCallback(): void {
    this.#field.form?.addEventListener('submit', this.#onSubmit);
    this.#field.addEventListener('input', this.#onInput);
    this.#field.addEventListener('focus', this.#onFocus, { once: true });
    this.#part('facets').addEventListener('change', this.#onChoice);
    this.addEventListener('keydown', this.#onKey);
    this.addEventListener('click', this.#onClick);
    document.addEventListener('keydown', this.#onSlash);
    window.addEventListener('popstate', this.#onHistory);
    this.#onHistory();
  }

  disconnectedCallback(): void {
    document.removeEventListener('keydown', this.#onSlash);
    window.removeEventListener('popstate', this.#onHistory);
  }

  get #field(): HTMLInputElement {
    return this.querySelector<HTMLInputElement>('input[type=search]')!;
  }

  #part(name: 'status' | 'found' | 'facets' | 'results' | 'browse'): HTMLElement {
    return this.querySelector<HTMLElement>(`[data-part=${name}]`)!;
  }

  #onHistory = (): void => {
    this.#typing = null;
    this.#isNewStep = false;
    this.#state = readState(location.search);
    this.#field.value = this.#state.typed;
    this.#show();
    this.#note();
    if (!this.#isIdle) this.#makeRoom();
  };

  /** Who goes to the field will type: the words are there by then. */
  #onFocus = (): void => {
    this.#start();
  };

  #onInput = (): void => {
    this.#go(retyped(this.#state, this.#field.value.trim()), this.#typing !== null);
    if (this.#typing !== null) clearTimeout(this.#typing);
    this.#typing = setTimeout(() => (this.#typing = null), TYPING_PAUSE);
  };

  #onSubmit = (event: Event): void => {
    event.preventDefault();
    this.#typing = null;
  };

  #onChoice = (event: Event): void => {
    if (!(event.target instanceof HTMLInputElement)) return;
    this.#typing = null;
    this.#go(toggled(this.#state, event.target.name as Facet, event.target.value), false);
  };

  /** Links to other searches carry the address that they lead to. */
  #onClick = (event: MouseEvent): void => {
    // Who leaves by a link comes back to what was shown.
    this.#note();
    const link =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-search]') : null;
    if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.#typing = null;
    const state = readState(link.search);
    this.#field.value = state.typed;
    if (link.dataset.search === 'more') this.#focusNext = this.#links.length - 1;
    else this.#field.focus();
    this.#go(state, false);
  };

  #onSlash = (event: KeyboardEvent): void => {
    const isTyping = event.target instanceof Element && event.target.matches('input[type=search], textarea');
    if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    this.#field.focus();
    this.#field.select();
  };

  get #links(): HTMLAnchorElement[] {
    return [...this.#part('results').querySelectorAll<HTMLAnchorElement>('a')];
  }

  #onKey = (event: KeyboardEvent): void => {
    if (moveAmong([this.#field, ...this.#links], event.key)) event.preventDefault();
  };

  #go(state: SearchState, isSameStep: boolean): void {
    this.#state = state;
    this.#isNewStep ||= !isSameStep;
    this.#show();
    clearTimeout(this.#noting);
    this.#noting = setTimeout(this.#note, NOTE_PAUSE);
  }

  /** Writes the state into address and title. */
  #note = (): void => {
    clearTimeout(this.#noting);
    const address = writeState(this.#state);
    if (address !== writeState(readState(location.search))) {
      const url = location.pathname + address;
      if (this.#isNewStep) history.pushState(null, '', url);
      else history.replaceState(null, '', url);
    }
    this.#isNewStep = false;
    document.title = this.#state.typed === '' ? this.#title : `${this.#state.typed} · ${this.#title}`;
  };

  #show(): void {
    clearTimeout(this.#resting);
    if (!this.#isIdle) this.#find();
    else {
      this.#part('browse').hidden = false;
      this.#part('found').hidden = true;
      this.#part('status').replaceChildren();
      this.#part('facets').replaceChildren();
    }
  }

  /** Puts what is found in the place of the list. While somebody types, not before there is something: else the first key would have the page laid out twice. */
  #makeRoom(): void {
    this.#part('browse').hidden = true;
    this.#part('found').hidden = false;
  }

  /** Whether nothing is looked for. */
  get #isIdle(): boolean {
    return this.#state.typed === '' && !isNarrowed(this.#state);
  }

  /** Loads the search, once, when it is first needed. */
  #start(): void {
    if (this.#isStarted) return;
    this.#isStarted = true;
    const parts = (this.dataset.records ?? '').split(' ').filter((part) => part !== '');
    import('../../search/service.ts').then(({ searchService }) => {
      this.#search = searchService(parts, this.#onProgress);
      this.#onProgress();
    }, this.#onFailure);
  }

  /** What was found so far is looked for again in each part that comes. */
  #onProgress = (): void => {
    if (!this.#isIdle) this.#find();
  };

  #onFailure = (): void => {
    this.#part('status').textContent = 'The search could not be loaded. Try again when you are online.';
    this.#isStarted = false;
  };

  #find(): void {
    this.#start();
    const search = this.#search;
    if (search === null) return;
    const state = this.#state;
    const address = writeState(state);
    // Who reads on in a longer list, or in one that grows with the parts of the records, would see it jump.
    const isRead = state.shown > FIRST_SHOWN || this.#shownAddress === address;
    this.#shownAddress = address;
    const results = search.search(state, isRead ? Infinity : AT_ONCE);
    this.#showFound(results, search.progress());
    clearTimeout(this.#resting);
    if (search.progress().loaded > 0)
      this.#resting = setTimeout(() => this.#showRest(state, results, search.rest()), REST_PAUSE);
  }

  #showFound(results: Results, progress: Progress): void {
    const unfinished = progressOf(progress);
    const isDone = progress.loaded + progress.failed === progress.outOf;
    const place = this.#part('results');
    this.#makeRoom();
    // Until the facets of these results are counted.
    this.#part('facets').setAttribute('aria-busy', 'true');
    if (results.readings > 0) showResults(results, place);
    else if (isDone && progress.failed === 0) showHelp(results, place);
    else place.replaceChildren();
    const { count, rest } = summaryOf(results);
    const summary = results.readings > 0 || unfinished === '' ? [make('b', {}, count), rest, ' '] : [];
    this.#part('status').replaceChildren(...summary, unfinished);
    if (this.#focusNext !== null && isDone) {
      this.#links[this.#focusNext]?.focus();
      this.#focusNext = null;
    }
  }

  #showRest(state: SearchState, results: Results, rest: Rest): void {
    if (results.readings > 0) showRest(state, results, rest.groups, this.#part('results'));
    showFacets(rest.counts, this.#part('facets'));
    this.#part('facets').removeAttribute('aria-busy');
  }
}

customElements.define('quote-search', QuoteSearch);
