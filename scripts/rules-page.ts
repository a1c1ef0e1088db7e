import { readFileSync } from 'node:fs';
import type { Rule } from '../src/check/rule.js';
import { rules } from '../src/check/rules/index.js';
import { SEVERITY_WORDS } from '../src/check/wording.js';
import { ruleDocumentation, type RuleExample } from './rule-documentation.js';

const INTRODUCTION = `# 检查规则

\`gazette check\` 按下列规则检查全库。每条发现都写明文件、行、列和规则名，规则名就是本页的小标题。

**错误**必须改正，否则不能编印；**警告**和**提示**请编辑看过再定。签发的原文确有错漏、公报无权改动的，用 \`:sic[原文]{note="原文如此"}\`
标出，检查不再报告。例子只写出要紧的部分，没有写出的都照规矩。

本页由 \`npm run docs:rules\` 从各规则文件的说明生成，不要直接修改。`;

/** The rules' page of the handbook: every rule in order, with its severity, its basis and its examples. */
export function rulesPage(): string {
  const list = rules.map(
    (rule) => `- [\`${rule.id}\`](#${rule.id})　${severityWord(rule)}　${titleOf(rule)}`,
  );
  return [INTRODUCTION, list.join('\n'), ...rules.map(section)].join('\n\n') + '\n';
}

function section(rule: Rule): string {
  const { title, text, examples } = documentationOf(rule);
  const facts = `级别：${severityWord(rule)}。依据：${typeof rule.basis === 'string' ? rule.basis : rule.basis.zh}。`;
  return [`## ${rule.id}`, `**${title}**`, facts, text, ...examples.map(exampleText)].join('\n\n');
}

function exampleText({ verdict, caption, files }: RuleExample): string {
  const blocks = files.map(({ name, text }) => {
    const language = name.endsWith('.yaml') ? 'yaml' : 'md';
    return `${files.length > 1 || language === 'yaml' ? `\`${name}\`\n\n` : ''}\`\`\`${language}\n${text}\`\`\``;
  });
  return [`${verdict}${caption === '' ? '' : `（${caption}）`}：`, ...blocks].join('\n\n');
}

function titleOf(rule: Rule): string {
  return documentationOf(rule).title;
}

function severityWord({ severity }: Rule): string {
  return SEVERITY_WORDS[severity].zh;
}

function documentationOf({ id }: Rule) {
  return ruleDocumentation(readFileSync(new URL(`../src/check/rules/${id}.ts`, import.meta.url), 'utf8'));
}
