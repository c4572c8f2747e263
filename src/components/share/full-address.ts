import { SLOT } from './slot.ts';

/**
 * Puts full addresses where the build knew only paths. An element with
 * `data-path` says `data-full` instead of its words, with the path's address on
 * the host that the reader has opened in the place of the slot.
 */
for (const element of document.querySelectorAll<HTMLElement>('[data-path]')) {
  const { path = '', full = '' } = element.dataset;
  // A page that was opened from a disk has no address that would lead here from elsewhere.
  if (location.protocol.startsWith('http'))
    element.textContent = full.replaceAll(SLOT, new URL(path, location.href).href);
}
