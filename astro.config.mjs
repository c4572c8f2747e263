import { defineConfig } from 'astro/config';
import { analyses, policy, review } from './src/integrations.ts';

// Parts of a large edition are built beside each other, each with a cache of its own.
const part = process.env.AS_REPORTED_PART?.replace('/', '-of-');

// SITE and BASE name the address the site is published under; without them links stay relative to the host.
export default defineConfig({
  ...(process.env.SITE ? { site: process.env.SITE } : {}),
  base: process.env.BASE ?? '/',
  ...(part ? { cacheDir: `node_modules/.cache/as-reported/astro/${part}` } : {}),
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'always' },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self'",
        "font-src 'self'",
        "connect-src 'self'",
        "worker-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
      ],
    },
  },
  integrations: [review(), analyses(), policy()],
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  server: { port: 4321 },
});
