import { cardImage } from '../../export/card-image.ts';
import type { Card } from '../../export/card.ts';
import { address } from '../address.ts';

/** A card as the answer to a request, with the address that the site is published under as far as it is known. */
export async function cardResponse(card: Card): Promise<Response> {
  const home = address('/').replace(/^https?:\/\/|\/$/g, '');
  const image = await cardImage(card, home);
  return new Response(image as Uint8Array<ArrayBuffer>, { headers: { 'Content-Type': 'image/png' } });
}
