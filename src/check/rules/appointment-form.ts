/**
 * 任免公文里，一个人的同一职务只任一次、只免一次，不又任又免；免去的写明「职务」；标题里的姓名与正文的一样。
 *
 * 任免名单逐人抄录，重了、任免颠倒了都不容易看出来。「任命」「免去」各成一组，或者每人一句都可以。同一人任两个不同的职务，多半写在一句里；
 * 分两句写的只作提示，也许是同名的两个人。依据：公报编辑规范：任免。
 *
 * @example 错 又任又免
 * ```md
 * ---
 * title: 绍兴市人民政府关于姚远任职的通知
 * ---
 *
 * 任命姚远为绍兴市财政局副局长；
 *
 * 免去姚远的绍兴市财政局副局长职务。
 * ```
 * @example 错 列了两次
 * ```md
 * ---
 * title: 绍兴市人民政府关于姚远等任职的通知
 * ---
 *
 * 任命：
 *
 * 姚远为绍兴市财政局副局长；
 *
 * 姚远为绍兴市财政局副局长。
 * ```
 * @example 错 缺「职务」
 * ```md
 * ---
 * title: 绍兴市人民政府关于姚远免职的通知
 * ---
 *
 * 免去姚远的绍兴市财政局副局长。
 * ```
 * @example 错 标题里的姓名错一个字
 * ```md
 * ---
 * title: 绍兴市人民政府关于姚元等任职的通知
 * ---
 *
 * 任命姚远为绍兴市财政局副局长。
 * ```
 * @example 对
 * ```md
 * ---
 * title: 绍兴市人民政府关于姚远等任免职务的通知
 * ---
 *
 * 任命姚远为绍兴市财政局副局长（试用期一年）；
 *
 * 免去姚远的绍兴市审计局副局长职务。
 * ```
 */
import { appointmentsOf, type AppointmentInText } from '../../model/appointment.js';
import type { Bilingual } from '../../model/finding.js';
import type { Notice } from '../../model/notice.js';
import { titleProse } from '../../model/prose.js';
import type { NoticeRule, Violation } from '../rule.js';
import { TERMS } from '../wording.js';

export const appointmentForm: NoticeRule = {
  id: 'appointment-form',
  reach: 'notice',
  severity: 'warning',
  authority: 'own',
  basis: { zh: '公报编辑规范：任免', en: 'House rules: appointments' },
  *check(notice) {
    const before = new Map<string, AppointmentInText[]>();
    for (const appointment of appointmentsOf(notice)) {
      if (!appointment.saysPost) yield violation(notice, appointment, LACKS_WORD);
      const earlier = before.get(appointment.person) ?? [];
      yield* conflict(notice, appointment, earlier);
      before.set(appointment.person, [...earlier, appointment]);
    }
    yield* namesInTitle(notice, new Set(before.keys()));
  },
};

const IN_TITLE =
  /(?:关于|任命|免去)(?<names>\p{Script=Han}{2,4}?(?:、\p{Script=Han}{2,4}?)*)(?=等|同志|任|免|职务|的)/u;

/** A name in the title that is one character off that of somebody in the text. */
function* namesInTitle({ source, front }: Notice, people: ReadonlySet<string>): Generator<Violation> {
  const match = IN_TITLE.exec(front.title);
  const names = match?.groups?.['names'] ?? '';
  const from = match === null ? 0 : match.index + match[0].length - names.length;
  for (const { 0: name, index } of names.matchAll(/\p{Script=Han}+/gu)) {
    const meant = people.has(name) ? undefined : [...people].find((person) => isOneOff(name, person));
    if (meant === undefined) continue;
    yield {
      source,
      place: titleProse(front.title, source).place(from + index, from + index + name.length),
      reason: {
        zh: `标题里是「${name}」，正文里是「${meant}」`,
        en: `the title has “${name}”, the text “${meant}”`,
      },
      actual: name,
    };
  }
}

function isOneOff(a: string, b: string): boolean {
  const [all, others] = [Array.from(a), Array.from(b)];
  return all.length === others.length && all.filter((each, at) => each !== others[at]).length === 1;
}

const LACKS_WORD: Bilingual = {
  zh: '免去的应写明「职务」：「免去某某的……职务」',
  en: 'a dismissal should say “职务”: “免去某某的……职务”',
};

/** With what is said of the same person before, at most once. */
function* conflict(
  notice: Notice,
  appointment: AppointmentInText,
  earlier: readonly AppointmentInText[],
): Generator<Violation> {
  const { person, action, post } = appointment;
  const samePost = earlier.find((other) => other.post === post);
  if (samePost !== undefined && samePost.action !== action) {
    const reason = {
      zh: `「${person}」的「${post}」又任又免`,
      en: `“${person}” is both appointed to “${post}” and dismissed from it`,
    };
    yield violation(notice, appointment, reason, samePost);
    return;
  }
  if (samePost !== undefined) {
    const reason = {
      zh: `「${person}」${action}「${post}」写了两次`,
      en: `“${person}” is given twice with “${post}”`,
    };
    yield violation(notice, appointment, reason, samePost);
    return;
  }
  const sameAction = earlier.find((other) => other.action === action);
  if (sameAction === undefined) return;
  const reason = {
    zh: `「${person}」前面已经${action}过一次，请核对是不是一个人`,
    en: `“${person}” stands there a second time: check whether it is one person`,
  };
  yield { ...violation(notice, appointment, reason, sameAction), severity: 'note' };
}

function violation(
  { source }: Notice,
  { prose, start, end }: AppointmentInText,
  reason: Bilingual,
  before?: AppointmentInText,
): Violation {
  return {
    source,
    place: prose.place(start, end),
    reason,
    actual: prose.text.slice(start, end),
    ...(before !== undefined && {
      related: [
        {
          path: source.path,
          place: before.prose.place(before.start, before.end),
          reason: TERMS.previousOne,
        },
      ],
    }),
  };
}
