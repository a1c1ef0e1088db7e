import { issueLabel } from '../../model/issue.js';
import { pdfName } from '../../edition/issue-data.js';
import type { Edition } from '../../edition/edition.js';
import { withPage } from '../../print/browser.js';
import { issueInputs } from '../../print/inputs.js';
import { print, type PrintedIssue } from '../../print/print.js';
import { proofOfContents } from '../../print/proof-of-contents.js';
import type { Carrier, Reading } from './carrier.js';
import { recordPath } from './issue-record.js';
import { hashOf, programVersion } from './inputs.js';
import { reported } from './report.js';
import { settingFaults } from './setting-faults.js';

/** The printed issues: one PDF each. */
export const printCarrier: Carrier = {
  name: 'print',
  label: '印刷版',
  proves: ['print'],
  pieces: ({ editions }) =>
    editions.map((edition) => ({
      carrier: 'print',
      edition,
      path: `${edition.url.slice(1)}${pdfName(edition)}`,
      record: recordPath(edition),
      inputs: hashOf([programVersion(), issueInputs(edition)]),
    })),
  async make(pieces, _before, { report }) {
    const made = [];
    for (const { edition, path, inputs } of pieces) {
      if (edition === undefined || path === undefined) continue;
      const printed = await printIssue(edition);
      report({ type: 'set', issue: edition.name, setting: printed.setting });
      made.push({ edition, printed, file: { path, carrier: 'print', inputs, content: printed.pdf } });
    }
    return {
      files: made.map(({ file }) => file),
      readings: made.map(({ edition, printed }) => reading(edition, printed)),
      paginations: new Map(made.map(({ edition, printed }) => [edition.name, printed.pagination])),
    };

    function printIssue(edition: Edition): Promise<PrintedIssue> {
      return reported(
        report,
        `印刷 ${issueLabel(edition.issue)}`,
        () => withPage((page) => print(edition, page)),
        ({ pagination }) => `${pagination.sheets} 页`,
      );
    }
  },
};

function reading(edition: Edition, { text, pagination, setting }: PrintedIssue): Reading {
  const contents = proofOfContents(edition, pagination, text);
  return {
    proved: 'print',
    edition,
    texts: text.notices,
    faults: [...(contents === undefined ? [] : [contents]), ...settingFaults(setting, 'PDF')],
  };
}
