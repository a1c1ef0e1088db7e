import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver';

/** Makes edits of the document that an editor asks about. */
export interface DocumentEdit {
  /** An edit of its changes, good for the version that was asked about and no other. */
  readonly of: (edits: readonly TextEdit[]) => WorkspaceEdit;
  /** The address of a file of the archive. */
  readonly uriOf: (path: string) => string;
}
