import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { noticesOf, noticeWith, type Edition } from '../../src/edition/edition.js';
import { issueRoot } from '../../src/edition/issue-tree.js';
import { noticesTree } from '../../src/seal/notices-tree.js';
import { writtenSite } from '../web/written-site.js';

/** As the site of the tests counts: its notices begin a page each. */
function pages(edition: Edition): (id: string) => number | undefined {
  const ids = noticesOf(edition).map(({ id }) => id);
  return (id) => ids.indexOf(id) + 1;
}

describe.each(['gazette', 'test/editions/kinds', 'test/editions/awkward'])('the issues of %s', (folder) => {
  it('have the roots over what their notice.json files say, pictures too', () => {
    const { editions, text } = writtenSite(folder);
    for (const edition of editions) {
      const published = noticesOf(edition).map(
        ({ url }) => JSON.parse(text(`${url.slice(1)}notice.json`)) as unknown,
      );
      const root = noticesTree(published)?.root ?? new Uint8Array();
      expect(issueRoot(edition, pages(edition))).toBe(Buffer.from(root).toString('hex'));
    }
  });
});

describe('the root of an issue', () => {
  const [edition] = writtenSite('gazette').editions;
  if (edition === undefined) throw new Error('the archive has an issue');
  const root = issueRoot(edition, pages(edition));

  it('changes with a page, a word and the order', () => {
    const [section, ...sections] = edition.sections;
    const [first, ...notices] = section?.notices ?? [];
    if (section === undefined || first === undefined) throw new Error('the issue has a notice');
    const withFirst = (...changed: typeof notices): Edition => ({
      ...edition,
      sections: [{ ...section, notices: [...changed, ...notices.slice(changed.length - 1)] }, ...sections],
    });
    const [second] = notices;
    const others = [
      issueRoot(edition, (id) => (pages(edition)(id) ?? 0) + 1),
      issueRoot(withFirst(noticeWith(first, { text: [...first.text, '另'] })), pages(edition)),
      issueRoot(withFirst(...(second === undefined ? [] : [second, first])), pages(edition)),
    ];
    expect(new Set([root, ...others]).size).toBe(4);
  });

  it('is that of RFC 9162 over canonical JSON, for one notice by hand', () => {
    const record =
      '{"date":"2015-03-02","issue":{"number":3,"page":1,"year":2015},"issuers":["甲"],"kind":"notice","number":null,' +
      `"parts":"${sha256('[]')}","title":"题","url":"/a/","v":1,"words":"${sha256('题字')}"}`;
    const leaf = createHash('sha256').update(Uint8Array.of(0)).update(record).digest('hex');
    const notice = {
      kind: 'notice',
      title: '题',
      issuers: ['甲'],
      date: '2015-03-02',
      issue: { year: 2015, number: 3, page: 1 },
      url: '/a/',
      parts: [],
      text: '题\n字',
    };
    expect(Buffer.from(noticesTree([notice])?.root ?? []).toString('hex')).toBe(leaf);
    expect(noticesTree([{}])).toBeUndefined();
  });
});

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
