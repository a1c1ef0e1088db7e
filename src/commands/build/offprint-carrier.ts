import { offprintUrl } from '../../catalogue/addresses.js';
import { noticesOf, type Edition, type EditionNotice } from '../../edition/edition.js';
import { groupBy } from '../../model/group-by.js';
import { issueLabel } from '../../model/issue.js';
import { lazy } from '../../model/lazy.js';
import { browsersAtOnce } from '../../print/browsers-at-once.js';
import { offprintInputs } from '../../print/inputs.js';
import { printOffprints, type Offprint } from '../../print/offprint.js';
import type { Carried, Carrier, CarrierTools, Piece, Reading } from './carrier.js';
import { programInputs } from './inputs.js';
import { reported } from './report.js';
import { settingFaults } from './setting-faults.js';
import { sideBySide } from './side-by-side.js';

/** 单行本: each notice as a PDF of its own. */
export const offprintCarrier: Carrier = {
  name: 'offprints',
  label: '单行本',
  proves: ['offprints'],
  isApart: true,
  pieces: ({ editions }) =>
    editions.flatMap((edition) => {
      const inputsOf = offprintInputs(edition);
      return noticesOf(edition).map((notice): Piece => {
        const inputs = lazy(() => new Map([...programInputs(), ...inputsOf(notice)]));
        return {
          carrier: 'offprints',
          edition,
          notice,
          path: offprintUrl(notice).slice(1),
          get inputs() {
            return inputs();
          },
        };
      });
    }),
  async make(pieces, { assembled }, tools) {
    const byEdition = groupBy(pieces, ({ edition }) => edition);
    const editions = assembled.editions.filter((edition) => byEdition.has(edition));
    const carried = await sideBySide(editions, browsersAtOnce(), tools.report, (edition, report) =>
      printNotices(edition, byEdition.get(edition) ?? [], { ...tools, report }),
    );
    return {
      files: carried.flatMap(({ files }) => files),
      readings: carried.flatMap(({ readings }) => readings),
    };
  },
};

async function printNotices(
  edition: Edition,
  pieces: readonly Piece[],
  { report, withPage, later, kept }: CarrierTools,
): Promise<Carried> {
  for (const piece of pieces) later.add(() => piece.inputs);
  const notices = new Set(pieces.map(({ notice }) => notice));
  const only = withNotices(edition, notices);
  const offprints = await reported(
    report,
    `单行本 ${issueLabel(edition.issue)}`,
    () => withPage((page) => printOffprints(edition, page, noticesOf(only), later)),
    (done) => `${done.size} 件`,
  );
  const files = pieces.flatMap(({ notice, path, inputs }) => {
    const content = notice && offprints.get(notice.id)?.pdf;
    return path === undefined || content === undefined
      ? []
      : [{ path, carrier: 'offprints', inputs, content }];
  });
  return kept(pieces, { files, readings: [reading(only, offprints)] });
}

/** The edition with these of its notices alone. */
function withNotices(edition: Edition, wanted: ReadonlySet<EditionNotice | undefined>): Edition {
  const sections = edition.sections.map(({ title, notices }) => ({
    title,
    notices: notices.filter((notice) => wanted.has(notice)),
  }));
  return { ...edition, sections: sections.filter(({ notices }) => notices.length > 0) };
}

function reading(edition: Edition, offprints: ReadonlyMap<string, Offprint>): Reading {
  const faults = noticesOf(edition).flatMap(({ id, name }) => {
    const offprint = offprints.get(id);
    return offprint === undefined ? [] : settingFaults(offprint.setting, `${name}单行本`, offprint.tooWide);
  });
  const texts = new Map(Array.from(offprints, ([id, { text }]) => [id, text]));
  return { proved: 'offprints', edition, texts, faults };
}
