/** A file of an example: a notice, or a YAML file that stands in for the archive's own. */
export interface ExampleFile {
  /** Empty where the example does not name it. */
  readonly name: string;
  readonly text: string;
}

export interface RuleExample {
  readonly verdict: '错' | '对';
  /** What stands after the verdict, if anything. */
  readonly caption: string;
  readonly files: readonly ExampleFile[];
}

/** What a rule's file says of it in its leading comment. */
export interface RuleDocumentation {
  /** What holds. */
  readonly title: string;
  /** Why, in Markdown; may be several paragraphs. */
  readonly text: string;
  readonly examples: readonly RuleExample[];
}

const COMMENT = /\/\*\*\r?\n([\s\S]*?)\n \*\//;
const EXAMPLE = /^@example (错|对)[ \t]*(.*)$/m;
const FENCE = /^```(?:md|yaml)[ \t]*(\S*)\n([\s\S]*?)^```$/gm;

/** Reads the leading doc comment of a rule's file. */
export function ruleDocumentation(source: string): RuleDocumentation {
  const comment = (COMMENT.exec(source)?.[1] ?? '').replace(/^ \*[ ]?/gm, '');
  const [prose = '', ...examples] = comment.split(/^(?=@example )/m);
  const [title = '', ...text] = prose.trim().split(/\n[ \t]*\n/);
  return {
    title: unwrapped(title),
    text: text.map(unwrapped).join('\n\n'),
    examples: examples.map(example),
  };
}

function example(section: string): RuleExample {
  const match = EXAMPLE.exec(section);
  if (match === null)
    throw new Error(`应为「@example 错」或「@example 对」，实为「${section.split('\n')[0] ?? ''}」`);
  const files = Array.from(section.matchAll(FENCE), ([, name = '', text = '']) => ({ name, text }));
  return { verdict: match[1] === '错' ? '错' : '对', caption: (match[2] ?? '').trim(), files };
}

/** Chinese has no space between words: a line of the comment continues without one. Lists keep their lines. */
function unwrapped(paragraph: string): string {
  return paragraph.trim().replace(/(?<=[^\x00-\x7F])\n(?![-*] )|\n(?=[^\x00-\x7F])/g, '');
}
