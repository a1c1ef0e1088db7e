const NAME = 'handed-files';

/** Asks Node for files; see ../handed-files.ts. Returns the name of the input that takes them. */
export function askForFiles(): string {
  document.getElementById(NAME)?.remove();
  const input = document.head.appendChild(document.createElement('input'));
  input.id = NAME;
  input.type = 'file';
  input.multiple = true;
  return NAME;
}

/** The files that Node has handed over, in order. They are given up. */
export async function handedFiles(): Promise<ArrayBuffer[]> {
  const input = document.getElementById(NAME);
  const files = input instanceof HTMLInputElement ? Array.from(input.files ?? []) : [];
  const contents = await Promise.all(files.map((file) => file.arrayBuffer()));
  input?.remove();
  return contents;
}
