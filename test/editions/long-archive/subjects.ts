// What the invented city rules, and by what kind of act: together as many titles as an archive of any size needs, no two alike.
const THINGS = (
  '公共停车场 城市道路 古树名木 农贸市场 建筑工地 物业服务 公共租赁住房 城市绿地 饮用水水源 河道堤防 ' +
  '农村公路 公共厕所 户外广告 餐饮油烟 建筑垃圾 生活垃圾 公共自行车 电梯设备 燃气设施 供水管网 ' +
  '排水设施 污水处理 路灯照明 公共图书馆 文化遗产 历史街区 体育场馆 养老机构 托育机构 社区食堂 ' +
  '校外培训 职业学校 校车安全 家庭医生 急救站点 疫苗接种 食品作坊 集体食堂 药品零售 粮食储备 ' +
  '农业机械 水产养殖 畜禽屠宰 秸秆利用 林地资源 湿地公园 海塘围垦 小型水库 防汛物资 消防水源 ' +
  '烟花爆竹 犬类登记 流动人口 居住证件 志愿服务 殡葬设施 慈善募捐 社会救助 残疾人就业 退役安置 ' +
  '人才公寓 技能竞赛 科技奖励 专利资助 标准创新 质量品牌 中小企业 商贸流通 会展经济 旅游景区 ' +
  '民宿经营 港口岸线 内河航运 货运站场 出租汽车 公交线路 轨道交通 桥梁隧道 地下管线 工程招标 ' +
  '政府采购 国有资产 公务用车 机关食堂 档案资料 公共数据 政务热线 行政许可 信用信息 审计结果 ' +
  '统计调查 价格监测 土地储备 房屋征收 测绘成果 气象灾害 地震台网 无线电台 网络设施 保障用房'
).split(' ');
const ASPECTS = ['管理', '保护', '建设', '使用', '运行', '监督', '养护', '普查', '评价', '补助'];
const FORMS = ['办法', '规定', '细则'];

/** What an act is about, and what it calls itself. */
export interface Subject {
  /** 公共停车场 */
  readonly thing: string;
  /** 公共停车场管理 */
  readonly matter: string;
  /** 办法 */
  readonly form: string;
}

/** The subject of the act with a number, counted from 0; no two of the first 3,000 are the same. */
export function subjectOf(number: number): Subject {
  const at = (list: readonly string[], index: number): string => list[index % list.length] ?? '';
  const thing = at(THINGS, number);
  const round = Math.floor(number / THINGS.length);
  return {
    thing,
    matter: thing + at(ASPECTS, round),
    form: at(FORMS, Math.floor(round / ASPECTS.length)),
  };
}
