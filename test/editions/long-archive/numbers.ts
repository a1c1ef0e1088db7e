import { amendmentsBefore, issueTime, serialIn, type Plan, type Ten } from './plan.js';
import { subjectOf } from './subjects.js';

export const CITY = '江澜市';
export const GOVERNMENT = '江澜市人民政府';
export const OFFICE = '江澜市人民政府办公室';
export const BUREAU = '江澜市住房和城乡建设局';

/** The number of a ten's order, counted through all years. Some have a second one behind it, which amends. */
export function orderNumber(plan: Plan, ten: Ten): number {
  return ten.index + amendmentsBefore(plan, ten) + 1;
}

/** A number in one of the city's series: 江政发〔1996〕3号. */
export function numberIn(prefix: string, plan: Plan, ten: Ten, inTen: number, place: number): string {
  return `${prefix}〔${issueTime(ten.issue).year}〕${serialIn(plan, ten, inTen, place)}号`;
}

/** The act that the order of a ten makes: its title, and its number as it is cited. */
export function actOf(plan: Plan, ten: Ten): { readonly title: string; readonly number: string } {
  const { matter, form } = subjectOf(ten.index);
  return { title: `${CITY}${matter}${form}`, number: `${GOVERNMENT}令第${orderNumber(plan, ten)}号` };
}

/** What the city asks for in a ten. */
export function opinionOf(plan: Plan, ten: Ten): { readonly title: string; readonly number: string } {
  const { matter } = subjectOf(ten.index);
  return {
    title: `${GOVERNMENT}关于推进${matter}工作的若干意见`,
    number: numberIn('江政发', plan, ten, 2, 0),
  };
}

/** What its office asks for every year anew. */
export function yearlyOf(plan: Plan, ten: Ten): { readonly title: string; readonly number: string } {
  const { year, number } = issueTime(ten.issue);
  const { thing } = subjectOf((number - 1) * plan.tensInIssue + ten.part);
  return {
    title: `${OFFICE}关于做好${year}年${thing}工作的通知`,
    number: numberIn('江政办发', plan, ten, 2, 0),
  };
}

/** A document as it is cited: 《title》（number）. */
export function cited({ title, number }: { readonly title: string; readonly number: string }): string {
  return `《${title}》（${number}）`;
}
