// The usual departments of provinces, cities and counties before and after the reform of 2018, without 局, 委, 办 at the end:
// a line has the full name first, then the short names in use. What differs in line is a different organ, however alike
// the names are (教育, 体育; 国资, 国土).
const DEPARTMENTS = `
  发展和改革 发展改革 发改
  发展计划 计划 计
  经济和信息化 经信 经济信息化
  经济贸易 经贸
  教育
  教育体育 教体
  科学技术 科技
  民族宗教事务 民族宗教 民宗
  公安
  监察
  民政
  司法
  司法行政
  财政
  财政税务 财税
  人力资源和社会保障 人力社保 人社
  劳动和社会保障 劳动保障
  人事
  国土资源 国土
  自然资源和规划 自然资源规划 自然资源 资规
  国有资产监督管理 国资
  环境保护 环保
  生态环境
  住房和城乡建设 住房城乡建设 住建
  城乡建设
  建设
  建筑业管理 建管 建筑业
  规划
  规划建设
  城市管理 城管
  城市管理行政执法 城管执法 城市管理执法
  综合行政执法 综合执法
  交通运输 交通
  水利
  水务
  水利水电
  农业
  农业农村
  农村工作 农
  林业
  农林
  海洋与渔业 海洋渔业 渔业
  商务
  粮食
  粮食和物资储备 粮食物资
  文化广电新闻出版 文广新 文广
  文化
  文化广电旅游 文广旅游 文旅
  文物
  旅游发展 旅游 旅
  体育
  卫生
  卫生和计划生育 卫生计生 卫计
  卫生健康 卫健
  人口和计划生育 人口计生 计生
  医疗保障 医保
  审计
  统计
  质量技术监督 质监 质量技监
  工商行政管理 工商
  食品药品监督管理 食品药品监管 食药监 药监
  市场监督管理 市场监管
  安全生产监督管理 安监 安全监管
  应急管理 应急
  机关事务管理 机关事务
  人民防空 人防
  信访
  档案
  法制
  政府法制
  人民政府 政府 府
  机构编制 编委 编
  金融工作 金融
  外事侨务 外侨
  外事
  侨务
  台湾事务 台
  招商
  投资促进
  退役军人事务 退役军人
  大数据发展管理 大数据
  地方税务 地税
  国家税务 国税
  税务
  气象
  地震
  烟草专卖 烟草
  邮政管理 邮政
  海事
  港航管理 港航
  公路管理 公路
  运输管理 运管
  供销合作总 供销总 供销
`;

const BY_NAME = new Map<string, readonly string[]>();
for (const line of DEPARTMENTS.trim().split('\n')) {
  const names = line.trim().split(' ');
  for (const name of names) BY_NAME.set(name, names);
}

/** The names of a usual department, the full one first, or undefined where the name is of none. Without 局, 委 or 办. */
export function departmentNames(name: string): readonly string[] | undefined {
  return BY_NAME.get(name);
}
