import { readFileSync } from 'node:fs';
import { READING_RULES, type ReadingExample, type ReadingRule } from '../src/check/reading-rules.js';
import type { Rule } from '../src/check/rule.js';
import { rules } from '../src/check/rules/index.js';
import { SEVERITY_WORDS } from '../src/check/wording.js';
import { ruleDocumentation, type RuleExample } from './rule-documentation.js';

const INTRODUCTION = `# 检查规则

\`gazette check\` 按下列规则检查全库。每条发现都写明文件、行、列和规则名，规则名就是本页的小标题。

**错误**必须改正，否则不能编印；**警告**和**提示**请编辑看过再定。签发的原文确有错漏、公报无权改动的，用 \`:sic[原文]{note="原文如此"}\`
标出，检查不再报告。例子只写出要紧的部分，没有写出的都照规矩。

本页由 \`npm run docs:rules\` 从各规则文件的说明生成，不要直接修改。`;

const OF_READING = `下面这些是读稿的要求：文件先要读得通，别的规则才谈得上检查。它们不能在 \`gazette.yaml\` 里调低或关闭，也不能用 \`:sic\` 略过。`;

/** The rules' page of the handbook: every rule in order, with its severity, its basis and its examples. */
export function rulesPage(): string {
  const list = rules.map(
    (rule) => `- [\`${rule.id}\`](#${rule.id})　${severityWord(rule)}　${titleOf(rule)}`,
  );
  const reading = Object.entries(READING_RULES);
  const ofReading = reading.map(([id, rule]) => `- [\`${id}\`](#${id})　${severityWord(rule)}　${rule.what}`);
  const lists = [list.join('\n'), OF_READING, ofReading.join('\n')];
  const sections = [...rules.map(section), ...reading.map(([id, rule]) => readingSection(id, rule))];
  return [INTRODUCTION, ...lists, ...sections].join('\n\n') + '\n';
}

function readingSection(id: string, { severity, basis, what, why, wrong, right }: ReadingRule): string {
  const facts = `级别：${severityWord({ severity })}。依据：${basis}。`;
  const examples = [readingExample('错', wrong), readingExample('对', right)];
  return [`## ${id}`, `**${what}**`, facts, why, ...examples].join('\n\n');
}

function readingExample(verdict: RuleExample['verdict'], example: ReadingExample): string {
  if (typeof example === 'string') return `${verdict}：${example}`;
  return exampleText({ verdict, caption: '', files: [example] });
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

function severityWord({ severity }: Pick<Rule, 'severity'>): string {
  return SEVERITY_WORDS[severity].zh;
}

function documentationOf({ id }: Rule) {
  return ruleDocumentation(readFileSync(new URL(`../src/check/rules/${id}.ts`, import.meta.url), 'utf8'));
}
