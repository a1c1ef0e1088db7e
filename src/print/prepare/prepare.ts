import type { Root } from 'hast';
import type { Edition } from '../../edition/edition.js';
import { captionsAgain } from '../tables/caption-again.js';
import { breakLongRuns } from './break-long-runs.js';
import { fillEmptyCells } from './fill-empty-cells.js';
import { inlinePictures } from './inline-pictures.js';
import { keepHeadingsWithFigures } from './keep-headings-with-figures.js';
import { keepTogether } from './keep-together.js';
import { linkPlaces } from './link-places.js';
import { markTableLeads } from './mark-table-leads.js';
import { nameBlocks } from './name-blocks.js';
import { nameContinuedTables } from './name-continued-tables.js';
import { nameRows } from './name-rows.js';
import { numberLines } from './number-lines.js';
import { nameSignatures } from './name-signatures.js';
import { setCaptionsApart } from './set-captions-apart.js';
import { setShortTextsAcross } from './set-short-texts-across.js';
import { setRostersInColumns } from './set-rosters-in-columns.js';
import { setShortCells } from './set-short-cells.js';
import { turnUprightAgain } from './turn-upright-again.js';
import { unlink } from './unlink.js';

/**
 * Makes of a template's document what Chromium prints as it is meant: a picture, a name or a space more here and there.
 * Each step changes the tree, which is nobody else's, in place.
 */
export function prepare(document: Root, edition: Pick<Edition, 'images' | 'sections' | 'publication'>): Root {
  // First: what is put around blocks has no place in a file.
  numberLines(document);
  markTableLeads(document);
  setShortCells(document, edition.publication.page);
  setRostersInColumns(document, edition.publication.page);
  keepHeadingsWithFigures(document);
  breakLongRuns(document);
  keepTogether(document);
  turnUprightAgain(document);
  setCaptionsApart(document);
  nameContinuedTables(document, captionsAgain(edition));
  nameRows(document);
  nameSignatures(document);
  if (edition.publication.page.columns > 1) {
    setShortTextsAcross(document, edition.publication.page);
    nameBlocks(document);
  }
  fillEmptyCells(document);
  inlinePictures(document, edition.images);
  unlink(document);
  // Last, since it links what the others have named.
  linkPlaces(document);
  return document;
}
