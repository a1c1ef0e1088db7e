import type { Element, ElementContent, Root } from 'hast';

/** A page of the preview. All addresses are relative to its token. */
export interface Frame {
  readonly title: string;
  /** shelf, workspace: whose page it is, for the style sheet and the script. */
  readonly kind: 'shelf' | 'workspace';
  /** The address from which its events come. */
  readonly events: string;
}

/** A whole document: what is in it is filled and kept up to date by its script. */
export function previewPage({ title, kind, events }: Frame, content: readonly ElementContent[]): Root {
  const html = (
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        <link rel="icon" href="assets/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="assets/preview.css" />
        <script type="module" src="assets/preview.js"></script>
      </head>
      <body className={[`preview-${kind}`]} data-events={events}>
        {[...content]}
      </body>
    </html>
  ) as Element;
  return { type: 'root', children: [{ type: 'doctype' }, html] };
}
