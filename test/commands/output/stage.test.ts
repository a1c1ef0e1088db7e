import { describe, expect, it } from 'vitest';
import { isStage } from '../../../src/commands/output/stage.js';

describe('isStage', () => {
  it.each([
    ['.gazette-123-aBc012', true],
    ['.gazette', false],
    ['.gazette-123-abc', false],
    ['.public-123-aBc012', false],
  ])('%s: %s', (name, is) => {
    expect(isStage(name)).toBe(is);
  });
});
