import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import type { StoredNetwork } from '../network.ts';
import type { Lesson } from './examples.ts';
import { fitNetwork } from './fit-network.ts';

/** What `fitNetwork` gives, learned in a thread of its own: networks take most of the time of training, and none waits for another. */
export function fitNetworkApart(lessons: readonly Lesson[]): Promise<StoredNetwork> {
  return new Promise((resolve, reject) => {
    new Worker(fileURLToPath(import.meta.url), { workerData: lessons })
      .once('message', resolve)
      .once('error', reject);
  });
}

if (!isMainThread && workerData instanceof Array) parentPort?.postMessage(fitNetwork(workerData as Lesson[]));
