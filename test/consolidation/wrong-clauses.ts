import type { ActName } from './acts.js';

/** Clauses that cannot be made, and what is told: the rule, the words at the place, and part of the reason. */
export interface WrongCase {
  readonly act: ActName;
  readonly clauses: string;
  readonly told: readonly (readonly [rule: string, at: string, reason: string])[];
}

const READ = 'amendment-read';
const PROVISION = 'amended-provision';
const NUMBER = 'amended-number';
const COLLISION = 'amendment-collision';

export const WRONG: readonly WrongCase[] = [
  // 没有这一处
  {
    act: 'ships',
    clauses: '一、第八条修改为：“第八条　略。”',
    told: [[PROVISION, '第八条修改为', '被修改的公文当天没有「第八条」']],
  },
  {
    act: 'ships',
    clauses: '一、删去第四条第二款。',
    told: [[PROVISION, '删去第四条第二款', '没有「第四条第二款」']],
  },
  {
    act: 'ships',
    clauses: '一、将第二条第一款第（五）项修改为“（五）其他船。”',
    told: [[PROVISION, '将第二条第一款第（五）项', '没有「第二条第一款第（五）项」']],
  },
  {
    act: 'wells',
    clauses: '一、第二条第二款第（一）项第3目修改为“3.水文图。”',
    told: [[PROVISION, '第二条第二款第（一）项第3目', '没有「第二条第二款第（一）项第三目」']],
  },
  {
    act: 'fees',
    clauses: '一、附件3第一条中的“家庭”修改为“个人”。',
    told: [[PROVISION, '附件3第一条', '没有「附件3第一条」']],
  },
  {
    act: 'fees',
    clauses: '一、附件1“驳船”一行中的“8元”修改为“9元”。',
    told: [[PROVISION, '附件1“驳船”一行', '没有「附件1“驳船”一行」']],
  },
  {
    act: 'wells',
    clauses: '一、第二章章名修改为“检验”。',
    told: [[PROVISION, '第二章章名', '没有「第二章名称」']],
  },
  {
    act: 'wells',
    clauses: '一、第五条之一修改为：“略。”',
    told: [[PROVISION, '第五条之一', '没有「第五条之一」']],
  },
  // 词句不在，或者处数不对
  {
    act: 'ships',
    clauses: '一、第四条中的“六元”修改为“七元”。',
    told: [[PROVISION, '第四条中', '「第四条」当天没有「六元」']],
  },
  {
    act: 'ships',
    clauses: '一、第三条中的“市港务局”修改为“市交通局”。',
    told: [[PROVISION, '第三条中', '「第三条」当天有2处「市港务局」']],
  },
  {
    act: 'ships',
    clauses: '一、第三条中的三处“市港务局”修改为“市交通局”。',
    told: [[PROVISION, '第三条中', '「市港务局」应为3处，实为2处']],
  },
  {
    act: 'ships',
    clauses: '一、全文中的“区水利局”统一修改为“区农业局”。',
    told: [[PROVISION, '全文中', '「全文」当天没有「区水利局」']],
  },
  {
    act: 'ships',
    clauses: '一、在第四条“每船”后增加“每年”。',
    told: [[PROVISION, '在第四条', '「第四条」当天没有「每船」']],
  },
  {
    act: 'wells',
    clauses: '一、删去第三条中的“每年”和第四条中的“每年”。',
    told: [[PROVISION, '删去第三条', '「第四条」当天没有「每年」']],
  },
  // 序号
  {
    act: 'wells',
    clauses: '一、增加一条，作为第三条：“第三条　略。”',
    told: [[NUMBER, '增加一条', '已经有「第三条」']],
  },
  {
    act: 'wells',
    clauses: '一、增加一条，作为第九条：“第九条　略。”',
    told: [[NUMBER, '增加一条', '序号应为「第六条」，实为「第九条」']],
  },
  {
    act: 'wells',
    clauses: '一、第三条修改为：“第四条　略。”',
    told: [[NUMBER, '第三条修改为', '应为「第三条」，实为「第四条」']],
  },
  {
    act: 'wells',
    clauses: '一、增加一条，作为第六条：“第七条　略。”',
    told: [[NUMBER, '增加一条', '应为「第六条」，实为「第七条」']],
  },
  {
    act: 'wells',
    clauses: '一、删去第三条。',
    told: [[NUMBER, '删去第三条', '序号应为「第三条」，实为「第四条」']],
  },
  {
    act: 'wells',
    clauses: '一、删去第三条，第五条改为第三条，其他条款序号作相应调整。',
    told: [[NUMBER, '第五条改为第三条', '应为「第四条」，实为「第三条」']],
  },
  {
    act: 'wells',
    clauses: '一、第四条改为第三条，第三条改为第四条。',
    told: [[NUMBER, '第四条改为第三条', '移动条款的，应写明移至哪一条之后']],
  },
  {
    act: 'ships',
    clauses: '一、增加一条，作为第三条：“第三条　略。”\n\n二、其他条款序号作相应调整。',
    told: [[NUMBER, '增加一条', '新的一条在两章（节）之间']],
  },
  {
    act: 'wells',
    clauses: '一、第五条增加一款，作为第四款：“略。”',
    told: [[NUMBER, '第五条增加一款', '序号应为「第二款」，实为「第四款」']],
  },
  {
    act: 'wells',
    clauses: '一、第三条增加一款，作为第二款：“（一）略。”',
    told: [[NUMBER, '第三条增加一款', '新的文字与所说的不符']],
  },
  {
    act: 'ships',
    clauses: '一、第二条增加一项，作为第五项：“（五）游船。”',
    told: [[NUMBER, '第二条增加一项', '序号应为「（四）」，实为「（五）」']],
  },
  // 冲突
  {
    act: 'wells',
    clauses: '一、第三条修改为：“第三条　略。”\n\n二、第三条中的“每年”修改为“每月”。',
    told: [[COLLISION, '第三条中', '「第三条」同一天另有修改']],
  },
  {
    act: 'wells',
    clauses: '一、第三条中的“每年检验”修改为“每月检验”。\n\n二、第三条中的“检验一次”修改为“检查一次”。',
    told: [[COLLISION, '第三条中的“检验一次”', '「第三条」同一天另有修改']],
  },
  {
    act: 'wells',
    clauses: '一、增加一条，作为第六条：“第六条　甲。”\n\n二、增加一条，作为第六条：“第六条　乙。”',
    told: [[COLLISION, '增加一条，作为第六条：“第六条　乙', '同一天另有修改']],
  },
  {
    act: 'wells',
    clauses: '一、删去第二条第二款。\n\n二、第二条第二款第（二）项修改为“（二）有钱。”',
    told: [[COLLISION, '第二条第二款第（二）项', '「第二条第二款第（二）项」同一天另有修改']],
  },
  // 没有读懂
  {
    act: 'wells',
    clauses: '一、第三条的检验次数适当增加。',
    told: [[READ, '第三条的检验次数', '从「第三条的检验次数适当增加。」起没有读懂']],
  },
  {
    act: 'wells',
    clauses: '一、第三条中的“每年”修改为“每月”，并对第四条作相应修改。',
    told: [[READ, '并对第四条', '从「并对第四条作相应修改。」起没有读懂']],
  },
  {
    act: 'wells',
    clauses: '一、第三条增加一款：“略。”',
    told: [[NUMBER, '第三条增加一款', '看不出加在「第三条」的哪里']],
  },
  {
    act: 'wells',
    clauses: '一、第二款修改为：“略。”',
    told: [[READ, '第二款修改为', '起没有读懂']],
  },
  {
    act: 'wells',
    clauses: '一、增加两条，作为第六条：“第六条　略。”',
    told: [[READ, '增加两条', '起没有读懂']],
  },
  // 移动、整行、整个附件、施行日期
  {
    act: 'wells',
    clauses: '一、第三条移至第五条之后。',
    told: [[NUMBER, '第三条移至第五条之后', '「第三条」排在「第五条」后面']],
  },
  {
    act: 'wells',
    clauses: '一、第三条移至第八条之后，作为第五条。',
    told: [[PROVISION, '第三条移至第八条', '没有「第八条」']],
  },
  {
    act: 'wells',
    clauses: '一、第三条移至第四条第二款之后。',
    told: [[PROVISION, '第三条移至第四条第二款', '没有「第四条第二款」']],
  },
  {
    act: 'wells',
    clauses: '一、第三条移至第五条之后，其他条款序号作相应调整。\n\n二、删去第三条。',
    told: [[COLLISION, '删去第三条', '「第三条」同一天另有修改']],
  },
  {
    act: 'wells',
    clauses: '一、第三条移至第五条之后，其他条款序号作相应调整。\n\n二、在第三条后增加一条：“略。”',
    told: [[COLLISION, '在第三条后', '「第三条」同一天另有修改']],
  },
  {
    act: 'ships',
    clauses: '一、第四条移至第三章。',
    told: [[NUMBER, '第四条移至第三章', '看不出加在']],
  },
  {
    act: 'fees',
    clauses: '一、附件1“货船”一行修改为“货船　9元”。',
    told: [[NUMBER, '附件1“货船”一行', '新的文字与所说的不符']],
  },
  {
    act: 'fees',
    clauses: '一、附件1表1增加一行：“游船　6元　一年”。',
    told: [[NUMBER, '附件1表1增加一行', '看不出加在']],
  },
  {
    act: 'fees',
    clauses: '一、附件2修改为：\n\n> 一、领取低保的。\n>\n> 二、残疾人。',
    told: [[NUMBER, '附件2修改为', '新的附件没有题目']],
  },
  {
    act: 'fees',
    clauses: '一、附件2修改为：\n\n> 附件3　减免条件\n>\n> 一、领取低保的。',
    told: [[NUMBER, '附件2修改为', '新的文字与所说的不符']],
  },
  {
    act: 'fees',
    clauses: '一、增加附件2：\n\n> 附件2　登记地点\n>\n> 一、港务局。',
    told: [[NUMBER, '增加附件2', '已经有「附件2」']],
  },
  {
    act: 'fees',
    clauses: '一、增加附件3：“一、港务局。”',
    told: [[NUMBER, '增加附件3', '新的附件没有题目']],
  },
  {
    act: 'fees',
    clauses: '一、附件2修改为本决定附件5。',
    told: [[READ, '附件2修改为本决定附件5', '起没有读懂']],
  },
  {
    act: 'ships',
    clauses: '一、第四条中的“五元”修改为“六元”。\n\n二、本决定第一条自批准之日起施行。',
    told: [[READ, '本决定第一条自批准之日', '起没有读懂']],
  },
  {
    act: 'lamps',
    clauses: '一、第二条增加一项，作为第（三）项：“（三）镇人民政府。”第五条修改为：“五、略。”',
    told: [[PROVISION, '第五条修改为', '没有「第五条」']],
  },
];
