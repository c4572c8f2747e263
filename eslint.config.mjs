import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

// Data flows one way: a folder may import from those before it, never from those after it.
const FLOW = [
  'text',
  'extract',
  'align',
  'collate',
  'permalinks',
  'content',
  'import',
  'export',
  'search',
  'analyses',
];
const CORE = ['text', 'extract', 'align', 'collate', 'permalinks'];
const SHELL = [
  'components',
  'layouts',
  'pages',
  'edition.ts',
  'build.ts',
  'parts.ts',
  'program.ts',
  'rendering',
  'cli.ts',
  'commands',
  'integrations.ts',
  'review',
  'bench',
  'e2e',
];

/** What a folder may not import: all later ones; the core not even the analysis composed of it. */
const later = (folder) => [
  ...FLOW.slice(FLOW.indexOf(folder) + 1),
  ...(CORE.includes(folder) ? ['analyse.ts'] : []),
  ...SHELL,
];

const directionOfImports = FLOW.map((folder) => ({
  files: [`src/${folder}/**/*.ts`],
  // Tests, training and measuring are programs beside the core, not part of it.
  ignores: ['**/*.test.ts', '**/*.fixture.ts', 'src/*/gold/**', 'src/*/train/**'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            group: [
              // A file of the shell stands in src itself: src/align may have a parts.ts of its own.
              ...later(folder).flatMap((other) =>
                other.includes('.') ? [`../${other}`, `../../${other}`] : [`**/${other}/**`],
              ),
              'astro',
              'astro:*',
              ...(CORE.includes(folder) ? ['node:*'] : []),
            ],
            message: `src/${folder} stands earlier in the flow (${FLOW.join(', ')}, then the shell).`,
          },
        ],
      },
    ],
  },
}));

/** Whole pages stand in layouts, and are made of components; no component is made of them. */
const componentsBelowLayouts = {
  files: ['src/components/**/*.{ts,astro}'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          { group: ['**/layouts/**', '**/pages/**'], message: 'Layouts and pages are made of components.' },
        ],
      },
    ],
  },
};

export default defineConfig(
  { ignores: ['dist/', '.astro/', 'node_modules/', 'content/', 'src/extract/model/'] },
  js.configs.recommended,
  { files: ['**/*.mjs'], languageOptions: { globals: { console: 'readonly', process: 'readonly' } } },
  ...tseslint.configs.recommendedTypeChecked.map((config) => ({ ...config, files: ['src/**/*.ts'] })),
  {
    files: ['src/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  ...astro.configs.recommended,
  componentsBelowLayouts,
  ...directionOfImports,
);
