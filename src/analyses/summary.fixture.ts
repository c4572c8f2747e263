import type { StorySummary } from './summary.ts';

/** The summary of a story with so many attributions, and nothing else in it. */
export const summaryFixture = (id: string, attributions: number, searchBytes = 0): StorySummary => ({
  id,
  title: id,
  date: null,
  articles: [],
  speakers: [],
  outlets: 0,
  shared: 0,
  statements: 0,
  attributions,
  searchBytes,
  edited: false,
  formerNames: [],
  formerSpeakers: [],
});
