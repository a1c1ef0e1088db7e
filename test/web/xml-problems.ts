import { readFileSync } from 'node:fs';
import { validateXML } from 'xmllint-wasm';

/** What keeps a text from being XML of a RELAX NG schema beside the tests: nothing where it is. */
export async function xmlProblems(schema: string, contents: string): Promise<string[]> {
  const { errors } = await validateXML({
    xml: { fileName: 'document.xml', contents },
    schema: { fileName: schema, contents: readFileSync(new URL(schema, import.meta.url), 'utf8') },
    extension: 'relaxng',
  });
  return errors.map(({ rawMessage }) => rawMessage);
}
