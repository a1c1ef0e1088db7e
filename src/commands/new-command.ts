import { Command, type Option } from 'commander';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openArchive, type OpenedArchive } from '../content/open-archive.js';
import { machineError } from '../model/machine-error.js';
import { atTerminal, canAsk } from './at-terminal.js';
import { checkInThreads, select } from './check-archive.js';
import { speakChinese } from './chinese-help.js';
import { initCommand } from './init-command.js';
import { UsageError } from './errors.js';
import { askForIssue, askForNotice } from './new-answers.js';
import { beginIssue, issueText, planIssue, type IssueFlags } from './new-issue.js';
import { beginNotice, planNotice, publicationOf, type NoticeFlags } from './new-notice.js';
import { newIssueLines, newNoticeLines } from './reports/begun.js';
import { REPORTS } from './reports/report.js';
import { withThreads } from './threads.js';
import { today } from './today.js';
import { written, writtenEach } from './written-option.js';

interface NewFlags {
  readonly archive: string;
  readonly dryRun?: true;
}

/** `gazette new`. `done` is told whether a new notice has errors beside what is to be filled in. */
export function newCommand(archive: Option, done: (failed: boolean) => void): Command {
  return speakChinese(new Command('new'))
    .usage('<issue|notice|archive> [选项]')
    .description('新建一期、一件公文或者整个公报的文件夹，只问推算不出来的')
    .addCommand(issueCommand(archive))
    .addCommand(noticeCommand(archive, done))
    .addCommand(initCommand('archive'));
}

function issueCommand(archive: Option): Command {
  return speakChinese(new Command('issue'))
    .usage('[选项]')
    .description('新建一期：年份、期号、总期数、栏目接着上一期')
    .addOption(archive)
    .option('--year <年>', '年份，如 2015', written)
    .option('--number <期号>', '期号，如 4、3-4、增刊；不写则是下一期', written)
    .option('--total <总期数>', '总期数，如 246；不写则是下一个', written)
    .option('--published <日期>', '出版日期，如 2015-04-15；还没有定的不写', written)
    .option('--section <栏目>', '栏目；几个就写几次，不写则同上一期', writtenEach)
    .option('--dry-run', '只显示会写成什么，不写文件')
    .action(async (flags: IssueFlags & NewFlags) => {
      await telling(flags.archive, async () => {
        const opened = opening(flags.archive);
        const said = canAsk()
          ? await atTerminal((asking) => askForIssue(opened, flags, today(), asking))
          : flags;
        const plan = planIssue(opened, said, today());
        if (flags.dryRun !== true) beginIssue(flags.archive, plan);
        console.log(newIssueLines(plan, flags.archive, flags.dryRun === true && issueText(plan)).join('\n'));
      });
    });
}

function noticeCommand(archive: Option, done: (failed: boolean) => void): Command {
  return speakChinese(new Command('notice'))
    .usage('[选项]')
    .description('新建一件公文：按文种写好样子，登进 issue.yaml')
    .addOption(archive)
    .option('--title <标题>', '标题', written)
    .option('--series <代字>', '发文字号的机关代字，如 绍政发，没有文号的写 无；不写则按标题', written)
    .option('--number <文号>', '文号；不写则是这个系列的下一个', written)
    .option('--issuer <机关>', '发文机关；几个就写几次，不写则按系列', writtenEach)
    .option('--date <日期>', '成文日期，如 2015-04-10；不写则今天', written)
    .option('--issue <期>', '放进哪一期，如 2015-04，可以是还没有的下一期；不写则最后一期没有出版的', written)
    .option('--section <栏目>', '栏目；不写则按系列', written)
    .option('--dry-run', '只显示会写成什么，不写文件')
    .action(async (flags: NoticeFlags & NewFlags) => {
      await telling(flags.archive, async () => done(await runNotice(flags)));
    });
}

async function runNotice(flags: NoticeFlags & NewFlags): Promise<boolean> {
  const folder = flags.archive;
  const opened = opening(folder);
  const said = canAsk() ? await atTerminal((asking) => askForNotice(opened, flags, today(), asking)) : flags;
  const plan = planNotice(opened, said, today());
  const isDryRun = flags.dryRun === true;
  if (!isDryRun) beginNotice(folder, plan);
  console.log(newNoticeLines(plan, folder, isDryRun).join('\n'));
  if (isDryRun) return false;
  const whole = await withThreads((threads) => checkInThreads(folder, threads));
  const found = select(whole, folder, { paths: [join(folder, plan.path)] });
  // What is to be filled in was told already.
  const others = found.findings.filter(({ ruleId }) => ruleId !== 'placeholder');
  if (others.length > 0) console.log(`\n${REPORTS.pretty(others, folder, 'zh')}`);
  return others.some(({ severity }) => severity === 'error');
}

function opening(folder: string): OpenedArchive {
  if (!existsSync(join(folder, 'gazette.yaml')))
    throw new UsageError(`找不到「${join(folder, 'gazette.yaml')}」；新建公报的文件夹用 gazette init`);
  const opened = openArchive(folder);
  publicationOf(opened);
  return opened;
}

async function telling(folder: string, run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    throw machineError(error, folder);
  }
}
