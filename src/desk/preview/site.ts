import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { designOf } from '../../../designs/designs.js';
import { script } from '../../format/script.js';
import type { Picture } from '../../model/picture.js';
import { htmlOf } from '../../print/document-html.js';
import { icon, styleSheet } from '../../web/style-sheet.js';
import { previewPage } from '../../../templates/preview/frame.js';
import { importResult, type ImportResult } from '../../../templates/preview/import-result.js';
import { shelfPage } from '../../../templates/preview/shelf-page.js';
import { workspacePage } from '../../../templates/preview/workspace.js';
import type { DeskArchive } from '../desk-archive.js';
import { editorAddress, issueAddress } from './addresses.js';
import type { Answer, Request, Served } from './local-server.js';
import { fragment } from './notice-page.js';
import type { Preview, View } from './preview.js';

/** What a preview lets its reader do to the archive. Only commands write files. */
export interface Actions {
  /** Mends one finding of a file; what hinders it, in words, or undefined where it is done. */
  mend(desk: DeskArchive, path: string, key: string): string | undefined;
  /** Imports a document under its name. */
  import(request: ImportRequest): Promise<ImportResult>;
}

export interface ImportRequest {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** 2015-04; the last issue that has not come out where it is undefined. */
  readonly issue: string | undefined;
  readonly accept: boolean;
}

const { resolve } = createRequire(import.meta.url);
const HTML = 'text/html; charset=utf-8';
const JSON_TYPE = 'application/json; charset=utf-8';
const SCRIPT = 'text/javascript; charset=utf-8';
const PICTURE_TYPES: Readonly<Record<Picture['type'], string>> = {
  png: 'image/png',
  jpeg: 'image/jpeg',
  svg: 'image/svg+xml',
};

/** The pages, files and actions of a preview, as its server gives them out. */
export function previewSite(preview: Preview, actions: Actions): Served {
  const answers: Readonly<Record<string, (request: Request) => Answer | undefined | Promise<Answer>>> = {
    'GET ': () => page('shelf', 'events?view=shelf', nameOf(preview.desk), shelfPage(nameOf(preview.desk))),
    'GET notice': ({ query }) => noticePage(preview.desk, query.get('path') ?? ''),
    'GET issue': ({ query }) => issuePage(preview.desk, query.get('folder') ?? ''),
    'GET picture': ({ query }) => picture(preview.desk, query.get('path') ?? ''),
    'GET print': ({ query }) => {
      const content = preview.pdf(
        query.get('kind') === 'issue' ? 'issue' : 'notice',
        query.get('place') ?? '',
      );
      return content && { type: 'application/pdf', content };
    },
    'POST mend': ({ query }) => {
      const hindrance = actions.mend(preview.desk, query.get('path') ?? '', query.get('key') ?? '');
      return {
        status: hindrance === undefined ? 200 : 409,
        type: JSON_TYPE,
        content: JSON.stringify({ hindrance }),
      };
    },
    'POST paginate': ({ query }) => {
      preview.printIssue(query.get('folder') ?? '');
      return { type: JSON_TYPE, content: '{}' };
    },
    'POST import': async (request) => {
      const result = await actions.import(importRequest(request));
      return { type: HTML, content: fragment([importResult(result)]) };
    },
    'GET assets/preview.js': () => ({ type: SCRIPT, content: clientScript() }),
    'GET assets/preview.css': () => ({ type: 'text/css; charset=utf-8', content: style() }),
    'GET assets/icon.svg': () => {
      const { archive } = preview.desk;
      return archive && { type: 'image/svg+xml', content: icon(designOf(archive.publication)) };
    },
    'GET assets/pdf.mjs': () => pdfJs('pdf.min.mjs'),
    'GET assets/pdf.worker.mjs': () => pdfJs('pdf.worker.min.mjs'),
  };
  return {
    answer: (request) => answers[`${request.method} ${request.path}`]?.(request),
    listen: (query, send) => preview.listen(viewOf(query), send),
  };
}

function viewOf(query: URLSearchParams): View {
  const [path, folder] = [query.get('path'), query.get('folder')];
  if (path !== null) return { kind: 'notice', path };
  return folder === null ? { kind: 'shelf' } : { kind: 'issue', folder };
}

function page(
  kind: 'shelf' | 'workspace',
  events: string,
  title: string,
  content: Parameters<typeof previewPage>[1],
): Answer {
  return { type: HTML, content: htmlOf(previewPage({ title: `${title} - 预览`, kind, events }, content)) };
}

function noticePage({ folder, opened }: DeskArchive, path: string): Answer | undefined {
  const isThere = opened.unread.includes(path) || opened.notices.some((notice) => notice.path === path);
  if (!isThere) return undefined;
  const issue = path.slice(0, path.lastIndexOf('/'));
  const content = workspacePage({
    place: path,
    kind: 'notice',
    editor: editorAddress(folder, path),
    issue: { folder: issue, href: issueAddress(issue) },
  });
  return page('workspace', `events?path=${encodeURIComponent(path)}`, path, content);
}

function issuePage({ opened }: DeskArchive, folder: string): Answer | undefined {
  if (!opened.issues.some((issue) => issue.folder === folder)) return undefined;
  const issue = { folder, href: issueAddress(folder) };
  const content = workspacePage({ place: folder, kind: 'issue', editor: undefined, issue });
  return page('workspace', `events?folder=${encodeURIComponent(folder)}`, folder, content);
}

function picture({ archive }: DeskArchive, path: string): Answer | undefined {
  const found = archive?.images.get(path);
  return found && { type: PICTURE_TYPES[found.type], content: found.bytes };
}

function importRequest({ query, body }: Request): ImportRequest {
  const issue = query.get('issue')?.trim() ?? '';
  return {
    name: query.get('name') ?? '',
    bytes: body,
    issue: issue === '' ? undefined : issue,
    accept: query.get('accept') === 'true',
  };
}

function nameOf({ archive }: DeskArchive): string {
  return archive?.publication.name ?? '公报';
}

function clientScript(): string {
  return script(new URL('client/preview', import.meta.url), { format: 'esm' });
}

/** The sheet of the web edition, in which the text is set, and that of the preview, which has the last word. */
function style(): string {
  return styleSheet() + readFileSync(resolve('#templates/preview/preview.css'), 'utf8');
}

/** A file of pdf.js, in the build for older browsers: it draws the sheets in the reader's browser. */
function pdfJs(file: string): Answer {
  return { type: SCRIPT, content: readFileSync(resolve(`pdfjs-dist/legacy/build/${file}`)) };
}
