import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { textsOf, withFixes } from '../../check/fix.js';
import type { DeskArchive } from '../../desk/desk-archive.js';
import { noticeAddress } from '../../desk/preview/addresses.js';
import { fixOf, keyOf } from '../../desk/preview/remarks.js';
import type { Actions, ImportRequest } from '../../desk/preview/site.js';
import { RefusedFile } from '../../import/refused-file.js';
import { machineError } from '../../model/machine-error.js';
import { ToldError } from '../../model/told-error.js';
import type { ImportResult } from '../../../templates/preview/import-result.js';
import { writeFixes } from '../fix-archive.js';
import { importDocuments, type Import } from '../import.js';
import { recognised, short } from '../reports/imports.js';

/** What the preview of an archive lets its reader do. What `check --fix` and `import` refuse, it refuses. */
export function previewActions(folder: string): Actions {
  return {
    mend: (desk, path, key) => told(() => mend(desk, path, key), folder),
    import: async (request) => {
      try {
        return await importOne(folder, request);
      } catch (error) {
        return { document: basename(request.name), refusal: toldWords(error, folder) };
      }
    },
  };
}

/** What the editor can do something about is told; all else is a bug. */
function told(work: () => string | undefined, folder: string): string | undefined {
  try {
    return work();
  } catch (error) {
    return toldWords(error, folder);
  }
}

function toldWords(error: unknown, folder: string): string {
  const known = machineError(error, folder);
  if (known instanceof ToldError) return known.message;
  throw error;
}

function mend(desk: DeskArchive, path: string, key: string): string | undefined {
  const { folder, archive } = desk;
  const finding = desk.findingsOf(path).find((each) => keyOf(each) === key);
  const fix = finding && fixOf(archive, finding);
  if (archive === undefined || fix === undefined) return '文件已经改过了，请看现在的提示';
  const before = textsOf(archive).get(path) ?? '';
  writeFixes(folder, [{ path, before, after: withFixes(before, [fix]), fixes: [fix] }]);
  return undefined;
}

/** Imports a document by its bytes, as `gazette import` does from its file. */
async function importOne(
  folder: string,
  { name, bytes, issue, accept }: ImportRequest,
): Promise<ImportResult> {
  const beside = mkdtempSync(join(tmpdir(), 'gazette-import-'));
  try {
    // A name from a browser has no folders; what looks like one is not followed.
    const document = join(beside, basename(name.replaceAll('\\', '/')) || '公文.docx');
    writeFileSync(document, bytes);
    const [imported] = await importDocuments([document], { folder, issue, accept, isDryRun: false });
    if (imported === undefined) throw new Error(`${name} was not imported`);
    return resultOf(imported);
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}

function resultOf({ document, outcome }: Import): ImportResult {
  const name = basename(document);
  if (outcome instanceof RefusedFile) return { document: name, refusal: outcome.message };
  const { notice, path, section } = outcome;
  return {
    document: name,
    path,
    href: noticeAddress(path),
    section,
    recognised: recognised(notice),
    left: notice.left.map(({ words, why, place }) => ({ words: short(words), why, place })),
    pictures: [...notice.pictures.keys()],
    remarks: notice.remarks,
  };
}
