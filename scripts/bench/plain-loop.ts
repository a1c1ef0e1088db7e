import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toHast } from 'mdast-util-to-hast';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

// What any program does that makes HTML of the Markdown files of a folder. Arguments: the folder.

const [, folder = ''] = process.argv;
const reader = unified().use(remarkParse).use(remarkGfm).freeze();
const writer = unified().use(rehypeStringify).freeze();
for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
  if (!path.endsWith('.md')) continue;
  const tree = toHast(reader.parse(readFileSync(join(folder, path), 'utf8')));
  if (tree.type === 'root') writer.stringify(tree);
}
