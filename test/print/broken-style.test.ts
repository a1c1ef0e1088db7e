import { beforeAll, expect, it } from 'vitest';
import { proof } from '../../src/edition/proof.js';
import { withPage } from '../../src/print/browser.js';
import { ISSUE_FORM } from '../../src/print/issue-form.js';
import { finished, loadWithFaces, printLoaded } from '../../src/print/print-document.js';
import { readIssue, type PrintedIssue } from '../../src/print/print.js';
import { readEdition } from './made-edition.js';

// What may go wrong in a style sheet, and must never reach a printer.
const BROKEN: readonly (readonly [string, string])[] = [
  ['text that overflows and is hidden', '.issue p{max-height:15.5pt;overflow:hidden}'],
  ['an issue that is cut off', '.issue{height:200pt;overflow:hidden}'],
  ['columns too narrow for the words', '.issue{columns:9}'],
  ['lines that run off the page', '.issue p{white-space:nowrap}'],
  ['a font that is not there', ".issue p{font-family:'No Such Font'}"],
  ['text that cannot be seen', '.issue p{color:transparent}'],
  ['cells that say less than they should', '.grid td{font-size:0}'],
  ['a title that is hidden', '.notice-title{display:none}'],
];

const [SOUND, NO_CHANGE] = ['the style sheet as it is', '/* */'] as const;
const edition = readEdition('test/editions/awkward');
const printed = new Map<string, Pick<PrintedIssue, 'text' | 'setting'> | Error>();

beforeAll(async () => {
  // One browser prints them all: only the style changes.
  await withPage(async (page) => {
    await loadWithFaces(ISSUE_FORM, edition, page);
    for (const [what, content] of [[SOUND, NO_CHANGE], ...BROKEN] as const) {
      const style = await page.addStyleTag({ content });
      printed.set(
        what,
        await printLoaded(ISSUE_FORM, edition, page)
          .then((paginated) => finished(ISSUE_FORM, edition, paginated))
          .then((document) => readIssue(document, edition))
          .catch((error: unknown) => error as Error),
      );
      await style.evaluate((element) => {
        element.remove();
      });
    }
  });
});

it.each(BROKEN)('the proof finds %s', (what) => {
  const found = printed.get(what);
  if (found === undefined || found instanceof Error) {
    expect(found).toBeInstanceOf(Error);
    return;
  }
  const { differences } = proof(edition, '印刷版', found.text.notices);
  const { badEdges, misplaced } = found.setting;
  expect(differences.length + badEdges.length + misplaced.length).toBeGreaterThan(0);
});

it('the proof is clean with the style sheet as it is', () => {
  const found = printed.get(SOUND);
  if (found === undefined || found instanceof Error) throw found ?? new Error('not printed');
  expect(proof(edition, '印刷版', found.text.notices).differences).toEqual([]);
  const { badEdges, misplaced, shortLastLines } = found.setting;
  expect([badEdges, misplaced, shortLastLines]).toEqual([[], [], []]);
});
