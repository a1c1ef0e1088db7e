import { parseOrdinal } from './ordinal.js';

const ORGAN = /^[\p{Script=Han}（）\s]{4,60}$/u;
const ORGAN_END =
  /(?:政府|[委厅局部院室会处队]|公司|银行|支行|分行|中心|学校|大学|军分区|警备区|集团|协会|办公厅)$/u;

/** Whether a line names one organ, or several of a joint document with blanks between, as a signature does. */
export function isOrganLine(text: string): boolean {
  const names = text.trim().split(/\s+/u);
  return ORGAN.test(text) && names.every((name) => ORGAN_END.test(name)) && parseOrdinal(text) === undefined;
}
