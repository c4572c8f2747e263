import { expect, test } from 'vitest';
import { checkProjectPath } from './project-path.ts';

test.each(['/home/ann/news #2', '/home/ann/why?', '/home/ann/*/news', '/home/ann/“a"/news'])(
  'a project in %s is told why it cannot be built there',
  (path) => expect(() => checkProjectPath(path)).toThrow(`The project lies in ${path}`),
);

// Each of these was built.
test.each(['/home/ann/100% ü', '/home/ann/a%41b', "/home/ann/it's (1) [2] {3}! & +;=,@~$x"])(
  'a project in %s can be built',
  (path) => expect(() => checkProjectPath(path)).not.toThrow(),
);
