import { expect, it } from 'vitest';
import { svgSize } from '../../../src/content/svg/svg-size.js';

// What a browser gives as the natural size; an inch has 96 pixels.
it.each([
  [{ width: '10', height: '20px' }, 10, 20],
  [{ width: '1in', height: '72pt' }, 96, 96],
  [{ width: '25.4mm', height: '2.54cm' }, 96, 96],
  [{ width: '1pc', height: '101.6Q' }, 16, 96],
  [{ width: '1e2', height: '.5' }, 100, 0.5],
  [{ viewBox: '0 0 400 300' }, 400, 300],
  [{ viewBox: '-5,-5, 400,300', width: '200' }, 200, 150],
  [{ viewBox: '0 0 400 300', height: '150', width: '100%' }, 200, 150],
  [{ width: '100%', height: 'auto' }, 300, 150],
  [{ width: '-1', height: '0' }, 300, 150],
  [{ viewBox: '0 0 0 9' }, 300, 150],
  [{ width: '40' }, 40, 150],
  [{ height: '40' }, 300, 40],
  [{}, 300, 150],
])('%j is %d by %d', (attributes, width, height) => {
  const size = svgSize({ type: 'element', name: 'svg', attributes, children: [] });
  expect([size.width, size.height].map((side) => Math.round(side * 100) / 100)).toEqual([width, height]);
});
