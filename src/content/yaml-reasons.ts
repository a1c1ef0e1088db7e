import type { ErrorCode } from 'yaml';
import type { Bilingual } from '../model/finding.js';

/** What is wrong with YAML that cannot be read, by the code of the `yaml` package. */
export const YAML_REASONS: Readonly<Record<ErrorCode, Bilingual>> = {
  DUPLICATE_KEY: { zh: '同一项写了两次', en: 'the same key stands twice' },
  TAB_AS_INDENT: { zh: '缩进用了制表符，应为空格', en: 'indented by a tab, should be by spaces' },
  BAD_INDENT: { zh: '缩进不对', en: 'wrong indentation' },
  MISSING_CHAR: {
    zh: '缺少字符（常见：冒号后没有空格，或引号没有配对）',
    en: 'a character is missing (often the space after a colon, or a closing quotation mark)',
  },
  UNEXPECTED_TOKEN: { zh: '此处不该有这些字符', en: 'these characters should not be here' },
  MULTIPLE_DOCS: { zh: '多出一份文档（多写了 ---）', en: 'a second document begins (one --- too many)' },
  MULTILINE_IMPLICIT_KEY: {
    zh: '这一项不完整（常见：用了全角冒号，或冒号后没有空格）',
    en: 'this key is incomplete (often a full-width colon, or no space after the colon)',
  },
  KEY_OVER_1024_CHARS: { zh: '项名太长', en: 'this key is too long' },
  BLOCK_AS_IMPLICIT_KEY: {
    zh: '值里有「: 」，整个值要加引号',
    en: 'the value has “: ” in it: put the whole value in quotation marks',
  },
  BLOCK_IN_FLOW: {
    zh: '方括号、大括号里不能分行写「- 」或「项: 值」',
    en: 'within brackets and braces no list or map is written line by line',
  },
  BAD_SCALAR_START: {
    zh: '值以这个符号开头，要加引号',
    en: 'a value that begins with this sign needs quotation marks',
  },
  BAD_DQ_ESCAPE: {
    zh: '双引号里的「\\」有误；要写「\\」本身，请用单引号',
    en: 'a wrong “\\” within double quotation marks: for the sign itself use single ones',
  },
  BAD_DIRECTIVE: { zh: '不能有「%」开头的行', en: 'a line may not begin with “%”' },
  BAD_COLLECTION_TYPE: { zh: '不能用「!」开头的类型标记', en: 'tags that begin with “!” are not allowed' },
  TAG_RESOLVE_FAILED: { zh: '不能用「!」开头的类型标记', en: 'tags that begin with “!” are not allowed' },
  MULTIPLE_TAGS: { zh: '不能用「!」开头的类型标记', en: 'tags that begin with “!” are not allowed' },
  ALIAS_PROPS: { zh: '不能用「*」引用别处的值', en: 'aliases that begin with “*” are not allowed' },
  BAD_ALIAS: { zh: '不能用「*」引用别处的值', en: 'aliases that begin with “*” are not allowed' },
  MULTIPLE_ANCHORS: { zh: '不能用「&」给值起名', en: 'anchors that begin with “&” are not allowed' },
  BAD_PROP_ORDER: { zh: '不能用「&」给值起名', en: 'anchors that begin with “&” are not allowed' },
  NON_STRING_KEY: { zh: '项名应为文字', en: 'a key should be text' },
  RESOURCE_EXHAUSTION: { zh: '一层套一层，套得太深', en: 'it is nested too deeply' },
  IMPOSSIBLE: { zh: '写法有误', en: 'it is not written as YAML is' },
};
