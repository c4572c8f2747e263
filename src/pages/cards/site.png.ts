import type { APIRoute } from 'astro';
import { cardResponse } from '../../components/share/card-response.ts';
import { siteCard } from '../../export/site-card.ts';

export const GET: APIRoute = () => cardResponse(siteCard());
