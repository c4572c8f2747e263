import { defineConfig } from 'astro/config';
import { siteAddress } from './src/content/site-address.ts';
import { edition, review } from './src/integrations.ts';

const { site, base } = siteAddress(process.env);

// SITE and BASE name the address the site is published under; without them links stay relative to the host.
export default defineConfig({
  ...(site === undefined ? {} : { site }),
  base,
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'always' },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self'",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
      ],
    },
  },
  integrations: [review(), edition()],
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  server: { port: 4321 },
});
