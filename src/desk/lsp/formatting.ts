import type { TextEdit } from 'vscode-languageserver';
import { parseDocument } from 'yaml';
import { noticeTexts } from '../../content/read-archive.js';
import { readFrontMatter } from '../../content/front-matter.js';
import { parse } from '../../content/parse.js';
import type { DeskArchive } from '../desk-archive.js';

/**
 * The edits that set the blanks of a file right: none at the ends of lines, one empty line at most, and a line feed at the
 * end. None at all where a notice would be read otherwise with them: of its words nothing may change.
 */
export function formattingEdits(desk: DeskArchive, path: string, text: string): TextEdit[] {
  const edits = blankEdits(text);
  if (edits.length === 0) return [];
  const after = edited(text, edits);
  return readAs(desk, path, text) === readAs(desk, path, after) ? edits.map(({ edit }) => edit) : [];
}

interface BlankEdit {
  readonly from: number;
  readonly to: number;
  readonly edit: TextEdit;
}

/** The text after its edits, which stand in order. */
function edited(text: string, edits: readonly BlankEdit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { from, to, edit } of edits) {
    pieces.push(text.slice(at, from), edit.newText);
    at = to;
  }
  return pieces.join('') + text.slice(at);
}

function blankEdits(text: string): BlankEdit[] {
  const lines = text.split('\n');
  const edits: BlankEdit[] = [];
  const lastWords = lines.findLastIndex((line) => line.trim() !== '');
  let [offset, empty] = [0, 0];
  lines.forEach((line, index) => {
    const kept = line.replace(/\r$/u, '').replace(/[ \t]+$/u, '');
    const isLast = index === lines.length - 1;
    empty = kept === '' ? empty + 1 : 0;
    if (kept === '' && !isLast && (empty > 1 || index > lastWords))
      edits.push({ from: offset, to: offset + line.length + 1, edit: removal(index, 0, index + 1, 0) });
    else if (kept.length < line.replace(/\r$/u, '').length) {
      const end = line.replace(/\r$/u, '').length;
      edits.push({
        from: offset + kept.length,
        to: offset + end,
        edit: removal(index, kept.length, index, end),
      });
    }
    if (isLast && kept !== '') {
      const at = { line: index, character: line.length };
      edits.push({
        from: text.length,
        to: text.length,
        edit: { range: { start: at, end: at }, newText: '\n' },
      });
    }
    offset += line.length + 1;
  });
  return edits;
}

function removal(line: number, character: number, endLine: number, endCharacter: number): TextEdit {
  return {
    range: { start: { line, character }, end: { line: endLine, character: endCharacter } },
    newText: '',
  };
}

/** How a file is read, its places apart. */
function readAs({ opened: { publication } }: DeskArchive, path: string, text: string): string {
  if (path.endsWith('.yaml')) return JSON.stringify(parseDocument(text).toJS());
  const { value: front, source, bodyOffset } = readFrontMatter(path, text);
  if (front === undefined) return '';
  const [notice] = noticeTexts({ publication, notices: [{ path, front, source, bodyOffset }] });
  if (notice === undefined) return '';
  const { tree, findings } = parse(notice);
  return JSON.stringify([front, tree, findings.map(({ ruleId }) => ruleId)], (key, value: unknown) =>
    key === 'position' ? undefined : value,
  );
}
