import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { classesOf } from '../../model/classes.js';
import { PERMANENT_ADDRESS } from '../../model/permanent-address.js';
import { SKIP, visit } from '../../model/visit.js';
import type { ArchiveData } from '../../web/archive-data.js';
import type { NoticeData } from '../../web/notice-data.js';
import { UsageError } from '../errors.js';
import { manifestOf, type Manifest } from '../output/manifest.js';

/** An edition as a build has left it in a folder. */
export interface BuiltEdition {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly archive: ArchiveData;
  /** The text of a notice, a block a line, by its address (szf/2015/13/). */
  readonly textOf: (url: string) => string;
  /** The addresses of the texts that acts have had since they were amended: szf/2015/13/2017-06-01/. */
  readonly versions: readonly string[];
  /** Such a text, a provision a line. */
  readonly versionText: (url: string) => string;
}

const VERSION_PAGE = new RegExp(`^(${PERMANENT_ADDRESS.source}\\d{4}-\\d{2}-\\d{2}/)index\\.html$`);

/** @throws UsageError where the folder holds no edition with its web pages. */
export function builtEdition(folder: string): BuiltEdition {
  const manifest = existsSync(folder) ? manifestOf(folder) : undefined;
  if (manifest === undefined) throw new UsageError(`「${folder}」不是 gazette build 生成的文件夹`);
  if (!manifest.has('archive.json') || !existsSync(join(folder, 'archive.json')))
    throw new UsageError(`「${folder}」里没有网页（archive.json），不能比较；请不加 --only 生成`);
  const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
  return {
    folder,
    manifest,
    archive: json(read, folder, 'archive.json') as ArchiveData,
    textOf: (url) => (json(read, folder, `${url}notice.json`) as NoticeData).text,
    versions: [...manifest.keys()].flatMap((path) => VERSION_PAGE.exec(path)?.[1] ?? []),
    versionText: (url) => provisionsIn(read(`${url}index.html`)),
  };
}

function json(read: (path: string) => string, folder: string, path: string): unknown {
  try {
    return JSON.parse(read(path));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new UsageError(`「${join(folder, path)}」读不通，请重新 gazette build`);
  }
}

/** The text of an act on a day, from its page, without who has changed what. */
function provisionsIn(html: string): string {
  const found: string[] = [];
  visit(fromHtml(html), 'element', (node) => {
    if (!classesOf(node).includes('version-text')) return undefined;
    for (const line of node.children)
      if (!classesOf(line).includes('change-note')) found.push(toString(line).trim());
    return SKIP;
  });
  return found.filter((line) => line !== '').join('\n');
}
