// Characters that a scanner, or a hand that writes by shape, takes for one another in the names of people and places.
// Made by hand, going through the surnames and the characters usual in given names, in four rows of thought: a stroke
// more or less, or a body much alike; a side that looks like another (氵 冫, 日 目, 木 禾, 礻 衤, 亻 彳, 辶 廴); one body with
// different sides, where input by sound errs too; and surnames that are rare or written in two ways. Characters that only sound
// alike (军 君) are left out: too many people are really named so. So are numerals: 第七医院 is no slip for another.
// The characters of a group may stand for one another; a character may be in several groups.

const BODY_ALIKE = `
  己已巳 戊戌戍 戌成 未末 未朱 土士 日曰 人入 大太犬 天夭夫 王玉主 壬王 田由甲申 午牛 刀刁力 乌鸟 免兔 冉再
  卞卡 厉历 史吏 囚因困 孑子 孟盂 宇字 官宫 宣宜 龙尤 右石 帅师 弋戈 毛手 永水 白自臼 恩思 昂昴 昊吴 早旱
  明朋 杏杳 季李 栗粟 梁粱 毕华 江汪 汪注 沈沉 洁沽沾 岳兵 崇祟 幸辛 延廷 哀衷袁 龚袭 郎朗 邢刑 苟荀 苗茁
  茅芽 薛薜 逄逢 遂逐 金全 陈阵 顾颐 黄寅 闫闰闯 闻间问 闭闲 商裔 壶壹 奂免 央夬 秦奏泰 春舂 姜羌 宋宗 密蜜
  冠寇 伊尹 丑尹 居届 屏展 川州 裳棠堂 庄压 庞宠 康庚 庚庾 廉兼 微徽薇 慈兹 咸戚威 成咸 户卢 丈大 旦旧 显昱
  晏宴 晃晁 晟晨 曹曾 木术 束柬 柔矛 柴紫 楼娄 臧藏 素索 索紊 端瑞 颖颍颕 赖籁 隽俊 集焦 青责 阎闾 阎阁 鸣呜
  鸿鸠 茶荼 肓育 肖尚 良艮 虎虔 虞虚 贾贯 贵责 赏尝 轶铁 项顶 顺须 凤风 凤夙 伍任 兑克 党堂 其甚 刚冈 励厉
  匡臣 巨臣 卓阜 叶汁 召台 同司 吉古 周固 圆园 竖坚贤 宝室 家冢 巍魏 彤丹 志忐 戎戒 旻昊 旻吴 果杲 枚牧 欣掀
  民氏 氏氐 灵炅 爽奭 牟牢 甘廿 甯宁 盈盆 直真 碧璧壁 禹禺 立竝 翟瞿 霍瞿 菅管官 翁翕 舒抒 芮苪 荆荊 虹虾
  豪毫 雁雇 雅雄 雪雷 韦书 马冯 骁骄 鲁鱼 鹿庶 磊垒 仝同 奚溪 喆哲 寿寻 尧先 岚风 崔雀 傲敖 宪宽 富福 尉慰
  屈居 幼幻 幼功 庆厌 弘私 恭慕 慕幕暮募 戴载截 敏毓 敏繁 晋普 柬東 樊攀焚 武斌 汤场 温湿 湘箱 滕腾膝 潇萧
  焕换涣 熊能 牧收 玄弦 班斑 理埋 畅汤 祭蔡 察蔡 笃驾 笛苗 粹翠 綦慕 胥婿 荣菜 莘辛 菊掬 董薰 蒋将
  蓝监 蓝篮 袁远 谊宜 贺贸 辛亲 迎仰 邓邵 邵郡 郝赫 郭敦 钱线 钱钺 长张 陶萄 隋随 韩朝 颜彦
`;

const SIDE_ALIKE = `
  侯候俟 住往 佳桂 侍待 俊後 徐除涂 徐馀 冼洗冾 冶治 冷泠 准淮 凌淩 净诤 凉谅 冲沖 况祝 晴睛 暖暧 昭照 旺汪
  晓哓 旸肠 旸阳 晞睎 昫昀 眩炫 盼扮 杨扬 杨场 杭抗 析折拆 栋拣 桂挂 柏拍 桦华 枝技 楷揩 梅海 梅悔
  桃挑姚 根银 权杈 榜傍 稚雅 秋狄 秋愁 程呈 种钟 科料 秀季 稳隐 和知 积枳 秉乘 祁祈祀 初祁 祐佑 祐枯 祖袓
  祥详样 祺褀 福幅副 禄绿 礼札扎 社杜 裕格 裕浴 褚诸储 褚楮 泽译择 清请情 靖靓 沁泌 沛柿 江红虹 池地弛 沂忻
  忻听 沐休 沙抄 泳咏冰 洋详 津律 洪供拱 浩诰皓 浙淅 浦埔 浦蒲 莆蒲 涛祷 淑椒 淳谆惇 渊湘 溪鸡 滨宾 漫慢
  潘播 澄登 濮璞 瀚翰 灏颢 沅阮 沆杭 泓弘 泯抿 润闰 润涧 波披 漪猗 沣洋 进近 远运 迅讯 达挞 迪油 逸勉 通涌
  道遒 逯逮 延诞 廷庭挺艇 建健键 强弹 弛驰 张帐 彬杉 彰影 祯侦 祯桢浈 真贞 祝视 袆祎 衹祇祗 诚城 讯训 诗侍持
  谈淡 诠铨荃 谓渭 谢榭 详祥翔 钧钩 钩钓 锐悦 钢纲 锦绵 铠恺凯 铸涛 镇慎 镇填 镜境 锡惕 锡赐 饶绕 饶浇 烧晓
  骁饶 骅桦 骏驳 骥冀翼 驯训 骆络洛 骆路 珍诊 珠株殊 理里 玮讳 琛深 琛探 琬婉宛碗 琰谈 璟憬 璇漩旋 施旋 瑞湍
  瑄渲 瑾谨 瑾槿 珏钰 玥明 珊姗栅 玫枚 坤神 坤绅 坤珅 垚尧 培陪 堃坤 塘糖搪 增憎 增赠 域城 坦垣 妍研 妤抒
  妤好 姣皎 姣佼 娟捐 娜挪 婕捷睫 婧靖 婧倩 婵蝉禅 媛援缓 媛暖 嫣焉 嫒暖 妮泥 姿婆 娴闲 孙逊 岭领 岩岸
  峥挣铮 峡陕侠 岐歧枝 巧朽 帆航 怡治 怡冶 怡贻 恬括 恬甜 恒桓垣 惟唯维 惟推 惠慧蕙 愉偷 振震 振宸 拓柘 拔拨
  扬汤 攸悠 攻政 功攻 劲颈 勋勤 勇涌 勉晚 励砺 昕欣 昕盺 映快 晖浑 晗哈 晔桦 晤梧 晰淅 煌惶 煜昱 煦照 焱淼森
  烨桦 焜混 狄荻 玲珍 瑛暎 瑗援 硕顽 硕顾 翎领 翌翊 耀跃 艳绝 航舫 芳访 芬汾 荷何 蓬篷 薄簿 蓁臻 藉籍 蛟皎
  谦嫌 跃沃 轩杆 轩轫 辉挥 辉浑 邱岳 邹皱 郑掷 隗槐愧 隆降 霆庭 霞暇 静净 韬滔 韬稻 颂硕 颂松 顿顾 颖倾 鹃娟
  鹏朋 鹏鸥 鹤鹊
`;

const ONE_BODY = `
  伟玮炜纬苇 玮祎 琪祺淇棋骐麒 旗祺棋琪 琦绮崎骑 琦奇 峰锋烽蜂 辉晖珲 浚骏竣俊峻 钧均昀筠 铭茗酩
  玲铃岭苓伶聆龄 琳林霖淋 楠南 瑜渝愉榆喻 璐潞露鹭 莹滢荧萤 蓉榕溶熔镕 婷亭 娟绢涓 姝珠株 晟盛 昌菖 昭招绍韶
  炫弦泫 炳柄丙 焕涣奂 煊暄萱瑄 煌皇 熠熤 珂柯轲 玟雯纹汶 珮佩 瑛英 莉利俐 芸云耘 芳方 菁精箐 萍苹 蔚尉 蕾雷
  茹如 莲连涟 菏荷 傅溥博 筱悠 荟会 茵因 茜栖 娇骄侨乔桥矫 妍姸 婧菁 媛瑗 嫒瑷 遥瑶谣 逸免 超召 曜耀 璋樟彰漳
  章璋 鸿江 麟鳞嶙磷 黎藜 梨黎 霞遐瑕 宸晨辰震 泓洪 宏弘 鑫金 涛焘 钰玉 钊钏 铮峥净 镇真 祯贞 琨昆锟焜 璟景
  瑄宣 琬婉菀 睿濬 桐铜 梓辛 桢贞 渊洲 溢镒 滨缤 澜阑 濠豪 烨晔 熙煦 岚凤 嵘荣 崧松 岷珉 佰柏伯 仲钟 儒孺濡
  倪霓 伦沦 俞喻渝瑜 佟咚 侃佩 仕仁 任仕 佶吉 俨严 培蓓 孜牧 彬斌 彭澎 忠仲 懿壹 戬晋 昕忻 樱缨 泳永咏 泉录
  淑叔 淳醇 源原 漪绮 玺尔 琼凉 甫浦 畅旸 稼家 穗惠 竞竟 笙生 粲璨灿 绫凌菱陵 绪诸渚 缪廖寥 缪谬 肃萧 芙扶
  范苑 蒙濛 蕴韵 虞娱 谊渲 谭覃潭 赟斌 轲坷 迪笛 郡君 鄂颚 闵闽 闻闽 陇龙 雯文 骁晓 鲲琨 丰沣 丽莉 亦奕弈
  士仕 婴缨 旻雯 栾峦 梁粮 汝茹 沅沆 涵菡 湉恬 湖胡瑚 玙屿 珺郡 祎韦 竺笠 芷止 若诺偌 苑宛 裴斐菲 诺喏 轶佚
  郦丽 钟忠 飏扬 馨磬
`;

const TWO_WAYS = `
  闫阎 肖萧 付傅 邱丘 于於 戴代 蓝兰 钟锺 余佘 佘茶 晁鼂 郗郄 却郄 仝全 宓密 毋毌 贠员 昝咎 逄庞 麴鞠 乜也
  查杳 芦卢
`;

/** Groups of characters that are taken for one another. */
export const CONFUSABLE_GROUPS: readonly string[] = [BODY_ALIKE, SIDE_ALIKE, ONE_BODY, TWO_WAYS].flatMap(
  (groups) => groups.trim().split(/\s+/u),
);

const CONFUSABLE = new Map<string, Set<string>>();
for (const group of CONFUSABLE_GROUPS) {
  for (const character of group) {
    const others = CONFUSABLE.get(character) ?? new Set();
    for (const other of group) if (other !== character) others.add(other);
    CONFUSABLE.set(character, others);
  }
}

/** Every text that differs from this one in one character, and in that by a look-alike only. */
export function* lookAlikes(text: string): Generator<string> {
  const characters = Array.from(text);
  for (const [at, character] of characters.entries()) {
    for (const other of CONFUSABLE.get(character) ?? []) yield characters.with(at, other).join('');
  }
}
