import { Command, type Option } from 'commander';
import { machineError } from '../model/machine-error.js';
import { speakChinese } from './chinese-help.js';
import { publish } from './publish.js';
import { REPORTS } from './reports/report.js';
import { withThreads } from './threads.js';
import { today } from './today.js';

/** `gazette publish`. `done` is told whether the archive has errors, so that nothing was recorded. */
export function publishCommand(archive: Option, done: (failed: boolean) => void): Command {
  return speakChinese(new Command('publish'))
    .usage('[选项] <期>')
    .description('登记一期出版的文字；以后改了，检查会报错误')
    .argument('<期>', '出版的一期，如 2015-03')
    .addOption(archive)
    .action(async (name: string, { archive: folder }: { readonly archive: string }) => {
      try {
        done(!(await runPublish(folder, name)));
      } catch (error) {
        throw machineError(error, folder);
      }
    });
}

async function runPublish(folder: string, name: string): Promise<boolean> {
  const day = today();
  const published = await withThreads((threads) => publish(folder, name, day, threads));
  if (published.state === 'refused') {
    console.error(REPORTS.pretty(published.findings, folder, 'zh'));
    console.error(`检查有错误，没有登记 ${name}`);
    return false;
  }
  const { state, file, notices } = published;
  console.log(
    state === 'same'
      ? `${name} 已经登记过，现在的文字与登记的相同：${file}`
      : `登记 ${name}：${notices} 件公文，写入 ${file}；请提交到 git`,
  );
  return true;
}
