import type { Rule } from '../rule.js';
import { addresseeForm } from './addressee-form.js';
import { attachmentForm } from './attachment-form.js';
import { attachmentMatch } from './attachment-match.js';
import { citationForm } from './citation-form.js';
import { citationResolves } from './citation-resolves.js';
import { citationTitle } from './citation-title.js';
import { citedInForce } from './cited-in-force.js';
import { damagedCharacter } from './damaged-character.js';
import { dashEllipsis } from './dash-ellipsis.js';
import { dateForm } from './date-form.js';
import { dateOrder } from './date-order.js';
import { documentNumberForm } from './document-number-form.js';
import { documentNumberGap } from './document-number-gap.js';
import { documentNumberUnique } from './document-number-unique.js';
import { documentNumberYear } from './document-number-year.js';
import { doubledWord } from './doubled-word.js';
import { effectDates } from './effect-dates.js';
import { enclosureTitle } from './enclosure-title.js';
import { fullYear } from './full-year.js';
import { fullwidthPunctuation } from './fullwidth-punctuation.js';
import { glyphCoverage } from './glyph-coverage.js';
import { headingDepth } from './heading-depth.js';
import { ideographicZero } from './ideographic-zero.js';
import { issueSequence } from './issue-sequence.js';
import { nameConsistency } from './name-consistency.js';
import { noHanSpacing } from './no-han-spacing.js';
import { ordinalLevel } from './ordinal-level.js';
import { ordinalMark } from './ordinal-mark.js';
import { ordinalSequence } from './ordinal-sequence.js';
import { organConsistency } from './organ-consistency.js';
import { pairedMarks } from './paired-marks.js';
import { placeholder } from './placeholder.js';
import { minusSign } from './minus-sign.js';
import { rangeForm } from './range-form.js';
import { redundantPause } from './redundant-pause.js';
import { referenceResolves } from './reference-resolves.js';
import { rosterForm } from './roster-form.js';
import { seriesIssuer } from './series-issuer.js';
import { sicNeedless } from './sic-needless.js';
import { strayLatin } from './stray-latin.js';
import { tableGrid } from './table-grid.js';
import { tableSequence } from './table-sequence.js';
import { tableTotal } from './table-total.js';
import { titleDocumentType } from './title-document-type.js';
import { titleForm } from './title-form.js';

/** Every rule, in the order in which the handbook tells of them. */
export const rules: readonly Rule[] = [
  documentNumberForm,
  documentNumberUnique,
  documentNumberYear,
  documentNumberGap,
  seriesIssuer,
  dateForm,
  dateOrder,
  titleForm,
  titleDocumentType,
  enclosureTitle,
  addresseeForm,
  ordinalLevel,
  ordinalSequence,
  ordinalMark,
  headingDepth,
  attachmentForm,
  attachmentMatch,
  referenceResolves,
  citationForm,
  citationResolves,
  citationTitle,
  citedInForce,
  effectDates,
  fullwidthPunctuation,
  pairedMarks,
  dashEllipsis,
  redundantPause,
  rangeForm,
  minusSign,
  fullYear,
  ideographicZero,
  noHanSpacing,
  damagedCharacter,
  strayLatin,
  doubledWord,
  placeholder,
  nameConsistency,
  organConsistency,
  rosterForm,
  tableGrid,
  tableSequence,
  tableTotal,
  glyphCoverage,
  issueSequence,
  sicNeedless,
];
