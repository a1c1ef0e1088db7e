import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import {
  createConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type CodeAction,
  type CompletionList,
  type DocumentSymbol,
  type Hover,
  type Location,
  type SymbolInformation,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { byPlace, check } from '../../../src/check/check.js';
import { readArchive } from '../../../src/content/read-archive.js';
import { serve } from '../../../src/desk/lsp/server.js';
import { NO_STORE } from '../../../src/store/store.js';
import { createRandom } from '../../check/random.js';
import { SMALL, writeSmallArchive } from '../small-archive.js';
import { positionAt, startEditor, type Editor } from './editor.js';

const ACT = '2015/01/szf-2015-1.md';
const GROUP = '2015/01/szbf-2015-1.md';
const LATER = '2015/02/szf-2015-2.md';
const ISSUE = '2015/01/issue.yaml';

const folder = mkdtempSync(join(tmpdir(), 'gazette-lsp-'));
let editor: Editor;
beforeAll(async () => {
  writeSmallArchive(folder);
  const [toServer, toEditor] = [new PassThrough(), new PassThrough()];
  serve(createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toEditor)), {
    archive: undefined,
    storeOf: () => NO_STORE,
    today: () => ({ year: 2015, month: 3, day: 1 }),
  });
  editor = await startEditor(folder, toEditor, toServer);
  await editor.settled();
});
afterAll(async () => {
  await editor.leave();
  rmSync(folder, { recursive: true });
});
// Each test finds the files as they are on the disk.
beforeEach(async () => {
  for (const path of [ACT, GROUP, LATER, ISSUE, 'gazette.yaml', 'works.yaml']) await editor.open(path);
});

const codes = (path: string): unknown[] => editor.findings(path).map(({ code }) => code);
/** The version of the text for which findings of a file were last published. */
const lastVersion = (path: string): number | undefined =>
  editor.published.findLast(({ uri }) => uri === editor.uriOf(path))?.version;
const ask = <Answer>(method: string, params: unknown): Promise<Answer> =>
  editor.connection.sendRequest<Answer>(method, params);
/** The words at a place that the server has named. */
const wordsAt = ({ uri, range }: Location): string => {
  const path = Object.keys(SMALL).find((each) => editor.uriOf(each) === uri) ?? '';
  const lines = editor.text(path).split('\n');
  return (lines[range.start.line] ?? '').slice(
    range.start.character,
    range.end.line === range.start.line ? range.end.character : undefined,
  );
};
async function completions(path: string, words: string): Promise<readonly string[]> {
  const { items } = await ask<CompletionList>(
    'textDocument/completion',
    editor.at(path, words, words.length),
  );
  return items.map(({ label }) => label);
}

describe('findings', () => {
  it('are published at once for the text as it is, with its version, rule, severity and documentation', async () => {
    await editor.type(ACT, '管理，制定', '管理,制定');
    await expect.poll(() => lastVersion(ACT)).toBe(2);
    const found = editor.findings(ACT).find(({ code }) => code === 'fullwidth-punctuation');
    expect(found).toMatchObject({ severity: 1, source: 'gazette' });
    expect(found?.codeDescription?.href).toMatch(/^file:.*\/docs\/rules\.md#fullwidth-punctuation$/u);
    expect(found?.range).toEqual({
      start: positionAt(editor.text(ACT), editor.text(ACT).indexOf(',制定')),
      end: positionAt(editor.text(ACT), editor.text(ACT).indexOf('制定本办法')),
    });
  });

  it('of other files follow after a rest, also in YAML, and go when the text is right again', async () => {
    await editor.type(ACT, '绍政发〔2015〕1号', '绍政发〔2015〕7号');
    await editor.type('works.yaml', 'title:', 'titel:');
    await editor.settled();
    expect(codes(GROUP)).toContain('citation-resolves');
    expect(codes(ISSUE)).not.toContain('schema');
    expect(codes('works.yaml')).toContain('schema');
    await editor.type(ACT, '绍政发〔2015〕7号', '绍政发〔2015〕1号');
    await editor.type('works.yaml', 'titel:', 'title:');
    await editor.settled();
    expect(codes(GROUP)).not.toContain('citation-resolves');
    expect(codes('works.yaml')).toEqual([]);
  });

  it('that hang on other files move along with the text before the whole is checked again', async () => {
    await editor.type(ACT, '绍政发〔2015〕1号', '绍政发〔2015〕7号');
    await editor.settled();
    const before =
      editor.findings(GROUP).find(({ code }) => code === 'citation-resolves')?.range.start.line ?? 0;
    await editor.type(GROUP, '为落实', '一句话。\n\n为落实');
    await expect.poll(() => lastVersion(GROUP)).toBe(2);
    expect(editor.findings(GROUP).find(({ code }) => code === 'citation-resolves')?.range.start.line).toBe(
      before + 2,
    );
    await editor.type(GROUP, '〔2015〕1号）', '〔2015〕7号）');
    await expect.poll(() => lastVersion(GROUP)).toBe(3);
    expect(codes(GROUP)).not.toContain('citation-resolves');
  });

  it('are after any typing what a check of the same texts finds', async () => {
    const random = createRandom('typing');
    const typed = [
      ',',
      '。。',
      '（绍政发〔2015〕2号）',
      '第九条',
      '\n\n二、落实\n\n',
      '2015年2月30日',
      '附件3',
    ];
    for (let key = 0; key < 12; key++) {
      const path = [ACT, GROUP, LATER][Math.floor(random() * 3)] ?? ACT;
      const from = Math.floor(random() * (editor.text(path).length - 3));
      await editor.type(path, editor.text(path).slice(from, from + 3), typed[key % typed.length] ?? '');
    }
    await editor.settled();
    const edited = new Map([ACT, GROUP, LATER].map((path) => [path, editor.text(path)]));
    const { archive, findings } = readArchive(folder, edited);
    const cold = [...findings, ...(archive === undefined ? [] : check(archive))].sort(byPlace);
    for (const path of Object.keys(SMALL))
      expect(
        editor
          .findings(path)
          .map(({ code, range }) => [code, range.start.line + 1, range.start.character + 1]),
      ).toEqual(
        cold
          .filter((finding) => finding.path === path)
          .map(({ ruleId, place: { start } }) => [ruleId, start.line, start.column]),
      );
  });

  it('come from a file that was written by another program', async () => {
    const path = '2015/02/szf-2015-9.md';
    writeFileSync(join(folder, path), (SMALL[ACT] ?? '').replace('第二条　', '第四条　'));
    await editor.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: editor.uriOf(path), type: 1 }],
    });
    await editor.settled();
    expect(codes(path)).toEqual(expect.arrayContaining(['ordinal-sequence', 'document-number-unique']));
    rmSync(join(folder, path));
    await editor.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: editor.uriOf(path), type: 3 }],
    });
    await editor.settled();
    expect(codes(path)).toEqual([]);
  });
});

describe('mending', () => {
  const actionsAt = (path: string, words: string): Promise<CodeAction[]> => {
    const { textDocument, position } = editor.at(path, words);
    return ask('textDocument/codeAction', {
      textDocument,
      range: { start: position, end: position },
      context: { diagnostics: [] },
    });
  };

  it('is offered for what has one right answer, for all of a rule, for all of the file, and as signed', async () => {
    await editor.type(ACT, '管理，制定', '管理,制定');
    await editor.type(ACT, '给你们，请', '给你们,请');
    await editor.settled();
    const actions = await actionsAt(ACT, ',制定');
    expect(actions.map(({ title }) => title)).toEqual([
      '改为「，」',
      '改正本文件里所有的「fullwidth-punctuation」（2 处）',
      '改正本文件里所有机械的错误（2 处）',
      '签发的原文如此，标「:sic」',
    ]);
    const [one, rule, , signed] = actions.map(({ edit }) => applied(edit));
    expect(one).toBe(editor.text(ACT).replace(',制定', '，制定'));
    expect(rule).toBe(SMALL[ACT]);
    expect(signed).toContain('管理:sic[,]{note="原文如此"}制定');
  });

  it('makes of a document that was changed since nothing', async () => {
    await editor.type(ACT, '管理，制定', '管理,制定');
    const [action] = await actionsAt(ACT, ',制定');
    expect(action?.edit?.documentChanges).toMatchObject([{ textDocument: { version: 2 } }]);
  });
});

/** The text of the act after an edit. */
function applied(edit: WorkspaceEdit | undefined): string {
  const edits = (edit?.documentChanges ?? []).flatMap((change) =>
    'edits' in change ? (change.edits as TextEdit[]) : [],
  );
  return withEdits(editor.text(ACT), edits);
}

function withEdits(text: string, edits: readonly TextEdit[]): string {
  const lines = text.split('\n');
  const offset = ({ line, character }: { line: number; character: number }): number =>
    lines.slice(0, line).reduce((sum, each) => sum + each.length + 1, character);
  return edits
    .map(({ range, newText }) => ({ from: offset(range.start), to: offset(range.end), newText }))
    .sort((a, b) => b.from - a.from)
    .reduce((all, { from, to, newText }) => all.slice(0, from) + newText + all.slice(to), text);
}

describe('definition and references', () => {
  it.each([
    ['a number', GROUP, '〔2015〕1号）', ACT, '绍政发〔2015〕1号'],
    ['a number in front matter', LATER, '办发〔2015〕1号]', GROUP, '绍政办发〔2015〕1号'],
    ['a title with its number elsewhere', LATER, '国发〔2014〕3号', 'works.yaml', '国发〔2014〕3号'],
    ['an article', ACT, '第一条的规定', ACT, '第一条　为加强示范林管理，制定本办法。'],
    ['an attachment', GROUP, '附件1。', GROUP, '# 附件1　领导小组名单'],
    ['an entry of the list of attachments', GROUP, '任务分解表\n\n#', GROUP, '# 附件2　任务分解表'],
    ['a file of the issue', ISSUE, 'szf-2015-1.md', ACT, '绍兴市人民政府关于印发绍兴市示范林管理办法的通知'],
  ])('leads from %s to where it stands', async (_what, path, words, to, there) => {
    const found = await ask<Location[]>('textDocument/definition', editor.at(path, words, 1));
    expect(found.map(({ uri }) => uri)).toEqual([editor.uriOf(to)]);
    expect(found.map(wordsAt)).toEqual([there]);
  });

  it('finds nothing where nothing is spoken of', async () => {
    expect(await ask('textDocument/definition', editor.at(ACT, '请认真'))).toBeNull();
  });

  it('finds all that cites a document, and all that refers to a place', async () => {
    const citing = await ask<Location[]>('textDocument/references', {
      ...editor.at(ACT, '绍政发', 2),
      context: { includeDeclaration: true },
    });
    expect(citing.map(({ uri }) => uri).sort()).toEqual([ACT, GROUP, LATER].map(editor.uriOf).sort());
    const referring = await ask<Location[]>('textDocument/references', {
      ...editor.at(ACT, '第一条　', 1),
      context: { includeDeclaration: false },
    });
    expect(referring.map(wordsAt)).toEqual(['第一条']);
    expect(referring.map(({ range }) => range.start.line)).toEqual([
      editor
        .text(ACT)
        .split('\n')
        .findIndex((line) => line.includes('第一条的规定')),
    ]);
  });

  it('leads from a clause that amends to the provision that it changes', async () => {
    await editor.type(
      LATER,
      '二、落实责任',
      '将《绍兴市示范林管理办法》（绍政发〔2015〕1号）第二条修改为：“第二条　示范林由各镇管理。”\n\n二、落实责任',
    );
    await editor.settled();
    const [found] = await ask<Location[]>('textDocument/definition', editor.at(LATER, '第二条修改为', 4));
    expect(found?.uri).toBe(editor.uriOf(ACT));
    expect(found && wordsAt(found)).toMatch(/^第二条　示范林由市林业局管理/u);
  });
});

describe('hover', () => {
  const hover = async (path: string, words: string): Promise<string> => {
    const answer = await ask<Hover | null>('textDocument/hover', editor.at(path, words, 1));
    return answer === null ? '' : (answer.contents as { value: string }).value;
  };

  it('tells the title and the standing of a document on that day', async () => {
    const act = await hover(GROUP, '〔2015〕1号）');
    expect(act).toContain('**绍政发〔2015〕1号**　绍兴市人民政府关于印发绍兴市示范林管理办法的通知');
    expect(act).toContain('刊于 2015年第1期');
    expect(await hover(LATER, '办发〔2015〕1号）')).toContain(
      '已废止，自2015年2月3日起，见绍政发〔2015〕2号',
    );
    expect(await hover(LATER, '国发〔2014〕3号')).toContain('国务院关于示范的意见');
  });

  it('shows an article that is referred to, and what a rule says that has found something', async () => {
    expect(await hover(ACT, '第一条的规定')).toBe('第一条　为加强示范林管理，制定本办法。');
    await editor.type(ACT, '管理，制定', '管理,制定');
    await editor.settled();
    expect(await hover(ACT, '理,制定')).toMatch(/^`fullwidth-punctuation`　\*\*汉字旁边的标点用全角/u);
  });
});

describe('completion', () => {
  it('knows numbers and titles of the archive and of others', async () => {
    await editor.type(LATER, '一、加强管理', '按照绍政发〔');
    expect(await completions(LATER, '按照绍政发〔')).toEqual(['绍政发〔2015〕2号', '绍政发〔2015〕1号']);
    await editor.type(LATER, '按照绍政发〔', '按照《示范');
    expect(await completions(LATER, '按照《示范')).toContain('《国务院关于示范的意见》');
  });

  it('writes a title with its number', async () => {
    await editor.type(LATER, '一、加强管理', '按照《印发示范');
    const { items } = await ask<CompletionList>(
      'textDocument/completion',
      editor.at(LATER, '按照《印发示范', 7),
    );
    expect(items.map(({ textEdit }) => textEdit?.newText)).toEqual([
      '《绍兴市人民政府关于印发绍兴市示范林管理办法的通知》（绍政发〔2015〕1号）',
    ]);
  });

  it.each([
    [
      'keys of the head that are not there',
      ACT,
      'date: 2015-01-05\n',
      'date: 2015-01-05\nre',
      'registration',
      'title',
    ],
    ['kinds', ACT, 'date: 2015-01-05\n', 'date: 2015-01-05\nkind: ', 'order', '令'],
    ['organs', ACT, 'issuer: 绍兴市人民政府', 'issuer: ', '绍兴市人民政府办公室', 'notice'],
    [
      'the next number',
      ACT,
      'number: 绍政发〔2015〕1号',
      'number: ',
      '绍政办发〔2015〕3号',
      '绍政发〔2015〕1号',
    ],
    [
      'documents to repeal',
      LATER,
      'repeals: [绍政办发〔2015〕1号]',
      'repeals: [',
      '绍政发〔2015〕1号',
      'order',
    ],
    [
      'keys of an item of a list',
      ACT,
      'date: 2015-01-05\n',
      'date: 2015-01-05\ncorrects:\n  - do',
      'document',
      'number',
    ],
    ['today', ACT, 'date: 2015-01-05\n', 'date: ', '2015-03-01', '2015-01-05'],
  ])('in front matter knows %s', async (_what, path, words, becomes, has, hasNot) => {
    await editor.type(path, words, becomes);
    const labels = await completions(path, becomes);
    expect(labels).toContain(has);
    expect(labels).not.toContain(hasNot);
  });

  it('counts numbers on in the year in which the notice was signed', async () => {
    await editor.type(ACT, 'date: 2015-01-05', 'date: 2016-01-05');
    await editor.type(ACT, 'number: 绍政发〔2015〕1号', 'number: ');
    expect(await completions(ACT, 'number: ')).toContain('绍政发〔2016〕1号');
  });

  it.each([
    ['levels of rules', 'gazette.yaml', 'colophon:', 'levels:\n  date', 'date-form'],
    ['words of a level', 'gazette.yaml', 'colophon:', 'levels:\n  title-form: ', 'warning'],
    ['keys of an issue', ISSUE, 'total: 1\n', 'total: 1\npu', 'published'],
    [
      'standings of works',
      'works.yaml',
      '国务院关于示范的意见\n',
      '国务院关于示范的意见\n  status: ',
      'repealed',
    ],
  ])('in YAML knows %s', async (_what, path, words, becomes, has) => {
    await editor.type(path, words, becomes);
    expect(await completions(path, becomes)).toContain(has);
  });

  it('knows the blocks of the dialect, and that a colon in a text is none', async () => {
    await editor.type(ACT, '第三条', ':::ro\n\n第三条');
    expect(await completions(ACT, ':::ro')).toContain(':::roster');
    await editor.type(ACT, ':::ro', '时间是10:3');
    expect(await completions(ACT, '时间是10:3')).toEqual([]);
  });
});

describe('outline and search', () => {
  it('has parts, headings and articles', async () => {
    const symbols = await ask<DocumentSymbol[]>('textDocument/documentSymbol', {
      textDocument: { uri: editor.uriOf(ACT) },
    });
    expect(symbols.map(({ name, children = [] }) => [name, children.map((child) => child.name)])).toEqual([
      ['绍兴市人民政府关于印发绍兴市示范林管理办法的通知', []],
      [
        '绍兴市示范林管理办法',
        [
          '第一条　为加强示范林管理，制定本办法',
          '第二条　示范林由市林业局管理',
          '第三条　本办法自2015年2月1日起施行',
        ],
      ],
    ]);
  });

  it('finds notices by words of their titles', async () => {
    const found = await ask<SymbolInformation[]>('workspace/symbol', { query: '领导小组' });
    expect(found.map(({ name }) => name)).toEqual([
      '绍政办发〔2015〕1号　绍兴市人民政府办公室关于成立示范林工作领导小组的通知',
    ]);
  });
});

describe('renaming a number', () => {
  it('changes the head, the file, the issue and every citation, each to be confirmed', async () => {
    const at = editor.at(GROUP, '〔2015〕1号）', 1);
    expect(await ask('textDocument/prepareRename', at)).toMatchObject({ placeholder: '绍政发〔2015〕1号' });
    const edit = await ask<WorkspaceEdit>('textDocument/rename', { ...at, newName: '绍政发〔2015〕8号' });
    const changed = (edit.documentChanges ?? []).flatMap((change) =>
      'edits' in change
        ? change.edits.map((one) => [
            change.textDocument.uri.replace(/.*\/2015/u, '2015'),
            'newText' in one ? one.newText : '',
          ])
        : [
            [
              'kind' in change ? change.kind : '',
              'newUri' in change ? change.newUri.replace(/.*\/2015/u, '2015') : '',
            ],
          ],
    );
    expect(changed.sort()).toEqual(
      [
        [ACT, '绍政发〔2015〕8号'],
        [GROUP, '绍政发〔2015〕8号'],
        [LATER, '绍政发〔2015〕8号'],
        [ISSUE, 'szf-2015-8.md'],
        ['rename', '2015/01/szf-2015-8.md'],
      ].sort(),
    );
    expect(
      Object.values(edit.changeAnnotations ?? {}).every(
        ({ needsConfirmation }) => needsConfirmation === true,
      ),
    ).toBe(true);
  });

  it('finds a citation over the end of a line', async () => {
    await editor.type(GROUP, '（绍政发〔2015〕1号）', '（绍政发〔2015〕\n1号）');
    await editor.settled();
    const at = editor.at(LATER, '〔2015〕1号）', 1);
    const edit = await ask<WorkspaceEdit>('textDocument/rename', { ...at, newName: '绍政发〔2015〕8号' });
    expect(edit.documentChanges).toContainEqual(
      expect.objectContaining({ textDocument: { uri: editor.uriOf(GROUP), version: null } }),
    );
  });

  it('refuses a number that another has, and what is none', async () => {
    const at = editor.at(GROUP, '〔2015〕1号）', 1);
    await expect(ask('textDocument/rename', { ...at, newName: '绍政发〔2015〕2号' })).rejects.toThrow(
      '已经有一件公文用了',
    );
    await expect(ask('textDocument/rename', { ...at, newName: '二号' })).rejects.toThrow('不是文号');
    expect(await ask('textDocument/prepareRename', editor.at(GROUP, '为落实'))).toBeNull();
  });
});

describe('formatting', () => {
  const formatted = async (path: string): Promise<string> => {
    const edits = await ask<TextEdit[]>('textDocument/formatting', {
      textDocument: { uri: editor.uriOf(path) },
      options: { tabSize: 2, insertSpaces: true },
    });
    return withEdits(editor.text(path), edits);
  };

  it('touches blanks alone', async () => {
    await editor.type(ACT, '贯彻执行。\n\n', '贯彻执行。 \t\n\n\n  \n\n');
    await editor.type(ACT, '起施行。\n', '起施行。\n\n\n');
    expect(await formatted(ACT)).toBe(SMALL[ACT]);
    await editor.type(ACT, '起施行。\n\n\n', '起施行。');
    expect(await formatted(ACT)).toBe(SMALL[ACT]);
  });

  it('leaves blanks that say something: lines that would be read otherwise', async () => {
    await editor.type(ACT, '贯彻执行。', '贯彻执行。\n\n第一行  \n第二行');
    expect(await formatted(ACT)).toBe(editor.text(ACT));
    await editor.type(
      'works.yaml',
      'title: 国务院关于示范的意见\n',
      'title: |-\n    国务院关于\n\n\n    示范的意见\n',
    );
    expect(await formatted('works.yaml')).toBe(editor.text('works.yaml'));
  });
});

it('forgets a file that was closed with what was typed in it', async () => {
  await editor.type(ACT, '管理，制定', '管理,制定');
  await editor.connection.sendNotification('textDocument/didClose', {
    textDocument: { uri: editor.uriOf(ACT) },
  });
  await editor.settled();
  expect(codes(ACT)).not.toContain('fullwidth-punctuation');
});

it('follows a file that was renamed', async () => {
  const [from, to] = [join(folder, ACT), join(folder, '2015/01/szf-2015-8.md')];
  renameSync(from, to);
  await editor.connection.sendNotification('textDocument/didClose', {
    textDocument: { uri: editor.uriOf(ACT) },
  });
  await editor.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [
      { uri: editor.uriOf(ACT), type: 3 },
      { uri: editor.uriOf('2015/01/szf-2015-8.md'), type: 1 },
    ],
  });
  await editor.settled();
  expect(codes(ISSUE)).toContain('issue-sequence');
  renameSync(to, from);
  await editor.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: editor.uriOf(ACT), type: 1 }],
  });
});
