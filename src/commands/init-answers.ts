import { DESIGNS } from '../../designs/designs.js';
import type { Series } from '../model/publication.js';
import { atTerminal, type Asking } from './at-terminal.js';
import { UsageError } from './errors.js';
import type { NewArchive } from './init.js';

/** What the call of `gazette init` says already. */
export interface InitFlags {
  readonly city?: string | undefined;
  readonly name?: string | undefined;
  readonly english?: string | undefined;
  /** One series for each organ, 绍政发=szf, in the same order. */
  readonly organ?: readonly string[] | undefined;
  readonly series?: readonly string[] | undefined;
  readonly design?: string | undefined;
}

const ENGLISH_NAME = "GAZETTE OF THE MUNICIPAL PEOPLE'S GOVERNMENT";

/**
 * What a new archive is made of: what the call says, and the answers to questions about the rest.
 *
 * @param canAsk Whether somebody sits at a terminal.
 * @throws UsageError where something must be known and nobody can be asked, or a series cannot be read.
 */
export async function newArchiveOf(flags: InitFlags, canAsk: boolean): Promise<NewArchive> {
  return canAsk ? atTerminal((asking) => asked(flags, asking)) : told(flags);
}

/** Without a terminal: what has an answer that fits most is not asked for. */
function told({ city, name, english, organ, series, design }: InitFlags): NewArchive {
  if (city === undefined) throw new UsageError('缺少 --city，如 --city 绍兴市');
  if (series === undefined) throw new UsageError('缺少 --series，如 --series 绍政发=szf');
  return {
    city,
    name: name ?? `${city}人民政府公报`,
    englishName: english ?? ENGLISH_NAME,
    series: seriesOf(organ ?? [`${city}人民政府`], series),
    design: design ?? DESIGNS[0].name,
  };
}

async function asked(flags: InitFlags, { input, select }: Asking): Promise<NewArchive> {
  const ask = (message: string, initial?: string): Promise<string> =>
    input({ message, ...(initial !== undefined && { default: initial }), required: true });
  const city = flags.city ?? (await ask('城市（如 绍兴市）：'));
  const name = flags.name ?? (await ask('公报名称：', `${city}人民政府公报`));
  const englishName = flags.english ?? (await ask('英文名称：', ENGLISH_NAME));
  const series =
    flags.series === undefined
      ? await askedSeries(flags.organ ?? [`${city}人民政府`, `${city}人民政府办公室`], ask)
      : seriesOf(flags.organ ?? [`${city}人民政府`], flags.series);
  const design =
    flags.design ??
    (await select({
      message: '印刷的设计：',
      choices: DESIGNS.map(({ name: value, summary }) => ({ value, name: `${value}　${summary}` })),
    }));
  return { city, name, englishName, series, design };
}

async function askedSeries(
  organs: readonly string[],
  ask: (message: string) => Promise<string>,
): Promise<Series[]> {
  const series: string[] = [];
  for (const organ of organs) {
    const prefix = await ask(`${organ}发文字号的机关代字（如 绍政发）：`);
    series.push(`${prefix}=${await ask(`「${prefix}」在网址里的字母（如 szf，定了就不再改）：`)}`);
  }
  return seriesOf(organs, series);
}

function seriesOf(organs: readonly string[], written: readonly string[]): Series[] {
  if (organs.length !== written.length)
    throw new UsageError(
      `--organ 有 ${organs.length} 个，--series 有 ${written.length} 个；每个机关写一个系列`,
    );
  return written.map((one, index) => {
    const [, prefix, slug] = /^([^=]+)=([a-z]+)$/u.exec(one) ?? [];
    if (prefix === undefined || slug === undefined)
      throw new UsageError(`--series 应写成 绍政发=szf 的样子，实为「${one}」`);
    const issuer = organs[index] ?? '';
    return { prefix, slug, issuer, section: sectionOf(issuer) };
  });
}

/** The section that an organ's documents are mostly printed in. */
function sectionOf(organ: string): string {
  const [, level = ''] = /([市县区])人民政府(?:办公室|办公厅)?$/u.exec(organ) ?? [];
  if (level === '') return '部门文件';
  return /办公[室厅]$/u.test(organ) ? `${level}政府${organ.slice(-3)}文件` : `${level}政府文件`;
}
