import type { SearchData } from '../../search/data.ts';
import { searchIn, type Results, type Search } from '../../search/results.ts';
import {
  isNarrowed,
  readState,
  toggled,
  writeState,
  type Facet,
  type SearchState,
} from '../../search/state.ts';
import { make } from './dom.ts';
import { moveAmong } from './keys.ts';
import { showFacets } from './show-facets.ts';
import { showHelp } from './show-help.ts';
import { showResults } from './show-results.ts';
import { summaryOf } from './summary.ts';

/** Typing that goes on within this many milliseconds is one step of the history. */
const TYPING_PAUSE = 1200;

/**
 * `<quote-search data-records="/search/records.json">`: finds quotes and claims
 * while a reader types. Its markup is made by `QuoteSearch.astro`; the parts it
 * fills are named by `data-part`. The whole state stands in the address, so
 * that back, forward, reloading and sharing work.
 */
class QuoteSearch extends HTMLElement {
  #state: SearchState = readState('');
  #loading: Promise<void> | null = null;
  #loaded: { data: SearchData; search: Search } | null = null;
  /** Set while typing goes on: what is typed then replaces the last step of the history. */
  #typing: ReturnType<typeof setTimeout> | null = null;
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
    this.#state = readState(location.search);
    this.#field.value = this.#state.typed;
    this.#show();
  };

  /** Who goes to the field will type: the words are there by then. */
  #onFocus = (): void => {
    void this.#load();
  };

  #onInput = (): void => {
    this.#go({ ...this.#state, typed: this.#field.value.trim() }, this.#typing !== null);
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

  /** Suggestions of the help carry the address that they lead to. */
  #onClick = (event: Event): void => {
    const link =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-search]') : null;
    if (link === null) return;
    event.preventDefault();
    this.#typing = null;
    this.#field.value = readState(link.search).typed;
    this.#field.focus();
    this.#go(readState(link.search), false);
  };

  #onSlash = (event: KeyboardEvent): void => {
    const isTyping = event.target instanceof Element && event.target.matches('input[type=search], textarea');
    if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    this.#field.focus();
    this.#field.select();
  };

  #onKey = (event: KeyboardEvent): void => {
    const links = [...this.#part('results').querySelectorAll<HTMLAnchorElement>('a')];
    if (moveAmong([this.#field, ...links], event.key)) event.preventDefault();
  };

  #go(state: SearchState, isSameStep: boolean): void {
    const address = writeState(state);
    this.#state = state;
    if (address !== writeState(readState(location.search))) {
      const url = location.pathname + address;
      if (isSameStep) history.replaceState(null, '', url);
      else history.pushState(null, '', url);
    }
    this.#show();
  }

  #show(): void {
    const isIdle = this.#state.typed === '' && !isNarrowed(this.#state);
    this.#part('browse').hidden = !isIdle;
    this.#part('found').hidden = isIdle;
    document.title = this.#state.typed === '' ? this.#title : `${this.#state.typed} · ${this.#title}`;
    if (isIdle) this.#part('status').replaceChildren();
    else if (this.#loaded === null) void this.#load().then(() => this.#show());
    else this.#showFound(this.#loaded.data, this.#loaded.search(this.#state));
  }

  #showFound(data: SearchData, results: Results): void {
    const { count, rest } = summaryOf(results);
    this.#part('status').replaceChildren(make('b', {}, count), rest);
    showFacets(data, results, this.#part('facets'));
    if (results.readings > 0) showResults(data, results, this.#part('results'));
    else showHelp(this.#state, this.#loaded!.search, this.#part('results'));
  }

  #load = (): Promise<void> => {
    this.#loading ??= fetch(this.dataset.records ?? '')
      .then(async (response) => {
        if (!response.ok) throw new Error(String(response.status));
        const data = (await response.json()) as SearchData;
        this.#loaded = { data, search: searchIn(data) };
      })
      .catch(() => {
        this.#loading = null;
      });
    return this.#loading;
  };
}

customElements.define('quote-search', QuoteSearch);
