import { expect, it } from 'vitest';
import { proof } from '../../src/edition/proof.js';
import { withPage } from '../../src/print/browser.js';
import { load, print, printLoaded } from '../../src/print/print.js';
import { readEdition } from './made-edition.js';

// What may go wrong in a style sheet, and must never reach a printer.
it.each([
  ['text that overflows and is hidden', '.issue p{max-height:15.5pt;overflow:hidden}'],
  ['an issue that is cut off', '.issue{height:200pt;overflow:hidden}'],
  ['columns too narrow for the words', '.issue{columns:9}'],
  ['lines that run off the page', '.issue p{white-space:nowrap}'],
  ['a font that is not there', ".issue p{font-family:'No Such Font'}"],
  ['text that cannot be seen', '.issue p{color:transparent}'],
])('the proof finds %s', async (_, style) => {
  const edition = readEdition('test/editions/awkward');
  const { text, setting } = await withPage(async (page) => {
    await load(edition, page);
    await page.addStyleTag({ content: style });
    return printLoaded(edition, page);
  });
  const { differences } = proof(edition, '印刷版', text.notices);
  expect(differences.length + setting.badEdges.length + setting.misplaced.length).toBeGreaterThan(0);
});

it('the proof is clean with the style sheet as it is', async () => {
  const edition = readEdition('test/editions/awkward');
  const { text, setting } = await withPage((page) => print(edition, page));
  expect(proof(edition, '印刷版', text.notices).differences).toEqual([]);
  expect([setting.badEdges, setting.misplaced, setting.shortLastLines]).toEqual([[], [], []]);
});
