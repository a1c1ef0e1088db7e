import { collection, collections, type CollectionKind } from '../../templates/web/archive/collection.js';
import type { Catalogue } from '../catalogue/catalogue.js';
import type { Collection } from '../catalogue/collections.js';
import type { Memory } from '../model/memory.js';
import { organFeed } from './feeds.js';
import { keptFiles } from './kept-files.js';
import type { OwnFrame, WritePage } from './page-writer.js';
import { listedHash } from './page-values.js';
import type { SiteFile } from './site-file.js';

export const ORGANS: CollectionKind = { title: '发文机关', url: '/organs/', none: '还没有公文。' };
export const SECTIONS: CollectionKind = { title: '栏目', url: '/sections/', none: '还没有公文。' };
export const SUBJECTS: CollectionKind = {
  title: '主题词',
  url: '/subjects/',
  none: '本刊的公文还没有标注主题词。',
};

/** The pages of the ways into the archive: for organs, sections and subject words the page of all, and a page for each. */
export function collectionFiles(
  { publication, collections: all }: Catalogue,
  memory: Memory,
  write: WritePage,
): SiteFile[] {
  const { name } = publication;
  const pages = (
    kind: CollectionKind,
    ofKind: readonly Collection[],
    ownFrame: (own: Collection) => Pick<OwnFrame, 'feeds'>,
  ): SiteFile[] => [
    write(
      kind.url,
      { kind: 'archive', title: `${kind.title} - ${name}`, description: `${name}按${kind.title}查阅。` },
      collections(kind, ofKind),
    ),
    ...ofKind.flatMap((own) => {
      const description = `${name}：${kind.title}“${own.name}”的${own.entries.length}件公文。`;
      const frame = {
        kind: 'archive',
        title: `${own.name} - ${name}`,
        description,
        ...ownFrame(own),
      } as const;
      const parts = [write.frame, JSON.stringify([kind, own.url, frame]), ...own.entries.map(listedHash)];
      return keptFiles(memory, 'collection-page', parts, () => [
        write(own.url, frame, collection(kind, own)),
      ]);
    }),
  ];
  return [
    ...pages(ORGANS, all.organs, (own) => ({ feeds: [organFeed(own.name)] })),
    ...pages(SECTIONS, all.sections, () => ({})),
    ...pages(SUBJECTS, all.subjects, () => ({})),
  ];
}
