import type { Command, CommanderError } from 'commander';

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};

/** Makes a command speak Chinese in its help, and silent on errors, which `usageMessage` tells. */
export function speakChinese(command: Command): Command {
  return command
    .configureHelp({
      styleTitle: (title) => TITLES[title] ?? title,
      optionDescription: (option) => withChoices(option.description, option.argChoices, option.defaultValue),
    })
    .configureOutput({ writeErr: () => undefined })
    .helpOption('-h, --help', '显示用法')
    .exitOverride();
}

function withChoices(description: string, choices: readonly string[] | undefined, standard: unknown): string {
  const notes = [
    ...(choices === undefined ? [] : [`可用：${choices.join('、')}`]),
    ...(typeof standard === 'string' ? [`默认：${standard}`] : []),
  ];
  return notes.length === 0 ? description : `${description}（${notes.join('；')}）`;
}

/** One Chinese line for what commander found wrong in the call. */
export function usageMessage({ code, message }: CommanderError): string {
  const named = /'([^']*)'/.exec(message)?.[1] ?? '';
  const choices = /Allowed choices are (.+)\.$/u.exec(message)?.[1];
  const meant = /Did you mean (?:one of )?(.+)\?/u.exec(message)?.[1];
  const hint = choices === undefined ? '' : `，可用：${choices.replaceAll(', ', '、')}`;
  const guess = meant === undefined ? '' : `，是不是「${meant.replaceAll(', ', '」「')}」`;
  const what: Readonly<Record<string, string>> = {
    'commander.unknownCommand': `没有「${named}」这个命令`,
    'commander.unknownOption': `没有「${named}」这个选项`,
    'commander.missingArgument': `缺少参数「${named}」`,
    'commander.optionMissingArgument': `选项「${named}」后面缺少内容`,
    'commander.missingMandatoryOptionValue': `缺少选项「${named}」`,
    'commander.invalidArgument': `选项「${named}」的内容不对`,
    'commander.excessArguments': '参数太多',
    'commander.help': '请写出命令',
  };
  return `${what[code] ?? message}${hint}${guess}；用 gazette --help 查看用法`;
}
