import { stringify } from 'yaml';
import { inWords, signingDay, type Plan, type Ten } from './plan.js';
import { type Subject } from './subjects.js';
import { mayorOf, paragraphs } from './words.js';

/** One document of a ten as it stands in the archive. */
export interface LongArchiveDocument {
  /** Its file in the folder of its issue. */
  readonly file: string;
  readonly section: string;
  readonly text: string;
}

export const TO_ALL = '各区、县（市）人民政府，市政府各部门、各单位：';

type Front = Readonly<Record<string, unknown>>;

export function written(file: string, section: string, front: Front, body: string): LongArchiveDocument {
  return { file: `${file}.md`, section, text: `---\n${stringify(front, { lineWidth: 0 })}---\n\n${body}\n` };
}

export function fileOf(slug: string, number: string): string {
  return `${slug}-${number.replace(/^.*〔(\d+)〕(\d+)号$/u, '$1-$2')}`;
}

export function signature(plan: Plan, ten: Ten, slot: number): string {
  const day = signingDay(plan, ten, slot);
  return `:::signature\n市长　${mayorOf(day.year)}\n${inWords(day)}\n:::`;
}

const HEADINGS = [
  '明确工作目标',
  '落实工作责任',
  '规范工作程序',
  '保障工作经费',
  '加强监督检查',
  '做好宣传引导',
];

export function sectionsOf(subject: Subject, count: number): string {
  return Array.from({ length: count }, (_, index) =>
    [
      `## ${'一二三四五六七八'[index] ?? ''}、${HEADINGS[index] ?? ''}`,
      paragraphs(subject, 6, index * 6),
    ].join('\n\n'),
  ).join('\n\n');
}
