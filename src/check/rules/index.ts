import type { Rule } from '../rule.js';
import { addresseeForm } from './addressee-form.js';
import { amendedInForce } from './amended-in-force.js';
import { amendedNumber } from './amended-number.js';
import { amendedProvision } from './amended-provision.js';
import { amendmentCollision } from './amendment-collision.js';
import { amendmentRead } from './amendment-read.js';
import { renumberedCitation } from './renumbered-citation.js';
import { republishedText } from './republished-text.js';
import { appointmentForm } from './appointment-form.js';
import { addresseeOrgan } from './addressee-organ.js';
import { attachmentForm } from './attachment-form.js';
import { attachmentMatch } from './attachment-match.js';
import { blankCell } from './blank-cell.js';
import { chronicleDays } from './chronicle-days.js';
import { citationForm } from './citation-form.js';
import { citationResolves } from './citation-resolves.js';
import { citationTitle } from './citation-title.js';
import { citedInForce } from './cited-in-force.js';
import { confusableWord } from './confusable-word.js';
import { damagedCharacter } from './damaged-character.js';
import { corrigendumPlace } from './corrigendum-place.js';
import { conversionDebris } from './conversion-debris.js';
import { dashEllipsis } from './dash-ellipsis.js';
import { dateForm } from './date-form.js';
import { dateOrder } from './date-order.js';
import { dateWording } from './date-wording.js';
import { documentNumberForm } from './document-number-form.js';
import { documentNumberGap } from './document-number-gap.js';
import { documentNumberUnique } from './document-number-unique.js';
import { documentNumberYear } from './document-number-year.js';
import { doubledWord } from './doubled-word.js';
import { effectDates } from './effect-dates.js';
import { enclosureTitle } from './enclosure-title.js';
import { figuresAgree } from './figures-agree.js';
import { enumerationSequence } from './enumeration-sequence.js';
import { foldedNumber } from './folded-number.js';
import { fullYear } from './full-year.js';
import { fullwidthPunctuation } from './fullwidth-punctuation.js';
import { glyphCoverage } from './glyph-coverage.js';
import { headingDepth } from './heading-depth.js';
import { ideographicZero } from './ideographic-zero.js';
import { indentSpace } from './indent-space.js';
import { issueSequence } from './issue-sequence.js';
import { leadingZero } from './leading-zero.js';
import { leftoverMarkup } from './leftover-markup.js';
import { listPause } from './list-pause.js';
import { markSpacing } from './mark-spacing.js';
import { nameConsistency } from './name-consistency.js';
import { nestedMarks } from './nested-marks.js';
import { noHanSpacing } from './no-han-spacing.js';
import { ordinalLevel } from './ordinal-level.js';
import { ordinalMark } from './ordinal-mark.js';
import { ordinalSequence } from './ordinal-sequence.js';
import { organConsistency } from './organ-consistency.js';
import { ownRegulation } from './own-regulation.js';
import { pairedMarks } from './paired-marks.js';
import { paragraphEnd } from './paragraph-end.js';
import { placeholder } from './placeholder.js';
import { publishedText } from './published-text.js';
import { possibleDate } from './possible-date.js';
import { minusSign } from './minus-sign.js';
import { rangeForm } from './range-form.js';
import { redundantPause } from './redundant-pause.js';
import { referenceResolves } from './reference-resolves.js';
import { replyLetter } from './reply-letter.js';
import { resolutionMeeting } from './resolution-meeting.js';
import { relativeTime } from './relative-time.js';
import { rosterForm } from './roster-form.js';
import { secrecyMark } from './secrecy-mark.js';
import { selfName } from './self-name.js';
import { seriesIssuer } from './series-issuer.js';
import { sicNeedless } from './sic-needless.js';
import { signatureInText } from './signature-in-text.js';
import { signedCopyMarks } from './signed-copy-marks.js';
import { stackedMarks } from './stacked-marks.js';
import { strayLatin } from './stray-latin.js';
import { supersededAct } from './superseded-act.js';
import { tableGrid } from './table-grid.js';
import { tableSequence } from './table-sequence.js';
import { tableTotal } from './table-total.js';
import { titleDocumentType } from './title-document-type.js';
import { titleForm } from './title-form.js';
import { yearIndex } from './year-index.js';
import { titleMarks } from './title-marks.js';
import { titleWording } from './title-wording.js';
import { transposedWords } from './transposed-words.js';

/** Every rule, in the order in which the handbook tells of them. */
export const rules: readonly Rule[] = [
  documentNumberForm,
  documentNumberUnique,
  documentNumberYear,
  documentNumberGap,
  seriesIssuer,
  dateForm,
  dateOrder,
  possibleDate,
  titleForm,
  titleDocumentType,
  titleWording,
  selfName,
  enclosureTitle,
  addresseeForm,
  addresseeOrgan,
  replyLetter,
  resolutionMeeting,
  secrecyMark,
  signedCopyMarks,
  signatureInText,
  ordinalLevel,
  ordinalSequence,
  enumerationSequence,
  ordinalMark,
  headingDepth,
  attachmentForm,
  attachmentMatch,
  referenceResolves,
  citationForm,
  citationResolves,
  citationTitle,
  ownRegulation,
  citedInForce,
  amendmentRead,
  amendedInForce,
  amendedProvision,
  amendedNumber,
  amendmentCollision,
  renumberedCitation,
  republishedText,
  supersededAct,
  effectDates,
  corrigendumPlace,
  fullwidthPunctuation,
  pairedMarks,
  nestedMarks,
  titleMarks,
  stackedMarks,
  markSpacing,
  paragraphEnd,
  listPause,
  dashEllipsis,
  redundantPause,
  rangeForm,
  minusSign,
  fullYear,
  dateWording,
  leadingZero,
  foldedNumber,
  relativeTime,
  ideographicZero,
  noHanSpacing,
  indentSpace,
  damagedCharacter,
  strayLatin,
  conversionDebris,
  doubledWord,
  confusableWord,
  transposedWords,
  placeholder,
  leftoverMarkup,
  nameConsistency,
  organConsistency,
  rosterForm,
  appointmentForm,
  chronicleDays,
  tableGrid,
  tableSequence,
  tableTotal,
  blankCell,
  figuresAgree,
  glyphCoverage,
  issueSequence,
  publishedText,
  yearIndex,
  sicNeedless,
];
