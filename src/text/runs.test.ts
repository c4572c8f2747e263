import { describe, expect, it } from 'vitest';
import { runsOf } from './runs.ts';

describe('runsOf', () => {
  it('gives each run of so many words at the place of its first', () => {
    expect(runsOf(['the', 'dam', 'is', 'safe'], 2)).toEqual(['the dam', 'dam is', 'is safe']);
  });

  it('gives the words themselves where they are just so many, and nothing where they are fewer', () => {
    expect(runsOf(['the', 'dam'], 2)).toEqual(['the dam']);
    expect(runsOf(['the'], 2)).toEqual([]);
    expect(runsOf([], 1)).toEqual([]);
  });
});
