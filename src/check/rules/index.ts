import type { Rule } from '../rule.js';
import { addresseeForm } from './addressee-form.js';
import { attachmentMatch } from './attachment-match.js';
import { citationForm } from './citation-form.js';
import { citationResolves } from './citation-resolves.js';
import { dateForm } from './date-form.js';
import { documentNumberForm } from './document-number-form.js';
import { documentNumberUnique } from './document-number-unique.js';
import { documentNumberYear } from './document-number-year.js';
import { enclosureTitle } from './enclosure-title.js';
import { fullwidthPunctuation } from './fullwidth-punctuation.js';
import { glyphCoverage } from './glyph-coverage.js';
import { issueSequence } from './issue-sequence.js';
import { ordinalLevel } from './ordinal-level.js';
import { ordinalMark } from './ordinal-mark.js';
import { ordinalSequence } from './ordinal-sequence.js';
import { pairedMarks } from './paired-marks.js';
import { referenceResolves } from './reference-resolves.js';
import { seriesIssuer } from './series-issuer.js';
import { tableGrid } from './table-grid.js';
import { titleForm } from './title-form.js';

/** Every rule, in the order in which the handbook tells of them. */
export const rules: readonly Rule[] = [
  documentNumberForm,
  documentNumberUnique,
  documentNumberYear,
  seriesIssuer,
  dateForm,
  titleForm,
  enclosureTitle,
  addresseeForm,
  ordinalLevel,
  ordinalSequence,
  ordinalMark,
  attachmentMatch,
  referenceResolves,
  citationForm,
  citationResolves,
  fullwidthPunctuation,
  pairedMarks,
  tableGrid,
  glyphCoverage,
  issueSequence,
];
