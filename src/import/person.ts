import { withoutSpace } from '../model/without-space.js';

/** A line of a roster: 组长：张三　市政府. */
export interface Person {
  /** Without its colon; empty where the line has none. */
  readonly role: string;
  readonly name: string;
  readonly office: string;
}

const BLANKS = '[ \\t\\u00a0\\u3000]';
const HAN_NAME = `\\p{Script=Han}(?:${BLANKS}{0,3}\\p{Script=Han}){1,3}(?:·\\p{Script=Han}{1,8})?`;
const ROLE = `([\\p{Script=Han}]${BLANKS}{0,4}(?:[\\p{Script=Han}]${BLANKS}{0,4}){0,7})[：:]`;
const WITH_OFFICE = new RegExp(
  `^(?:${ROLE}${BLANKS}{0,20})?(${HAN_NAME})(?:${BLANKS}{2,40}|[\\t\\u3000])(\\S[^\\n]{0,40})$`,
  'u',
);
const WITH_SPACE = new RegExp(`^(?:${ROLE}${BLANKS}{0,20})?(\\p{Script=Han}{2,4}) (\\S[^\\n]{0,40})$`, 'u');
const WITH_BRACKETS = new RegExp(
  `^(?:${ROLE}${BLANKS}{0,20})?(${HAN_NAME})([（(][^（）()]{2,30}[）)])$`,
  'u',
);
const NAME_ALONE = new RegExp(`^(?:${ROLE}${BLANKS}{0,20})?(${HAN_NAME})$`, 'u');

const OF_PEOPLE =
  /(?:组长|主任|总指挥|指挥|主席|召集人|成员|委员|秘书长?|会长|队长|顾问|负责人|联络员|组员)$/u;

/**
 * The person whom a line names. A line without a role is one only in a roster that is open (`isOpen`). Blanks within names
 * (姚　远) and roles (组　长) are padding.
 */
export function personIn(shown: string, isOpen: boolean): Person | undefined {
  const text = shown.trim();
  if (/[。；，、！？]$|^特此/u.test(text)) return undefined;
  const [, role, name = '', office = ''] =
    WITH_OFFICE.exec(text) ??
    WITH_SPACE.exec(text) ??
    WITH_BRACKETS.exec(text) ??
    NAME_ALONE.exec(text) ??
    [];
  if (name === '') return undefined;
  const title = withoutSpace(role ?? '');
  if (role === undefined ? !isOpen : !OF_PEOPLE.test(title) && !isOpen) return undefined;
  const isName = withoutSpace(name).length <= 4 || name.includes('·');
  return isName ? { role: title, name: withoutSpace(name), office: office.trim() } : undefined;
}
