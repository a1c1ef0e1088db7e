import type { Root } from 'mdast';
import type { Node } from 'unist';
import { visit } from '../../model/visit.js';
import type { VFile } from 'vfile';
import type { Bilingual } from '../../model/finding.js';
import { hasUserName, isWebAddress } from '../web-address.js';
import { isLineEnd } from './cell-lines.js';
import { refuse } from './refuse.js';

const ALLOWED: ReadonlySet<string> = new Set([
  ...[
    'root',
    'heading',
    'paragraph',
    'text',
    'strong',
    'emphasis',
    'delete',
    'break',
    'lineEnd',
    'link',
    'image',
  ],
  ...['list', 'listItem', 'blockquote', 'table', 'tableRow', 'tableCell'],
  ...['containerDirective', 'leafDirective', 'textDirective'],
]);

const NAMES: Readonly<Record<string, Bilingual>> = {
  code: { zh: '代码块', en: 'code blocks' },
  inlineCode: { zh: '代码', en: 'code' },
  thematicBreak: { zh: '分隔线', en: 'thematic breaks' },
  footnoteDefinition: { zh: '脚注', en: 'footnotes' },
  footnoteReference: { zh: '脚注', en: 'footnotes' },
  definition: { zh: '链接定义', en: 'link definitions' },
  linkReference: { zh: '引用式链接', en: 'reference links' },
  imageReference: { zh: '引用式图片', en: 'reference images' },
};
const TAG: Bilingual = { zh: '不能使用 HTML 标签', en: 'HTML tags are not allowed' };
const LINE_END_OUTSIDE: Bilingual = {
  zh: '<br> 只用在表格的格子里；正文另起一段，空一行',
  en: '<br> is for the cells of tables alone: elsewhere an empty line begins a new paragraph',
};
const TASK_LIST: Bilingual = { zh: '任务列表', en: 'task lists' };

/** Refuses what must not reach an edition: raw HTML, syntax without a printed form, links that run code, outside images. */
export function safety() {
  return (tree: Root, file: VFile): void => {
    visit(tree, (node: Node) => {
      if (node.type === 'html') {
        refuse(file, node, 'raw-html', isLineEnd(node) ? LINE_END_OUTSIDE : TAG);
      } else if (!ALLOWED.has(node.type)) {
        const name = NAMES[node.type] ?? { zh: node.type, en: node.type };
        refuse(file, node, 'unsupported-syntax', unsupported(name));
      }
      // The box of `- [x] 甲` would vanish from the text.
      if (node.type === 'listItem' && 'checked' in node && typeof node.checked === 'boolean') {
        refuse(file, node, 'unsupported-syntax', unsupported(TASK_LIST));
      }
      if (node.type === 'link' && 'url' in node && !isSafeLink(String(node.url))) {
        refuse(file, node, 'link-target', {
          zh: `链接只能指向 http、https、mailto 的地址或本页，不带用户名和密码，实为「${String(node.url)}」`,
          en: `a link may lead to an address of http, https or mailto without a user name, or to this page only; leads to “${String(node.url)}”`,
        });
      }
      if (node.type === 'image' && 'url' in node && !isOwnImage(String(node.url))) {
        refuse(file, node, 'image-source', {
          zh: `图片必须在本期文件夹内，实为「${String(node.url)}」`,
          en: `an image must be in the issue’s folder, is “${String(node.url)}”`,
        });
      }
    });
  };
}

function unsupported({ zh, en }: Bilingual): Bilingual {
  return { zh: `公文里不能使用${zh}这种 Markdown 写法`, en: `Markdown’s ${en} cannot be used in a document` };
}

function isSafeLink(url: string): boolean {
  if (/^(?:#|mailto:[^\s@]+@[^\s@]+$)/i.test(url)) return true;
  return isWebAddress(url, /^https?:$/) && !hasUserName(url);
}

/** A relative path below the folder, to a picture format that print and web can show. */
export function isOwnImage(url: string): boolean {
  const path = decoded(url);
  if (path === undefined || /[\0-\x1f\x7f]/.test(path)) return false;
  return /^(?!\/)(?!.*(?:^|\/)\.\.(?:\/|$))[^:?#\\]+\.(?:png|jpe?g|svg)$/i.test(path);
}

/** A relative address as a file name; undefined where its % signs are no encoding. */
export function decoded(url: string): string | undefined {
  try {
    return decodeURI(url);
  } catch {
    return undefined;
  }
}
