import { expect, it } from 'vitest';
import { captionAgain } from '../../../src/print/tables/caption-again.js';

it.each([
  ['表1　任务分解', '续表1　任务分解'],
  ['表A.1 指标', '续表A.1 指标'],
  ['表一　名单', '续表一　名单'],
  ['表彰名单', '表彰名单（续）'],
  ['2015年任务', '2015年任务（续）'],
])('%s goes on as %s', (caption, again) => {
  expect(captionAgain(caption)).toBe(again);
});
