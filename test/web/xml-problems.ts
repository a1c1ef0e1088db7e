import { readFileSync } from 'node:fs';
import { validateXML } from 'xmllint-wasm';

/**
 * What keeps texts from being XML of a RELAX NG schema beside the tests, each message with the path of its text: nothing
 * where all are. All go to one run of xmllint, which takes longer to start than to read them.
 */
export async function xmlProblems(
  schema: string,
  texts: Iterable<readonly [path: string, contents: string]>,
): Promise<string[]> {
  const { errors } = await validateXML({
    xml: Array.from(texts, ([fileName, contents]) => ({ fileName, contents })),
    schema: { fileName: schema, contents: readFileSync(new URL(schema, import.meta.url), 'utf8') },
    extension: 'relaxng',
  });
  return errors.map(({ rawMessage }) => rawMessage);
}
