import type { Catalogue } from '../catalogue/catalogue.js';
import { WITHDRAWN } from '../model/publication.js';
import { moved } from '../../templates/web/archive/moved.js';
import type { WritePage } from './page-writer.js';
import type { SiteFile } from './site-file.js';

/**
 * A page at each former address that says where its document is now, or that it was withdrawn. It sends nobody on by
 * itself: who follows an old citation should see that it is no longer right. The files that stood beside the page are no
 * more, since no PDF or data can say that it is not of record: the server then shows its page for what is not there.
 */
export function movedFiles({ publication }: Catalogue, write: WritePage): SiteFile[] {
  return Object.entries(publication.moved ?? {}).map(([from, to]) => {
    const gone = to === WITHDRAWN;
    const what = /^\d/.test(from) ? '公报' : '公文';
    const heading = gone ? `${what}已撤下` : '网址已改';
    const title = `${heading} - ${publication.name}`;
    const frame = { kind: 'moved', title, description: `${heading}：/${from}` } as const;
    return write(`/${from}`, frame, moved(heading, what, `/${from}`, gone ? undefined : `/${to}`));
  });
}
