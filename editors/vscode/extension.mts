import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';

let client: LanguageClient | undefined;

/** Starts the language server of the gazette that the open folder has, and makes its commands buttons. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const root = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath;
  const program = root === undefined ? undefined : programIn(root);
  if (root === undefined || program === undefined) {
    void vscode.window.showWarningMessage(
      '没有找到 gazette 程序：请在公报的文件夹里运行 npm install，再重新打开',
    );
    return;
  }
  const archive = setting('archive');
  const named = archive === '' ? [] : ['--archive', join(root, archive)];
  const server = { module: program, args: ['lsp', ...named], transport: TransportKind.stdio };
  client = new LanguageClient('gazette', '政府公报', server, {
    documentSelector: [
      { scheme: 'file', language: 'markdown' },
      { scheme: 'file', language: 'yaml' },
    ],
  });
  await client.start();
  await vscode.commands.executeCommand('setContext', 'gazette.active', true);
  const folder = archive === '' && existsSync(join(root, 'gazette.yaml')) ? '.' : archive || 'gazette';
  const run = (name: string, words: readonly string[]): Thenable<unknown> =>
    vscode.tasks.executeTask(taskOf(name, program, [...words, '--archive', folder], root));
  const onNotice =
    (name: string, words: readonly string[], as = fileOf) =>
    async (): Promise<void> => {
      const document = vscode.window.activeTextEditor?.document;
      if (document === undefined) return;
      // What is on the disk is what is shown and exported.
      await document.save();
      await run(name, [...words, as(document)]);
    };
  context.subscriptions.push(
    vscode.commands.registerCommand('gazette.preview', onNotice('预览', ['preview'], nameOf)),
    vscode.commands.registerCommand('gazette.exportDocx', onNotice('导出 Word', ['export', 'docx'])),
    vscode.commands.registerCommand('gazette.exportWechat', onNotice('导出微信文章', ['export', 'wechat'])),
    vscode.commands.registerCommand('gazette.check', () => run('检查', ['check'])),
    vscode.commands.registerCommand('gazette.restart', () => client?.restart()),
  );
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}

function fileOf({ uri }: vscode.TextDocument): string {
  return uri.fsPath;
}

/** szf-2015-13 */
function nameOf(document: vscode.TextDocument): string {
  return basename(fileOf(document), '.md');
}

function setting(name: string): string {
  return vscode.workspace.getConfiguration('gazette').get<string>(name, '');
}

/** The program that is set, or that the folder has installed, or is the folder's own. */
function programIn(root: string): string | undefined {
  const places = ['node_modules/gazette/dist/bin/cli.js', 'dist/bin/cli.js'].map((place) =>
    join(root, place),
  );
  const set = setting('program');
  return [...(set === '' ? [] : [set]), ...places].find((place) => existsSync(place));
}

/** The program runs by the editor's own Node, whether or not the machine has another. */
function taskOf(name: string, program: string, words: readonly string[], root: string): vscode.Task {
  const how = new vscode.ProcessExecution(process.execPath, [program, ...words], {
    cwd: root,
    env: { ELECTRON_RUN_AS_NODE: '1' },
  });
  const task = new vscode.Task({ type: 'gazette' }, vscode.TaskScope.Workspace, name, '公报', how);
  task.presentationOptions = { clear: true, showReuseMessage: false };
  return task;
}
