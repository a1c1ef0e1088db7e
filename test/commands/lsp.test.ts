import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { startEditor } from '../desk/lsp/editor.js';
import { writeSmallArchive } from '../desk/small-archive.js';

const NOTICE = '2015/01/szf-2015-1.md';

it('serves an editor over standard input and output, and ends with it', async () => {
  const workspace = mkdtempSync(join(tmpdir(), 'gazette-lsp-command-'));
  const folder = join(workspace, 'somewhere');
  writeSmallArchive(folder);
  const server = spawn(process.execPath, ['dist/bin/cli.js', 'lsp', '--stdio', '--archive', folder], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(server, 'exit');
  try {
    const editor = await startEditor(workspace, server.stdout, server.stdin);
    const uri = editor.uriOf(join('somewhere', NOTICE));
    await editor.open(join('somewhere', NOTICE));
    await editor.type(join('somewhere', NOTICE), '管理，制定', '管理,制定');
    await editor.settled();
    expect(
      editor.published.findLast((list) => list.uri === uri)?.diagnostics.map(({ code }) => code),
    ).toContain('fullwidth-punctuation');
    await editor.connection.sendRequest('shutdown');
    await editor.connection.sendNotification('exit');
    expect(await ended).toEqual([0, null]);
  } finally {
    server.kill();
    rmSync(workspace, { recursive: true });
  }
});
