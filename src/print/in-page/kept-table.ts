/** Keeps a copy of a table as it was loaded, in the document itself, where nothing shows it. */
export function keepTable(table: HTMLTableElement): void {
  keptFor(table.id)?.remove();
  const kept = document.createElement('template');
  kept.dataset['table'] = table.id;
  kept.content.append(table.cloneNode(true));
  document.head.append(kept);
}

/** The copy of a table as it was loaded: to be copied in turn, not to be shown. */
export function keptTable(id: string): HTMLTableElement {
  const table = keptFor(id)?.content.querySelector('table') ?? null;
  if (table === null) throw new Error(`the table ${id} was not kept`);
  return table;
}

function keptFor(id: string): HTMLTemplateElement | null {
  return document.querySelector(`template[data-table="${CSS.escape(id)}"]`);
}
