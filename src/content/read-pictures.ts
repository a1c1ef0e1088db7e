import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { imagePath } from '../model/archive.js';
import { createFinding, type Bilingual, type Finding } from '../model/finding.js';
import { fact } from '../model/fact.js';
import { nodesOf } from '../model/nodes-of.js';
import type { Notice } from '../model/notice.js';
import type { Picture } from '../model/picture.js';
import type { Figure } from '../model/tree.js';
import { isOwnFile } from './own-file.js';
import type { PictureFault } from './picture-fault.js';
import { MOST_PICTURE_BYTES, readPicture, TOO_MANY_BYTES } from './picture.js';

/** A figure of a notice: what it shows, and where it stands. */
type ShownFigure = Pick<Figure, 'url' | 'position'>;

export const figuresOf = fact('figures', ({ tree }): readonly ShownFigure[] =>
  nodesOf(tree, 'figure').map(({ url, position }) => ({ url, ...(position !== undefined && { position }) })),
);

/** Pictures by path as they were read, what is wrong with those that cannot be, and undefined where there is no file. */
export type PictureMemory = Map<string, Picture | readonly PictureFault[] | undefined>;

/**
 * The pictures that notices show, by path; each file is read once, and not at all where `read` has it from before. What is
 * wrong with one is told at every figure.
 */
export function readPictures(
  folder: string,
  notices: readonly Notice[],
  findings: Finding[],
  read: PictureMemory,
): Map<string, Picture> {
  const shown = new Set<string>();
  for (const notice of notices) {
    for (const figure of figuresOf(notice)) {
      const path = imagePath(notice.source.path, figure.url);
      // Refused already where the notice was parsed.
      if (!path.startsWith(notice.source.path.replace(/[^/]+$/, '')) || path.includes('\0')) continue;
      shown.add(path);
      if (!read.has(path)) read.set(path, readOwn(folder, path));
      const picture = read.get(path);
      if (picture === undefined) findings.push(notFound(notice, figure));
      else if (!('type' in picture))
        findings.push(...picture.map((fault) => faultFinding(notice, figure, fault)));
    }
  }
  return new Map(
    Array.from(shown).flatMap((path) => {
      const picture = read.get(path);
      return picture !== undefined && 'type' in picture ? [[path, picture]] : [];
    }),
  );
}

/** The picture at a path, or what is wrong with it; undefined where the archive has no such file. */
function readOwn(folder: string, path: string): Picture | readonly PictureFault[] | undefined {
  if (!isOwnFile(folder, path)) return undefined;
  const file = join(folder, path);
  return statSync(file).size > MOST_PICTURE_BYTES ? [TOO_MANY_BYTES] : readPicture(path, readFileSync(file));
}

function notFound(notice: Notice, figure: ShownFigure): Finding {
  return findingAt(notice, figure, 'image-source', {
    zh: `找不到图片「${figure.url}」`,
    en: `the image “${figure.url}” is not found`,
  });
}

function faultFinding(
  notice: Notice,
  figure: ShownFigure,
  { ruleId, reason: { zh, en } }: PictureFault,
): Finding {
  return findingAt(notice, figure, ruleId, {
    zh: `图片「${figure.url}」${zh}`,
    en: `the image “${figure.url}” ${en}`,
  });
}

function findingAt(
  { source }: Notice,
  figure: ShownFigure,
  ruleId: PictureFault['ruleId'] | 'image-source',
  reason: Bilingual,
): Finding {
  const place = figure.position ?? source.pointAt(0);
  return createFinding({ path: source.path, place, ruleId, severity: 'error', reason });
}
