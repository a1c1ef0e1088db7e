import type { CodeAction, Range, TextEdit } from 'vscode-languageserver';
import { fixesOf, type Fix } from '../../check/fix.js';
import { isReadingRule } from '../../check/reading-rules.js';
import type { Finding } from '../../model/finding.js';
import { shortened } from '../../model/shortened.js';
import type { DeskArchive } from '../desk-archive.js';
import type { DocumentEdit } from './document-edit.js';
import { diagnosticOf } from './diagnostics.js';
import { overlap, rangeOf } from './ranges.js';

/** What may be done about the findings of a file that touch a range. `edit` makes an edit of that file of its changes. */
export function codeActions(
  desk: DeskArchive,
  path: string,
  findings: readonly Finding[],
  range: Range,
  edit: DocumentEdit,
): CodeAction[] {
  const here = findings.filter((finding) => overlap(rangeOf(finding.place), range));
  const rules = new Set(here.map(({ ruleId }) => ruleId));
  return [
    ...here.flatMap((finding) => mendings(finding, desk, path, edit)),
    ...[...rules].flatMap((ruleId) => {
      const fixes = fixesIn(
        desk,
        path,
        findings.filter((finding) => finding.ruleId === ruleId),
      );
      const title = `改正本文件里所有的「${ruleId}」（${fixes.length} 处）`;
      return fixes.length < 2
        ? []
        : [{ title, kind: 'quickfix', edit: edit.of(fixes.map((fix) => editOf(fix))) }];
    }),
    ...all(desk, path, findings, edit),
    ...here.flatMap((finding) => asSigned(finding, desk, path, edit)),
  ];
}

/** The kind under which an editor can mend a whole file when it is saved. */
export const FIX_ALL = 'source.fixAll.gazette';

/** Everything mechanical of a file; a note tells what is only recommended, and is left to the editor. */
function all(
  desk: DeskArchive,
  path: string,
  findings: readonly Finding[],
  edit: DocumentEdit,
): CodeAction[] {
  const fixes = fixesIn(
    desk,
    path,
    findings.filter(({ severity }) => severity !== 'note'),
  );
  if (fixes.length === 0) return [];
  const title = `改正本文件里所有机械的错误（${fixes.length} 处）`;
  return [{ title, kind: FIX_ALL, edit: edit.of(fixes.map((fix) => editOf(fix))) }];
}

function mendings(finding: Finding, desk: DeskArchive, path: string, edit: DocumentEdit): CodeAction[] {
  const diagnostics = [diagnosticOf(finding, edit.uriOf)];
  const before = writtenAt(finding, desk.textOf(path));
  return (finding.expected ?? [])
    .filter((after) => after !== before)
    .map((after, index) => ({
      title: mendingTitle(before, after),
      kind: 'quickfix',
      diagnostics,
      isPreferred: index === 0,
      edit: edit.of([{ range: rangeOf(finding.place), newText: after }]),
    }));
}

const LONGEST = 40;

function mendingTitle(before: string, after: string): string {
  const short = (text: string): string => shortened(text, LONGEST).replace(/\n/gu, '↵');
  if (after === '') return before.trim() === '' ? '删去空白' : `删去「${short(before)}」`;
  return before === '' ? `加上「${short(after)}」` : `改为「${short(after)}」`;
}

/** Marking words as signed so, where the original cannot be changed. */
function asSigned(finding: Finding, desk: DeskArchive, path: string, edit: DocumentEdit): CodeAction[] {
  const { start } = finding.place;
  const words = writtenAt(finding, desk.textOf(path));
  const body = desk.openedNotice(path)?.bodyOffset ?? Infinity;
  const isInText = (start.offset ?? 0) >= body && /^[^\n[\]{}|#:]+$/u.test(words);
  if (!isInText || isReadingRule(finding.ruleId)) return [];
  return [
    {
      title: '签发的原文如此，标「:sic」',
      kind: 'quickfix',
      diagnostics: [diagnosticOf(finding, edit.uriOf)],
      edit: edit.of([{ range: rangeOf(finding.place), newText: `:sic[${words}]{note="原文如此"}` }]),
    },
  ];
}

function writtenAt({ place: { start, end } }: Finding, text = ''): string {
  return text.slice(start.offset, end.offset);
}

/** The fixes that findings of one file offer, none of which touches another, or what was signed so. */
function fixesIn(desk: DeskArchive, path: string, findings: readonly Finding[]): Fix[] {
  const notice = desk.notice(path);
  const { issues, publicationSource } = desk.texts;
  return fixesOf({ notices: notice === undefined ? [] : [notice], issues, publicationSource }, findings);
}

function editOf({ finding, after }: Fix): TextEdit {
  return { range: rangeOf(finding.place), newText: after };
}
