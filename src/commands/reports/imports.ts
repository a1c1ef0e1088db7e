import type { Archive } from '../../model/archive.js';
import { formatDate } from '../../model/date.js';
import { keyOf } from '../../model/notice.js';
import { shortened } from '../../model/shortened.js';
import type { RelationKind } from '../../model/register.js';
import type { ImportedNotice } from '../../import/import-document.js';
import { RefusedFile } from '../../import/refused-file.js';
import type { Import } from '../import.js';

const LONGEST = 40;

/** What an editor is told of one document: where it is now, what was recognised, what was left out, and what to look at. */
export function importLines({ document, outcome }: Import, folder: string, isDryRun: boolean): string[] {
  if (outcome instanceof RefusedFile) return [`${document}：没有导入。${outcome.message}。`];
  const { notice, path, section } = outcome;
  return [
    `${document} ${isDryRun ? '会写成' : '写成了'} ${folder}/${path}，栏目「${section}」`,
    ...recognised(notice).map(
      ([label, value]) => `  ${label}　${value ?? '没有认出来，没有的不填，有的请填进文件头'}`,
    ),
    ...notice.left.map(
      ({ words, why, place }) => `  没有带入　${why}「${short(words)}」${placeWords(place)}`,
    ),
    ...[...notice.pictures.keys()].map((name) => `  图片　${name}`),
    ...notice.remarks.map(({ words, place }) => `  请核对　${words}${placeWords(place)}`),
    ...(isDryRun ? ['', notice.text.trimEnd()] : []),
  ];
}

/**
 * What the text of an imported notice was read to say of when it holds and what it repeals or amends, so that its editor
 * can see whether that is right; none where it says nothing.
 */
export function statedLines(path: string, { noticeAt, register }: Archive, folder: string): string[] {
  const notice = noticeAt.get(path);
  if (notice === undefined) return [];
  const { effective, effectiveFrom, expires, expiresFrom } = register.effect(notice);
  const names = (kind: RelationKind): string =>
    [...new Set(register.from(keyOf(notice)).flatMap((each) => (each.kind === kind ? [each.to] : [])))].join(
      '、',
    );
  const lines: readonly (readonly [string, string])[] = [
    ['施行', effective === undefined || effectiveFrom !== 'text' ? '' : formatDate(effective)],
    ['有效期至', expires === undefined || expiresFrom !== 'text' ? '' : formatDate(expires)],
    ['废止', names('repeals')],
    ['修改', names('amends')],
  ];
  const words = lines.filter(([, value]) => value !== '').map(([label, value]) => `${label} ${value}`);
  return words.length === 0
    ? []
    : [`${folder}/${path} 正文里读到：${words.join('，')}；读对了的，文件头不必再写`];
}

/** What was recognised of a document, by its name; undefined where it was not. */
export function recognised({
  front: { number, title, issuer, date },
}: ImportedNotice): (readonly [label: string, value: string | undefined])[] {
  return [
    ['文号', number],
    ['标题', title],
    ['发文机关', issuer?.join('、')],
    ['成文日期', date],
  ];
}

/** The beginning of words, on one line. */
export function short(words: string): string {
  return shortened(words.replace(/\s+/gu, ' '), LONGEST);
}

function placeWords(place: number | undefined): string {
  return place === undefined ? '' : `（原稿第${place}段）`;
}
