/** A word that is written for another one. */
export interface ConfusableWord {
  readonly wrong: string;
  readonly right: string;
  /** What stands before or after it where it is wrong; the source of a regular expression that looks around. */
  readonly before?: string;
  readonly after?: string;
  /** What says so. */
  readonly source: string;
  /** Whether it was a right form once, and only another one is recommended now. */
  readonly isVariant?: true;
}

// Its list of words has the right form only, or gives the wrong one as the less usual.
const DICTIONARY = { source: '《现代汉语词典》（第7版）' } as const;
// GF 1001—2001 recommends one of each group of forms.
const VARIANTS = { source: '《第一批异形词整理表》（GF 1001—2001）', isVariant: true } as const;

type Authority = Pick<ConfusableWord, 'source' | 'isVariant'>;

/** Words, wrong and right in turn, that are wrong wherever they stand. */
function always(authority: Authority, words: string): ConfusableWord[] {
  return words
    .trim()
    .split(/\s+/u)
    .map((pair) => {
      const [wrong = '', right = ''] = pair.split('→');
      return { wrong, right, ...authority };
    });
}

/** A word that is wrong but where the end of one word meets the beginning of another: 公布署名, 复盖 in 批复盖章. */
function except(authority: Authority, pair: string, notAfter: string, notBefore = ''): ConfusableWord {
  const [wrong = '', right = ''] = pair.split('→');
  return {
    wrong,
    right,
    before: notAfter === '' ? '' : `(?<![${notAfter}])`,
    after: notBefore === '' ? '' : `(?![${notBefore}])`,
    ...authority,
  };
}

const TIME =
  '(?=\\d{1,4}年|\\d{1,2}月|[〇○零一二三四五六七八九]{4}年|目前|今年|去年|上年|上月|本月|年底|上周|昨日|今日)';
const CLOSES = '(?<!报名|申报|征集|投标|受理|申请|缴费|登记|接收|募集|活动)';

/**
 * Words that are surely wrong in a notice. The list is short on purpose: 制定 and 制订, 权利 and 权力 are words both, and which one
 * is meant only a reader can tell. A publication adds its own in `words` of gazette.yaml.
 */
export const CONFUSABLE_WORDS: readonly ConfusableWord[] = [
  ...always(
    DICTIONARY,
    `其它→其他 松驰→松弛 脉博→脉搏 通辑→通缉 寒喧→寒暄 搏弈→博弈 贪脏→贪赃 招骋→招聘 粗旷→粗犷 针贬→针砭 追朔→追溯
    气慨→气概 震憾→震撼 泊来品→舶来品 分岐→分歧 所必须的→所必需的 贯撤→贯彻 贯切→贯彻 如实反应→如实反映 反应诉求→反映诉求
    再接再励→再接再厉 迫不急待→迫不及待 一愁莫展→一筹莫展 不径而走→不胫而走 走头无路→走投无路 灸手可热→炙手可热
    提纲携领→提纲挈领 竭泽而鱼→竭泽而渔 草管人命→草菅人命 按步就班→按部就班 相辅相承→相辅相成 一如继往→一如既往
    因地治宜→因地制宜 全神灌注→全神贯注 变本加利→变本加厉 名符其实→名副其实`,
  ),
  except(DICTIONARY, '布署→部署', '发公颁宣分散'),
  except(DICTIONARY, '幅射→辐射', '振调宽'),
  except(DICTIONARY, '复盖→覆盖', '恢批答回反重修康往函', '章'),
  except(DICTIONARY, '防碍→妨碍', '消'),
  except(DICTIONARY, '峻工→竣工', '险严陡'),
  except(DICTIONARY, '消毁→销毁', '取撤打'),
  except(DICTIONARY, '签定→签订', '抽标中', '标'),
  except(DICTIONARY, '渡假→度假', '过'),
  except(DICTIONARY, '竟争→竞争', '', '取先相'),
  except(DICTIONARY, '严历→严厉', '', '史年届'),
  except(DICTIONARY, '必须品→必需品', '', '尝种质牌行德'),
  except(DICTIONARY, '座落→坐落', '一二三四五六七八九十两首每整这那几多讲', '成户地实幕'),
  except(VARIANTS, '成份→成分', '', '额数量子'),
  except(VARIANTS, '车箱→车厢', '', '体式型梁变涵板'),
  except(VARIANTS, '澈底→彻底', '清澄明'),
  except(VARIANTS, '参预→参与', '', '算备防选审报定测'),
  ...always(VARIANTS, '答覆→答复 禀承→秉承 筹画→筹划'),
  {
    wrong: '交待',
    right: '交代',
    before: '(?<![提移上递呈送转缴])',
    after: '(?=清楚|明确|不清|问题|任务|工作|政策|事项|罪行)',
    ...VARIANTS,
  },
  // 账 was made for money: 帐 is left for tents and curtains.
  { wrong: '帐', right: '账', before: '(?<![蚊营军篷幔])', after: '(?=[号目户簿款务册])', ...VARIANTS },
  { wrong: '截止到', right: '截至', before: CLOSES, after: TIME, ...DICTIONARY },
  { wrong: '截止', right: '截至', before: CLOSES, after: TIME, ...DICTIONARY },
  {
    wrong: '情况反应',
    right: '情况反映',
    after: '(?!机制|能力|迅速|速度|时间|预案|级|堆|器|釜)',
    ...DICTIONARY,
  },
];
