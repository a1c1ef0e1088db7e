import type { Root } from 'mdast';
import type { Node } from 'unist';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { refuse } from './refuse.js';

const ALLOWED: ReadonlySet<string> = new Set([
  ...['root', 'heading', 'paragraph', 'text', 'strong', 'emphasis', 'delete', 'break', 'link', 'image'],
  ...['list', 'listItem', 'blockquote', 'table', 'tableRow', 'tableCell'],
  ...['containerDirective', 'leafDirective', 'textDirective'],
]);

const NAMES: Readonly<Record<string, string>> = {
  code: '代码块',
  inlineCode: '代码',
  thematicBreak: '分隔线',
  footnoteDefinition: '脚注',
  footnoteReference: '脚注',
  definition: '链接定义',
  linkReference: '引用式链接',
  imageReference: '引用式图片',
};

/** Refuses what must not reach an edition: raw HTML, syntax without a printed form, links that run code, outside images. */
export function safety() {
  return (tree: Root, file: VFile): void => {
    visit(tree, (node: Node) => {
      if (node.type === 'html') refuse(file, node, 'raw-html', '不能使用 HTML 标签');
      else if (!ALLOWED.has(node.type)) {
        refuse(
          file,
          node,
          'unsupported-syntax',
          `公文里不能使用${NAMES[node.type] ?? node.type}这种 Markdown 写法`,
        );
      }
      // The box of `- [x] 甲` would vanish from the text.
      if (node.type === 'listItem' && 'checked' in node && typeof node.checked === 'boolean') {
        refuse(file, node, 'unsupported-syntax', '公文里不能使用任务列表这种 Markdown 写法');
      }
      if (node.type === 'link' && 'url' in node && !isSafeLink(String(node.url))) {
        refuse(
          file,
          node,
          'link-target',
          `链接只能指向 http、https、mailto 或本页，实为「${String(node.url)}」`,
        );
      }
      if (node.type === 'image' && 'url' in node && !isOwnImage(String(node.url))) {
        refuse(file, node, 'image-source', `图片必须在本期文件夹内，实为「${String(node.url)}」`);
      }
    });
  };
}

function isSafeLink(url: string): boolean {
  return /^(?:https?:\/\/|mailto:|#)/i.test(url);
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
