import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateXML } from 'xmllint-wasm';

// Validates every notice.xml of a built edition against the schema of the standard itself, which is not kept here: put
// akomantoso30.xsd and xml.xsd of Akoma Ntoso 1.0 (docs.oasis-open.org/legaldocml) into a folder.
// Run: npm run validate:xml -- <folder of the schema> [built edition, public]

const SCHEMA = 'akomantoso30.xsd';

const [folder, edition = 'public'] = process.argv.slice(2);
if (folder === undefined) throw new Error(`name the folder that has ${SCHEMA}`);

const named = (fileName: string) => ({ fileName, contents: readFileSync(join(folder, fileName), 'utf8') });
const documents = readdirSync(edition, { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('notice.xml'),
);
if (documents.length === 0) throw new Error(`${edition} has no notice.xml`);

const { errors } = await validateXML({
  xml: documents.map((path) => ({
    fileName: path.replaceAll('/', '_'),
    contents: readFileSync(join(edition, path), 'utf8'),
  })),
  schema: named(SCHEMA),
  preload: readdirSync(folder)
    .filter((name) => name.endsWith('.xsd') && name !== SCHEMA)
    .map(named),
});
for (const { rawMessage } of errors) console.error(rawMessage);
console.log(`${documents.length} documents, ${errors.length} errors`);
process.exitCode = errors.length === 0 ? 0 : 1;
