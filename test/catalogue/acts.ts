import { createRegister, type Register } from '../../src/model/register.js';
import { madeArchive } from '../print/made-edition.js';

export const ACT = '绍政发〔2015〕1号';
export const REPEALING = '绍政发〔2015〕2号';
export const AMENDING = '绍政发〔2015〕3号';
export const TRIAL = '绍政发〔2015〕4号';
export const WORK = '国发〔2014〕47号';

/**
 * Four notices, all signed on 2015-03-02. 1号 begins on 2015-04-01; 3号 amends it from 2015-06-01, 2号 repeals it from
 * 2016-01-01 and rests on a work of others; 4号 holds from 2015-04-01 to 2017-03-31.
 */
export const acts = madeArchive([
  {
    series: 'szf',
    number: 1,
    title: '绍兴市人民政府关于救助的通知',
    body: '各单位：\n\n本通知自2015年4月1日起施行。\n',
  },
  {
    series: 'szf',
    number: 2,
    title: '绍兴市人民政府关于加强救助的通知',
    body: `各单位：\n\n根据《国务院关于救助的通知》（${WORK}）精神，《绍兴市人民政府关于救助的通知》（${ACT}）已不适应。\n\n本通知自2016年1月1日起施行，《绍兴市人民政府关于救助的通知》（${ACT}）同时废止。\n`,
  },
  {
    series: 'szf',
    number: 3,
    title: '绍兴市人民政府关于调整救助标准的通知',
    body: `各单位：\n\n将《绍兴市人民政府关于救助的通知》（${ACT}）第三条修改为：“略。”\n\n本通知自2015年6月1日起施行。\n`,
  },
  {
    series: 'szf',
    number: 4,
    title: '绍兴市人民政府关于试点的通知',
    body: '各单位：\n\n本通知自2015年4月1日起施行，有效期2年。\n',
  },
]);

/** What the archive and its works.yaml know of them. */
export const register: Register = createRegister({
  ...acts,
  works: [
    {
      number: WORK,
      title: '国务院关于救助的通知',
      url: 'https://www.gov.cn/47.htm',
      status: 'repealed',
      until: '2020-01-01',
    },
  ],
});

/** Addresses of the archive's notices by their numbers. */
export const urls: ReadonlyMap<string, string> = new Map([
  [ACT, '/szf/2015/1/'],
  [REPEALING, '/szf/2015/2/'],
  [AMENDING, '/szf/2015/3/'],
  [TRIAL, '/szf/2015/4/'],
]);
