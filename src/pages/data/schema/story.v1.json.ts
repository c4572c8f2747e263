import type { APIRoute } from 'astro';
import schema from '../../../export/story.schema.json' with { type: 'json' };

export const GET: APIRoute = () => new Response(`${JSON.stringify(schema, null, 2)}\n`);
