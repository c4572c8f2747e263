import { defineConfig } from 'astro/config';

/** The editor's review page exists under the development server only. */
const review = {
  name: 'as-reported-review',
  hooks: {
    'astro:config:setup': ({ command, injectRoute }) => {
      if (command === 'dev') injectRoute({ pattern: '/review/', entrypoint: './src/review/index.astro' });
    },
  },
};

// SITE and BASE name the address the site is published under; without them links stay relative to the host.
export default defineConfig({
  ...(process.env.SITE ? { site: process.env.SITE } : {}),
  base: process.env.BASE ?? '/',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'always' },
  security: { csp: true },
  integrations: [review],
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  server: { port: 4321 },
});
