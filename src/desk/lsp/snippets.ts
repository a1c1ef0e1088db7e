/** What an editor may begin with one word: a block of the dialect, with places to fill in as LSP writes them: ${1:…}. */
export interface Snippet {
  readonly label: string;
  /** What is typed to have it: short words, for editors that complete from them. */
  readonly words: readonly string[];
  readonly detail: string;
  readonly body: string;
}

/** The head of a new notice, with its first lines. */
export const FRONT_MATTER: Snippet = {
  label: '---',
  words: ['wjt', '文件头'],
  detail: '文件头和正文的开头',
  body: `---
number: \${1:绍政发〔2015〕1号}
title: \${2:绍兴市人民政府关于做好示例工作的通知}
issuer: \${3:绍兴市人民政府}
date: \${4:2015-03-02}
---

\${5:各区、县（市）人民政府，市政府各部门}：

\${6:为做好示例工作，现就有关事项通知如下。}
`,
};

/** Blocks that begin with `:::`. */
export const DIRECTIVES: readonly Snippet[] = [
  {
    label: ':::roster',
    words: ['mingdan', '名单'],
    detail: '名单，一人一行',
    body: ':::roster\n${1:组长}：${2:姚远}　${3:市政府}\n\n${4:成员}：${5:何建}　${6:市科技局}\n:::\n',
  },
  {
    label: ':::table',
    words: ['biaoge', '表格'],
    detail: '表格：有表题、几行表头、合并的格的',
    body: ':::table{head=${1:1} caption="${2:表1　示例任务}"}\n| ${3:地区} | ${4:任务} |\n| --- | --- |\n| ${5:越城区} | ${6:示例} |\n:::\n',
  },
  {
    label: ':::signature',
    words: ['shuming', '署名'],
    detail: '署名：与文件头不同，或放在别处的',
    body: ':::signature\n${1:市长　姚远}\n${2:2015年3月2日}\n:::\n',
  },
];

export const SIC: Snippet = {
  label: ':sic',
  words: ['sic', '原文如此'],
  detail: '签发的原文如此',
  body: ':sic[${1:原文}]{note="${2:原文如此}"}',
};

export const BLANK: Snippet = {
  label: ':blank',
  words: ['blank', '原文空白'],
  detail: '表格里的一格，原文就是空的',
  body: ':blank',
};

export const ATTACHMENT_SNIPPETS: readonly Snippet[] = [
  {
    label: '附件：',
    words: ['fujianshuoming', '附件说明'],
    detail: '附件说明，写在正文最后',
    body: '附件：1.${1:名称}\n2.${2:名称}\n',
  },
  {
    label: '# 附件1',
    words: ['fujian', '附件'],
    detail: '一个附件的开头',
    body: '# 附件${1:1}　${2:名称}\n\n',
  },
  {
    label: '# ',
    words: ['banfa', '办法'],
    detail: '印发的办法的开头',
    body: '# ${1:绍兴市示例管理办法}\n\n第一条　${2:为了规范示例管理，制定本办法。}\n',
  },
];

export const SNIPPETS: readonly Snippet[] = [FRONT_MATTER, ...DIRECTIVES, ...ATTACHMENT_SNIPPETS, SIC, BLANK];
