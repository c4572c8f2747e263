/** The search in a thread of its own, so that typing stays smooth while it reads records and looks through them. */
import { searchService, type SearchRequest } from './service.ts';

const answer = searchService((reply) => postMessage(reply));

addEventListener('message', ({ data }: MessageEvent<SearchRequest>) => answer(data));
