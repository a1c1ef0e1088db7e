import type { Link, PhrasingContent, Root, Text } from 'mdast';
import type { Parent } from 'unist';
import type { Data, Processor } from 'unified';
import type { VFile } from 'vfile';
import { matchesOf } from '../../model/matches.js';
import { sourceRanges } from '../../model/text-place.js';
import { SKIP, visit } from '../../model/visit.js';
import { textSlice } from './text-slice.js';

type Extension = NonNullable<Data['micromarkExtensions']>[number];
type Constructs = NonNullable<NonNullable<Extension['text']>[string]>;
type Construct = Exclude<Constructs, readonly unknown[]>;
type State = ReturnType<Construct['tokenize']>;

// RFC 3986; `*` and brackets, which it has too, are Markdown's here.
const CHARACTER = "[\\w.~:/?#@!$&'()+,;=%^-]";
const IN_ADDRESS = new RegExp(CHARACTER, 'u');
const ADDRESS = new RegExp(
  `(?<![\\w@./-])(?:https?://(?=[a-z\\d])|www\\.(?=[a-z\\d]))${CHARACTER}+|(?<![\\w.+/-])[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)*\\.[a-z]{2,}(?![\\w-])`,
  'giu',
);
const MARKS = ".,:;!?'_~";

/**
 * Makes links of the addresses that stand bare in a text: 登录https://www.sx.gov.cn，查询……, zfb@sx.gov.cn. They are
 * ASCII. What GFM knows as such goes on to the next blank, which in Chinese is the end of the paragraph.
 */
export function bareAddresses(this: Processor): (tree: Root, file: VFile) => void {
  const { micromarkExtensions = [], fromMarkdownExtensions = [] } = this.data();
  this.data({
    micromarkExtensions: [
      ...micromarkExtensions,
      { disable: { null: ['wwwAutolink', 'protocolAutolink', 'emailAutolink'] } },
      { text: { 72: plainAddress, 104: plainAddress } },
    ],
    // They look for them in the text once more.
    fromMarkdownExtensions: fromMarkdownExtensions
      .flat()
      .map((extension) => ({ ...extension, transforms: [] })),
  });
  return (tree, file) => {
    visit(tree, (node, index, parent: Parent | undefined) => {
      if (node.type === 'link') return SKIP;
      if (node.type !== 'text' || index === undefined || parent === undefined) return undefined;
      const pieces = withLinks(node, String(file));
      parent.children.splice(index, 1, ...pieces);
      return [SKIP, index + pieces.length];
    });
  };
}

/** Of http://…, so that no sign in it is one of Markdown: the text as it is written. */
const plainAddress: Construct = {
  name: 'plainAddress',
  previous: (code) => code === null || code < 0 || !/[a-z]/iu.test(String.fromCharCode(code)),
  tokenize(effects, ok, nok) {
    let begun = '';
    const begin: State = (code) => {
      begun += characterOf(code).toLowerCase();
      if (begun === 'http://' || begun === 'https://') {
        effects.consume(code);
        return goOn;
      }
      if (begun === '' || !['http://', 'https://'].some((start) => start.startsWith(begun))) return nok(code);
      effects.consume(code);
      return begin;
    };
    const goOn: State = (code) => {
      if (!IN_ADDRESS.test(characterOf(code))) {
        effects.exit('data');
        return ok(code);
      }
      effects.consume(code);
      return goOn;
    };
    return (code) => {
      effects.enter('data');
      return begin(code);
    };
  },
};

function characterOf(code: Parameters<State>[0]): string {
  return code === null || code < 0 ? '' : String.fromCharCode(code);
}

function withLinks(text: Text, source: string): PhrasingContent[] {
  const found = matchesOf(text.value, ADDRESS);
  if (found.length === 0) return [text];
  const ranges = sourceRanges(text, text.value, source);
  const pieces: PhrasingContent[] = [];
  let at = 0;
  const add = (to: number) => {
    if (to > at) pieces.push(textSlice(text, at, to, source, ranges));
    at = to;
  };
  for (const { index, 0: match } of found) {
    const address = withoutMarksBehind(match);
    add(index);
    at = index + address.length;
    const words = textSlice(text, index, at, source, ranges);
    pieces.push(linkTo(address, words));
  }
  add(text.value.length);
  return pieces;
}

function linkTo(address: string, words: Text): Link {
  const scheme = /^https?:/iu.test(address) ? '' : /^www\./iu.test(address) ? 'http://' : 'mailto:';
  return {
    type: 'link',
    url: scheme + address,
    title: null,
    children: [words],
    ...(words.position && { position: words.position }),
  };
}

/** Without the marks of the sentence, and the brackets around it. */
function withoutMarksBehind(address: string): string {
  // An author may write a hundred thousand of them.
  let outside = count(address, ')') - count(address, '(');
  let end = address.length;
  for (; end > 0; end--) {
    const last = address.charAt(end - 1);
    if (last === ')' ? outside <= 0 : !MARKS.includes(last)) break;
    if (last === ')') outside--;
  }
  return address.slice(0, end);
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
