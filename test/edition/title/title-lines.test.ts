import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readArchive } from '../../../src/content/read-archive.js';
import { titleLines, widthOf } from '../../../src/edition/title/title-lines.js';
import { titleNames } from '../../../src/edition/title/title-names.js';
import type { Archive } from '../../../src/model/archive.js';
import { textOf } from '../../../src/model/prose.js';

function archiveOf(folder: string): Archive {
  const { archive } = readArchive(fileURLToPath(new URL(`../../../${folder}`, import.meta.url)));
  if (archive === undefined) throw new Error(`${folder} was not read`);
  return archive;
}

const WIDTHS = Array.from({ length: 21 }, (_, index) => 10 + index);
const gazette = archiveOf('gazette');
const names = titleNames(gazette);
const awkward = archiveOf('test/editions/awkward');

function broken(title: string, longest: number): string {
  return titleLines(title, longest, names).join('｜');
}

describe('titleLines', () => {
  // As the issue of 2015 was printed; characters of 18 pt in a type area of 441 pt.
  it.each([
    '绍兴市人民政府关于推进工业企业｜“零土地”技术改造项目审批方式改革的通知',
    '绍兴市人民政府办公室关于印发｜绍兴市智慧城市建设2015年实施方案的通知',
    '绍兴市人民政府办公室关于｜主动接受舆论监督助推政府工作的通知',
    '绍兴市人民政府办公室关于印发｜绍兴市安全生产委员会组织结构设置｜及工作规则与组成人员的通知',
    '绍兴市人民政府办公室关于成立｜绍兴市促进大学生创业创新工作领导小组的通知',
  ])('breaks like the printed issue: %s', (lines) => {
    expect(broken(lines.replaceAll('｜', ''), 22)).toBe(lines);
  });

  // How the printed issue broke these the scan does not say, or (16号) leaves a short first line; each of these breaks
  // keeps words and names whole and has the shape of a trapezium or a rhombus.
  it.each([
    ['14号', ['绍兴市人民政府关于调整｜绍兴市区城乡最低生活保障标准的通知']],
    [
      '15号',
      [
        '绍兴市人民政府关于印发绍兴市区｜城乡居民临时救助实施办法（试行）的通知',
        '绍兴市人民政府关于印发绍兴市区城乡居民｜临时救助实施办法（试行）的通知',
        '绍兴市人民政府关于印发｜绍兴市区城乡居民临时救助｜实施办法（试行）的通知',
      ],
    ],
    [
      '16号',
      [
        '绍兴市人民政府｜关于印发绍兴市创建全国质量强市｜示范城市实施方案的通知',
        '绍兴市人民政府关于印发｜绍兴市创建全国质量强市示范城市实施方案的通知',
        '绍兴市人民政府关于印发绍兴市｜创建全国质量强市示范城市实施方案的通知',
      ],
    ],
    ['22号', ['绍兴市人民政府办公室关于成立｜绍兴市创建公交优先示范城市工作领导小组的通知']],
    ['24号', ['绍兴市人民政府办公室关于｜推行政府向社会力量购买服务的实施意见']],
  ])('breaks %s by sense', (_number, lines) => {
    expect(new Set(lines.map((each) => each.replaceAll('｜', ''))).size).toBe(1);
    expect(lines).toContain(broken((lines[0] ?? '').replaceAll('｜', ''), 22));
  });

  it('leaves a title that fits in one line', () => {
    expect(broken('绍兴市人民政府关于示例的通知', 22)).toBe('绍兴市人民政府关于示例的通知');
    expect(broken('名单', 22)).toBe('名单');
    expect(titleLines('', 22, names).join('')).toBe('');
  });

  it('keeps a name in marks, a year and a place whole', () => {
    const name = '《质量发展纲要（2011—2020年）》';
    for (const longest of WIDTHS) {
      const lines = broken(`绍兴市人民政府关于贯彻落实${name}的通知`, longest);
      expect(lines).toContain('（2011—2020年）');
      if (longest >= widthOf(`${name}的通知`)) expect(lines).toContain(name);
      expect(broken('绍兴市人民政府关于调整绍兴市区城乡最低生活保障标准的通知', longest)).toContain(
        '绍兴市区',
      );
      expect(broken('绍兴市人民政府办公室关于印发2015年实施方案的通知', longest)).toContain('2015年');
    }
  });

  it('breaks a name in marks that is longer than a line by sense, too', () => {
    const title =
      '绍兴市人民政府办公室转发《国务院办公厅关于加强农村饮用水水源保护和生活污水处理设施建设管理工作的意见》的通知';
    expect([
      '绍兴市人民政府办公室转发｜《国务院办公厅关于加强农村饮用水水源保护｜和生活污水处理设施建设管理工作的意见》的通知',
      '绍兴市人民政府办公室转发《国务院办公厅｜关于加强农村饮用水水源保护和生活污水｜处理设施建设管理工作的意见》的通知',
      '绍兴市人民政府办公室转发《国务院办公厅｜关于加强农村饮用水水源保护｜和生活污水处理设施建设管理工作的意见》的通知',
    ]).toContain(broken(title, 23));
  });

  it('lets a word that is longer than a line stand alone', () => {
    expect(broken('绍兴市人民政府关于internationalization的通知', 8)).toBe(
      '绍兴市人民政府｜关于｜internationalization的通知',
    );
  });

  it('breaks where the editor did, into no more lines than it takes', () => {
    const title = '绍兴市公安局　绍兴市财政局关于做好2015年春节期间安全管理工作的通知';
    const lines = ['绍兴市公安局', '绍兴市财政局', '关于做好2015年', '春节期间安全管理工作的通知'];
    expect(titleLines(title, 16, names, lines)).toEqual([
      '绍兴市公安局　',
      '绍兴市财政局关于做好2015年',
      '春节期间安全管理工作的通知',
    ]);
    expect(titleLines(title, 22, names, lines)).toEqual([
      '绍兴市公安局　绍兴市财政局',
      '关于做好2015年春节期间安全管理工作的通知',
    ]);
    expect(titleLines(title, 40, names, lines)).toEqual([title]);
  });

  it('knows the organs of the archive’s notices and of their titles', () => {
    const title = '关于绍兴市滨海新城江滨区管理委员会内设机构调整的通知';
    const [notice] = gazette.notices;
    if (notice === undefined) throw new Error('the archive has no notice');
    const organ = '滨海新城江滨区管理委员会';
    const front = { ...notice.front, title: `${organ}关于示例的通知` };
    const known = titleNames({ ...gazette, notices: [{ ...notice, front }] });
    for (const longest of WIDTHS.filter((width) => width > organ.length + 2))
      expect(titleLines(title, longest, known).filter((line) => line.includes(organ))).toHaveLength(1);
  });

  it('breaks a long title without trying every way', () => {
    const title = '绍兴市人民政府关于做好工业企业“零土地”技术改造项目审批方式改革'.repeat(6).slice(0, 200);
    // There are 2 to the 199th: it would not come to an end.
    const lines = titleLines(title, 22, names);
    expect(lines.join('')).toBe(title);
    expect(lines.length).toBeGreaterThan(200 / 22);
  });
});

// Titles of every kind, each with the breaks that a good editor might choose.
const OF_EVERY_KIND: readonly (readonly string[])[] = [
  // Fit one line
  ['绍兴市人民政府令第123号'],
  ['浙江省人民政府令第321号'],
  ['绍兴市人民政府公告'],
  ['关于张三同志任职的通知'],
  ['绍兴市人民政府关于张国强等同志职务任免的通知'],
  ['关于做好第七次全国人口普查工作的通知'],
  ['批复'],
  // Personal names
  [
    '绍兴市人民政府办公室｜关于张国强、李明华等同志职务任免的通知',
    '绍兴市人民政府办公室关于｜张国强、李明华等同志职务任免的通知',
  ],
  [
    '绍兴市人民政府办公室关于调整｜欧阳文山同志工作分工的通知',
    '绍兴市人民政府办公室关于｜调整欧阳文山同志工作分工的通知',
    '绍兴市人民政府办公室｜关于调整欧阳文山同志工作分工的通知',
  ],
  [
    '绍兴市人民政府关于授予王小明等10名同志｜“绍兴市劳动模范”称号的决定',
    '绍兴市人民政府关于授予｜王小明等10名同志“绍兴市劳动模范”称号的决定',
  ],
  // Joint issuers
  ['绍兴市公安局　绍兴市财政局　绍兴市民政局｜关于做好2015年春节期间安全管理工作的通知'],
  [
    '绍兴市人民政府　绍兴军分区｜关于做好2015年征兵工作的通知',
    '绍兴市人民政府　绍兴军分区关于｜做好2015年征兵工作的通知',
    '绍兴市人民政府　绍兴军分区关于做好｜2015年征兵工作的通知',
  ],
  [
    '绍兴市发展和改革委员会　｜绍兴市经济和信息化委员会　绍兴市财政局｜关于印发绍兴市战略性新兴产业｜发展专项资金管理办法的通知',
    '绍兴市发展和改革委员会　｜绍兴市经济和信息化委员会　绍兴市财政局｜关于印发绍兴市战略性新兴产业发展｜专项资金管理办法的通知',
    '绍兴市发展和改革委员会　｜绍兴市经济和信息化委员会　｜绍兴市财政局关于印发绍兴市｜战略性新兴产业发展专项资金管理办法的通知',
  ],
  ['绍兴市教育局等五部门关于印发｜《绍兴市中小学生研学旅行工作实施意见》的通知'],
  [
    '中共绍兴市委　绍兴市人民政府关于全面加强｜生态环境保护坚决打好污染防治攻坚战的实施意见',
    '中共绍兴市委　绍兴市人民政府｜关于全面加强生态环境保护｜坚决打好污染防治攻坚战的实施意见',
    '中共绍兴市委　绍兴市人民政府关于｜全面加强生态环境保护｜坚决打好污染防治攻坚战的实施意见',
  ],
  // Forwarded
  [
    '绍兴市人民政府办公室转发《国务院办公厅｜关于进一步加强食品安全工作的意见》的通知',
    '绍兴市人民政府办公室转发｜《国务院办公厅关于进一步加强｜食品安全工作的意见》的通知',
  ],
  [
    '绍兴市人民政府批转市发改委关于｜2015年国民经济和社会发展计划草案的通知',
    '绍兴市人民政府批转市发改委｜关于2015年国民经济和社会发展计划草案的通知',
  ],
  [
    '绍兴市人民政府办公室转发市教育局等部门关于｜进一步加强中小学校园安全工作实施意见的通知',
    '绍兴市人民政府办公室转发｜市教育局等部门关于进一步加强｜中小学校园安全工作实施意见的通知',
  ],
  // Places
  [
    '绍兴市人民政府关于同意设立｜绍兴市柯桥区平水镇的批复',
    '绍兴市人民政府关于｜同意设立绍兴市柯桥区平水镇的批复',
    '绍兴市人民政府关于同意｜设立绍兴市柯桥区平水镇的批复',
    '绍兴市人民政府｜关于同意设立绍兴市柯桥区平水镇的批复',
  ],
  [
    '绍兴市人民政府关于｜越城区、柯桥区、上虞区部分行政区划调整的通告',
    '绍兴市人民政府关于越城区、柯桥区、｜上虞区部分行政区划调整的通告',
    '绍兴市人民政府关于越城区、柯桥区、上虞区｜部分行政区划调整的通告',
  ],
  [
    '绍兴市人民政府关于市区范围内｜禁止销售使用高污染燃料的通告',
    '绍兴市人民政府关于｜市区范围内禁止销售使用高污染燃料的通告',
  ],
  [
    '绍兴市人民政府办公室关于｜严禁在市区燃放烟花爆竹的补充通知',
    '绍兴市人民政府办公室｜关于严禁在市区燃放烟花爆竹的补充通知',
    '绍兴市人民政府办公室关于严禁在市区｜燃放烟花爆竹的补充通知',
  ],
  // Numbers and years
  [
    '绍兴市人民政府关于公布｜绍兴市第六批市级文物保护单位的通知',
    '绍兴市人民政府关于公布绍兴市｜第六批市级文物保护单位的通知',
  ],
  [
    '绍兴市人民政府关于表彰｜第十二届中国国际轻纺产品博览会先进集体的决定',
    '绍兴市人民政府关于表彰第十二届｜中国国际轻纺产品博览会先进集体的决定',
  ],
  [
    '绍兴市人民政府关于印发绍兴市｜国民经济和社会发展“十三五”规划纲要的通知',
    '绍兴市人民政府关于印发绍兴市国民经济｜和社会发展“十三五”规划纲要的通知',
    '绍兴市人民政府关于印发｜绍兴市国民经济和社会发展｜“十三五”规划纲要的通知',
  ],
  [
    '绍兴市人民政府关于命名｜2014年度绍兴市信用管理示范企业的通报',
    '绍兴市人民政府关于命名2014年度｜绍兴市信用管理示范企业的通报',
    '绍兴市人民政府关于｜命名2014年度绍兴市信用管理示范企业的通报',
  ],
  [
    '绍兴市人民政府办公室关于｜2015年元旦春节期间放假安排的通知',
    '绍兴市人民政府办公室｜关于2015年元旦春节期间放假安排的通知',
  ],
  [
    '绍兴市人民政府关于开展｜第三次全国经济普查的通知',
    '绍兴市人民政府关于｜开展第三次全国经济普查的通知',
    '绍兴市人民政府｜关于开展第三次全国经济普查的通知',
  ],
  [
    '绍兴市人民政府关于｜实施标准化发展战略的意见（2012—2020年）',
    '绍兴市人民政府关于实施｜标准化发展战略的意见（2012—2020年）',
  ],
  [
    '绍兴市人民政府关于印发绍兴市｜城市绿地系统规划（2015—2030年）的通知',
    '绍兴市人民政府关于印发｜绍兴市城市绿地系统规划（2015—2030年）的通知',
  ],
  ['绍兴市人民政府办公室关于印发｜绍兴市区政府投资项目管理办法（试行）的通知'],
  // Letters
  [
    '绍兴市人民政府办公室关于｜加快5G网络建设和应用的实施意见',
    '绍兴市人民政府办公室关于加快｜5G网络建设和应用的实施意见',
    '绍兴市人民政府办公室｜关于加快5G网络建设和应用的实施意见',
  ],
  [
    '绍兴市人民政府办公室关于做好｜PM2.5监测和重污染天气应对工作的通知',
    '绍兴市人民政府办公室关于｜做好PM2.5监测和重污染天气应对工作的通知',
    '绍兴市人民政府办公室｜关于做好PM2.5监测和重污染天气应对工作的通知',
  ],
  [
    '绍兴市人民政府关于应对WTO规则变化｜促进外贸稳定增长的若干意见',
    '绍兴市人民政府关于｜应对WTO规则变化促进外贸稳定增长的若干意见',
  ],
  // Other kinds of document
  [
    '绍兴市人民政府办公室关于公布｜市本级行政规范性文件清理结果的通知',
    '绍兴市人民政府办公室关于｜公布市本级行政规范性文件清理结果的通知',
    '绍兴市人民政府办公室｜关于公布市本级行政规范性文件清理结果的通知',
  ],
  [
    '绍兴市人民政府关于｜废止和修改部分政府规章的决定',
    '绍兴市人民政府｜关于废止和修改部分政府规章的决定',
    '绍兴市人民政府关于废止和修改｜部分政府规章的决定',
  ],
  [
    '绍兴市人民政府办公室关于｜绍兴市第八届人民代表大会第四次会议｜代表建议办理工作的函',
    '绍兴市人民政府办公室关于｜绍兴市第八届人民代表大会｜第四次会议代表建议办理工作的函',
    '绍兴市人民政府办公室｜关于绍兴市第八届人民代表大会｜第四次会议代表建议办理工作的函',
  ],
  [
    '国务院办公厅关于加强｜政府网站信息内容建设的意见',
    '国务院办公厅关于｜加强政府网站信息内容建设的意见',
    '国务院办公厅｜关于加强政府网站信息内容建设的意见',
  ],
  [
    '国务院关于大力推进大众创业万众创新｜若干政策措施的意见',
    '国务院关于大力推进｜大众创业万众创新若干政策措施的意见',
  ],
  ['国务院关于促进市场公平竞争｜维护市场正常秩序的若干意见'],
  [
    '绍兴市人民政府关于加强城市管理｜和综合行政执法工作的通告',
    '绍兴市人民政府关于加强｜城市管理和综合行政执法工作的通告',
    '绍兴市人民政府关于｜加强城市管理和综合行政执法工作的通告',
  ],
  [
    '绍兴市人民政府办公室关于贯彻落实｜《浙江省大气污染防治条例》的实施意见',
    '绍兴市人民政府办公室关于｜贯彻落实《浙江省大气污染防治条例》的实施意见',
  ],
  [
    '绍兴市人民政府关于给予｜绍兴轨道交通集团有限公司嘉奖的通报',
    '绍兴市人民政府关于｜给予绍兴轨道交通集团有限公司嘉奖的通报',
  ],
  [
    '绍兴市人民政府办公室关于建立｜绍兴市推进“五水共治”“三改一拆”｜工作联席会议制度的函',
    '绍兴市人民政府办公室关于建立绍兴市推进｜“五水共治”“三改一拆”工作联席会议制度的函',
  ],
  [
    '绍兴市人民政府关于绍兴高新技术产业开发区｜管理委员会主要职责的通知',
    '绍兴市人民政府｜关于绍兴高新技术产业开发区｜管理委员会主要职责的通知',
  ],
  [
    '绍兴市人民政府办公室关于做好国有建设用地｜使用权出让和矿业权出让管理工作的意见',
    '绍兴市人民政府办公室关于｜做好国有建设用地使用权出让｜和矿业权出让管理工作的意见',
  ],
  // Very long
  [
    '绍兴市人民政府办公室关于转发｜市发改委、市财政局、市人力社保局｜绍兴市城乡公共服务均等化三年行动计划｜（2015—2017年）实施细则的通知',
  ],
  [
    '绍兴市人民政府办公室关于印发｜绍兴市建设项目环境影响评价审批制度改革｜试点工作实施方案和绍兴市建设项目｜环境保护设施竣工验收管理办法的通知',
    '绍兴市人民政府办公室关于印发｜绍兴市建设项目环境影响评价｜审批制度改革试点工作实施方案｜和绍兴市建设项目环境保护设施｜竣工验收管理办法的通知',
  ],
  // A second set, of other matters
  [
    '绍兴市人民政府关于加快推进｜新型城镇化建设的若干意见',
    '绍兴市人民政府关于｜加快推进新型城镇化建设的若干意见',
    '绍兴市人民政府｜关于加快推进新型城镇化建设的若干意见',
  ],
  [
    '绍兴市人民政府办公室关于开展｜打击非法集资专项整治行动的通知',
    '绍兴市人民政府办公室关于｜开展打击非法集资专项整治行动的通知',
  ],
  [
    '绍兴市人民政府办公室关于印发｜绍兴市本级政府采购目录及限额标准的通知',
    '绍兴市人民政府办公室关于印发绍兴市本级｜政府采购目录及限额标准的通知',
  ],
  ['绍兴市人民政府关于划定高污染燃料禁燃区的通告'],
  [
    '绍兴市人民政府关于提高退休人员｜基本养老金标准的通知',
    '绍兴市人民政府关于提高｜退休人员基本养老金标准的通知',
    '绍兴市人民政府关于｜提高退休人员基本养老金标准的通知',
  ],
  [
    '浙江省人民政府关于绍兴市｜城市总体规划（2011—2020年）的批复',
    '浙江省人民政府关于｜绍兴市城市总体规划（2011—2020年）的批复',
  ],
  [
    '绍兴市人民政府关于聘任李建国等5位同志｜为绍兴市人民政府参事的决定',
    '绍兴市人民政府关于聘任｜李建国等5位同志为绍兴市人民政府参事的决定',
  ],
  [
    '绍兴市人民政府办公室关于建立｜城乡困难群众基本生活价格补贴机制的通知',
    '绍兴市人民政府办公室关于｜建立城乡困难群众基本生活价格补贴机制的通知',
  ],
  [
    '国务院关于取消和调整｜一批行政审批项目等事项的决定',
    '国务院关于｜取消和调整一批行政审批项目等事项的决定',
  ],
  [
    '绍兴市人民政府办公室关于进一步做好｜突发公共事件信息报送工作的通知',
    '绍兴市人民政府办公室关于｜进一步做好突发公共事件信息报送工作的通知',
  ],
  [
    '绍兴市人民政府关于实行最严格｜水资源管理制度全面推进节水型社会建设的意见',
    '绍兴市人民政府关于｜实行最严格水资源管理制度｜全面推进节水型社会建设的意见',
    '绍兴市人民政府关于实行｜最严格水资源管理制度｜全面推进节水型社会建设的意见',
    '绍兴市人民政府关于实行最严格水资源管理制度｜全面推进节水型社会建设的意见',
  ],
  [
    '绍兴市人民政府关于公布2014年度｜绍兴市科学技术奖获奖项目的通知',
    '绍兴市人民政府关于公布｜2014年度绍兴市科学技术奖获奖项目的通知',
  ],
  [
    '绍兴市人民政府办公室关于做好｜第十三届全国学生运动会筹备工作的通知',
    '绍兴市人民政府办公室关于｜做好第十三届全国学生运动会筹备工作的通知',
  ],
  [
    '绍兴市人民政府办公室转发市财政局关于｜市级财政专项资金管理暂行办法的通知',
    '绍兴市人民政府办公室转发市财政局｜关于市级财政专项资金管理暂行办法的通知',
  ],
  [
    '绍兴市人民政府关于嵊州市、新昌县｜部分乡镇行政区划调整的请示',
    '绍兴市人民政府关于｜嵊州市、新昌县部分乡镇行政区划调整的请示',
  ],
  [
    '绍兴市人民政府关于2015年｜国有建设用地供应计划的公告',
    '绍兴市人民政府关于｜2015年国有建设用地供应计划的公告',
  ],
  [
    '绍兴市人民政府关于促进健康服务业｜和养老服务业加快发展的实施意见',
    '绍兴市人民政府关于｜促进健康服务业和养老服务业加快发展的实施意见',
    '绍兴市人民政府关于促进｜健康服务业和养老服务业加快发展的实施意见',
  ],
  [
    '绍兴市人民政府办公室关于禁止｜非法捕捞水产品的通告',
    '绍兴市人民政府办公室关于｜禁止非法捕捞水产品的通告',
    '绍兴市人民政府办公室｜关于禁止非法捕捞水产品的通告',
  ],
];

it.each(OF_EVERY_KIND.map((lines) => ({ title: (lines[0] ?? '').replaceAll('｜', ''), lines })))(
  'breaks $title by sense and shape',
  ({ title, lines }) => {
    expect(new Set(lines.map((each) => each.replaceAll('｜', '')))).toEqual(new Set([title]));
    expect(lines).toContain(broken(title, 22));
  },
);

it('gives the ten notices of 2015年第3期 the lines that the page design counts on', () => {
  const lineCounts = gazette.notices.map(({ name, front }) => [
    name,
    titleLines(front.title, 22, names).length,
  ]);
  expect(Object.fromEntries(lineCounts)).toEqual({
    'szf-2015-13': 2,
    'szf-2015-14': 2,
    'szf-2015-15': 2,
    'szf-2015-16': 2,
    'szbf-2015-17': 2,
    'szbf-2015-20': 2,
    'szbf-2015-21': 3,
    'szbf-2015-22': 2,
    'szbf-2015-23': 2,
    'szbf-2015-24': 2,
  });
});

const TITLES = [gazette, awkward].flatMap(({ notices, works }) => [
  ...notices.flatMap(({ front, tree }) => [
    front.title,
    ...tree.children.flatMap(({ children: [first] }) => (first?.type === 'partTitle' ? [textOf(first)] : [])),
  ]),
  ...works.map(({ title }) => title),
]);

// A run that no line may break: a number with its unit, a Latin word, or the last word with the kind of document.
function isOneWord(text: string): boolean {
  return /^(?:[\w—.年]+|（[\d—年]+）》?(?:的通知)?|[!-~]+)\s?$/u.test(text);
}

it.each(TITLES)('breaks %s to any width', (title) => {
  for (const longest of WIDTHS) {
    const lines = titleLines(title, longest, names);
    expect(lines.join('')).toBe(title);
    expect(lines).not.toContain('');
    expect(lines.filter((line) => widthOf(line) > longest && !isOneWord(line))).toEqual([]);
    expect(lines.filter((line) => /^[、，。；：”》）〉的之]/u.test(line))).toEqual([]);
  }
});
