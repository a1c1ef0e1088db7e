import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { RefusedFile } from '../import/refused-file.js';

// A notice takes two seconds; the first start some more.
const MOST_MILLISECONDS = 120_000;
const NAMES = process.platform === 'win32' ? ['soffice.exe', 'soffice.com'] : ['soffice', 'libreoffice'];

/** The LibreOffice of this computer, where one is in the path. */
export function libreOffice(path: string = process.env['PATH'] ?? ''): string | undefined {
  return path
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
    .find((file) => existsSync(file));
}

/**
 * A .doc or .wps as a .docx, made by LibreOffice with a profile of its own, so that nothing of the user's is touched.
 *
 * @throws RefusedFile where it cannot read the file.
 */
export function convertedToDocx(file: string, program: string): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'gazette-import-'));
  try {
    const words = [
      ...[
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
        '--headless',
        '--norestore',
      ],
      ...['--convert-to', 'docx:MS Word 2007 XML', '--outdir', folder, resolve(file)],
    ];
    spawnSync(program, words, { timeout: MOST_MILLISECONDS, stdio: 'ignore', killSignal: 'SIGKILL' });
    const made = join(folder, `${/([^/\\]*?)(?:\.[^./\\]*)?$/u.exec(file)?.[1] ?? ''}.docx`);
    if (!existsSync(made))
      throw new RefusedFile(
        'LibreOffice 没有读出来，可能加了密码；请用 Word 或 WPS 打开，去掉密码，另存为 .docx 再导入',
      );
    return readFileSync(made);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
