import ora, { type Ora } from 'ora';
import { formatDate } from '../../model/date.js';
import type { LineSetting } from '../../print/line-setting.js';
import type { Stranded } from '../../print/stranded-titles.js';
import type { BuildEvent, Report } from '../build/report.js';
import { pretty } from './pretty.js';

/** Tells on standard error how a build goes. */
export function progress(): Report {
  let spinner: Ora | undefined;
  return (event) => {
    switch (event.type) {
      case 'begun':
        spinner = ora(event.work).start();
        break;
      case 'done':
        spinner?.succeed(`${event.work}：${event.result}`);
        break;
      case 'failed':
        spinner?.fail(event.work);
        break;
      default:
        console.error(lineOf(event));
    }
  };
}

function lineOf(event: Exclude<BuildEvent, { type: 'begun' | 'done' | 'failed' }>): string {
  switch (event.type) {
    case 'found':
      return `${pretty(event.findings, event.folder, 'zh')}\n`;
    case 'refused':
      return `检查没有通过，${event.out}/ 没有改动`;
    case 'checked':
      return `检查：${event.notices} 件公文${event.notes > 0 ? `，${event.notes} 处提示（gazette check 列出）` : ''}`;
    case 'taken':
      return `沿用：${event.what}，和上次生成的一样`;
    case 'recalled':
      return `取用：${event.what}，以前做过，没有变`;
    case 'shared':
      return `分工：${event.what}`;
    case 'changes':
      return `网页：${formatDate(event.day)}有公文施行、失效，或者满了一年，到那一天再生成一次`;
    case 'proved':
      return `校对：${Array.from(event.characters, ([name, count]) => `${name} ${count} 字`).join('，')}，与原文一致`;
    case 'set':
      return `排版：${event.issue} ${settingText(event.setting)}`;
    case 'written':
      return `写入 ${event.folder}/：${event.what}`;
  }
}

/** How evenly the lines are set, the paragraphs that end with a single character (last-line), and what is parted. */
function settingText({ fullLines, stretched, shortLastLines, stranded }: LineSetting): string {
  const share = fullLines === 0 ? 0 : (100 * stretched.length) / fullLines;
  const short = shortLastLines.map(({ sheet, text }) => `第 ${sheet} 张「${text}」`);
  const places = (wanted: Stranded['kind']): string[] =>
    stranded.filter(({ kind }) => kind === wanted).map(({ sheet, text }) => `第 ${sheet} 张「${text}」`);
  return (
    `${fullLines} 行，字距拉开超过一成的占 ${share.toFixed(1)}%` +
    listed('段末孤字', short) +
    listed('标题落在栏末', places('heading')) +
    listed('署名与正文分开', places('signature'))
  );
}

function listed(what: string, places: readonly string[]): string {
  return places.length === 0 ? '' : `；${what} ${places.length} 处：${places.join('、')}`;
}
