import { parseIsoDate, type CivilDate } from './date.js';
import { withoutSpace } from './without-space.js';

// Laws, regulations and rules of the state that a later act has repealed, which drafts of notices go on naming as their
// basis. A block opens with the act that repeals: the day on which it takes effect, its title, and the number under which it
// was promulgated; below it stand, indented, the titles that its last article, or the decision itself,
// repeals. Acts that were only revised under their own title are not here, nor those repealed in part. An office adds those that
// it meets to works.yaml (status: repealed, until), which goes before this list.
const REPEALS = `
1999-10-01 中华人民共和国行政复议法 1999年主席令第16号
  行政复议条例
2003-08-01 城市生活无着的流浪乞讨人员救助管理办法 国务院令第381号
  城市流浪乞讨人员收容遣送办法
2006-01-01 中华人民共和国公务员法 2005年主席令第35号
  国家公务员暂行条例
2006-03-01 中华人民共和国治安管理处罚法 2005年主席令第38号
  中华人民共和国治安管理处罚条例
2008-01-01 中华人民共和国城乡规划法 2007年主席令第74号
  中华人民共和国城市规划法
2008-01-01 中华人民共和国企业所得税法 2007年主席令第63号
  中华人民共和国企业所得税暂行条例
  中华人民共和国外商投资企业和外国企业所得税法
2009-06-01 中华人民共和国食品安全法 2009年主席令第9号
  中华人民共和国食品卫生法
2011-01-21 国有土地上房屋征收与补偿条例 国务院令第590号
  城市房屋拆迁管理条例
2011-03-05 土地复垦条例 国务院令第592号
  土地复垦规定
2011-11-01 个体工商户条例 国务院令第596号
  城乡个体工商户管理暂行条例
2012-04-28 女职工劳动保护特别规定 国务院令第619号
  女职工劳动保护规定
2012-07-01 党政机关公文处理工作条例 中办发〔2012〕14号
  国家行政机关公文处理办法
  中国共产党机关公文处理条例
2014-01-01 铁路安全管理条例 国务院令第639号
  铁路运输安全保护条例
2014-03-01 中华人民共和国保守国家秘密法实施条例 国务院令第646号
  中华人民共和国保守国家秘密法实施办法
2017-10-01 无证无照经营查处办法 国务院令第684号
  无照经营查处取缔办法
2017-11-19 国务院关于废止《中华人民共和国营业税暂行条例》和修改《中华人民共和国增值税暂行条例》的决定 国务院令第691号
  中华人民共和国营业税暂行条例
2018-01-01 中华人民共和国环境保护税法实施条例 国务院令第693号
  排污费征收使用管理条例
2018-03-20 中华人民共和国监察法 2018年主席令第3号
  中华人民共和国行政监察法
2018-07-01 中华人民共和国船舶吨税法 2017年主席令第85号
  中华人民共和国船舶吨税暂行条例
2018-07-01 中华人民共和国烟叶税法 2017年主席令第84号
  中华人民共和国烟叶税暂行条例
2019-01-01 行政区划管理条例 国务院令第704号
  国务院关于行政区划管理的规定
2019-07-01 中华人民共和国车辆购置税法 2018年主席令第19号
  中华人民共和国车辆购置税暂行条例
2019-09-01 中华人民共和国耕地占用税法 2018年主席令第18号
  中华人民共和国耕地占用税暂行条例
2020-01-01 中华人民共和国外商投资法 2019年主席令第26号
  中华人民共和国中外合资经营企业法
  中华人民共和国外资企业法
  中华人民共和国中外合作经营企业法
2020-09-01 中华人民共和国资源税法 2019年主席令第33号
  中华人民共和国资源税暂行条例
2021-01-01 中华人民共和国民法典 2020年主席令第45号
  中华人民共和国婚姻法
  中华人民共和国继承法
  中华人民共和国民法通则
  中华人民共和国收养法
  中华人民共和国担保法
  中华人民共和国合同法
  中华人民共和国物权法
  中华人民共和国侵权责任法
  中华人民共和国民法总则
2021-09-01 中华人民共和国契税法 2020年主席令第52号
  中华人民共和国契税暂行条例
2021-09-01 中华人民共和国城市维护建设税法 2020年主席令第51号
  中华人民共和国城市维护建设税暂行条例
2022-03-01 中华人民共和国市场主体登记管理条例 国务院令第746号
  中华人民共和国公司登记管理条例
  中华人民共和国企业法人登记管理条例
  中华人民共和国合伙企业登记管理办法
  农民专业合作社登记管理条例
  企业法人法定代表人登记管理规定
2022-07-01 中华人民共和国印花税法 2021年主席令第89号
  中华人民共和国印花税暂行条例
2022-11-01 促进个体工商户发展条例 国务院令第755号
  个体工商户条例
2024-11-01 法规规章备案审查条例 国务院令第789号
  法规规章备案条例
2025-01-01 中华人民共和国学位法 2024年主席令第22号
  中华人民共和国学位条例
2026-01-01 中华人民共和国增值税法 2024年主席令第41号
  中华人民共和国增值税暂行条例
`;

/** An act that no longer holds, and what has repealed it. */
export interface SupersededAct {
  readonly title: string;
  /** The day from which it no longer holds. */
  readonly until: CivilDate;
  readonly by: string;
  /** The number under which the later act was promulgated. */
  readonly source: string;
}

const BY_TITLE = new Map(Array.from(supersededActs(), (act) => [plainTitle(act.title), act]));

/** What has become of an act of the state by its title, with 中华人民共和国 or without; undefined where it is not listed. */
export function supersededAct(title: string): SupersededAct | undefined {
  return BY_TITLE.get(plainTitle(title));
}

function plainTitle(title: string): string {
  return withoutSpace(title).replace(/^中华人民共和国/u, '');
}

function* supersededActs(): Generator<SupersededAct> {
  let later: Omit<SupersededAct, 'title'> | undefined;
  for (const line of REPEALS.trim().split('\n')) {
    if (line.startsWith('  ')) {
      if (later !== undefined) yield { title: line.trim(), ...later };
      continue;
    }
    const [day = '', by = '', source = ''] = line.split(' ');
    const until = parseIsoDate(day);
    later = until === undefined ? undefined : { until, by, source };
  }
}
