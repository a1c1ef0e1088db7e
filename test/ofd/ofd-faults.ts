import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { parseXml, XmlElement, type XmlDocument } from '@rgrove/parse-xml';
import { strFromU8, unzipSync } from 'fflate';
import { validateXML } from 'xmllint-wasm';

const SCHEMA = readFileSync(new URL('ofd.xsd', import.meta.url), 'utf8');

/**
 * What of an OFD is against GB/T 33190—2016, as far as `ofd.xsd` says it and these rules of the standard: the entry is
 * OFD.xml (7.3); every place that is named is a file of the package (7.2, ST_Loc); a number is given once in a document, and
 * MaxUnitID is not less than any (7.5); fonts, pictures, pages and objects that are named by number are there.
 */
export async function ofdFaults(bytes: Uint8Array): Promise<string[]> {
  const files = unzipSync(bytes);
  const written = Object.keys(files).filter((path) => path.endsWith('.xml'));
  const { errors } = await validateXML({
    xml: written
      .filter((path) => !path.endsWith('notices.xml'))
      .map((path) => ({ fileName: path, contents: strFromU8(files[path] ?? new Uint8Array()) })),
    schema: [SCHEMA],
  });
  const documents = new Map(
    written.map((path) => [path, parseXml(strFromU8(files[path] ?? new Uint8Array()))] as const),
  );
  return [
    ...errors.map(({ rawMessage }) => rawMessage),
    ...(Object.keys(files)[0] === 'OFD.xml' ? [] : ['OFD.xml is not the first file']),
    ...locationFaults(documents, new Set(Object.keys(files))),
    ...numberFaults([...documents.values()].flatMap((document) => elementsOf(document))),
  ];
}

function locationFaults(documents: ReadonlyMap<string, XmlDocument>, files: ReadonlySet<string>): string[] {
  const LOCATIONS =
    /^ofd:(?:DocRoot|PublicRes|DocumentRes|CustomTags|Attachments|FileLoc|FontFile|MediaFile)$/;
  return [...documents].flatMap(([path, document]) => {
    const base = posix.join(posix.dirname(path), document.root?.attributes['BaseLoc'] ?? '');
    const named = elementsOf(document).flatMap(({ name, attributes, text, children }) => {
      const isPlace = LOCATIONS.test(name) && children.every((child) => !(child instanceof XmlElement));
      return name === 'ofd:Page' && attributes['BaseLoc'] !== undefined
        ? [attributes['BaseLoc']]
        : isPlace && text !== ''
          ? [text]
          : [];
    });
    return named.map((place) => posix.join(base, place)).filter((place) => !files.has(place));
  });
}

function numberFaults(elements: readonly XmlElement[]): string[] {
  const ids = elements.flatMap(({ attributes }) =>
    /^\d+$/.test(attributes['ID'] ?? '') ? [Number(attributes['ID'])] : [],
  );
  const known = new Set(ids);
  const largest = Number(elements.find(({ name }) => name === 'ofd:MaxUnitID')?.text);
  const named = elements.flatMap(({ name, attributes, text }) => [
    ...['Font', 'ResourceID', 'PageID', 'PageRef'].flatMap((key) => attributes[key] ?? []),
    ...(name === 'ofd:ObjectRef' ? [text] : []),
  ]);
  return [
    ...(known.size === ids.length ? [] : ['a number is given twice']),
    ...(Math.max(...ids) <= largest ? [] : ['MaxUnitID is too small']),
    ...named.filter((id) => !known.has(Number(id))).map((id) => `nothing has the number ${id}`),
  ];
}

function elementsOf(node: XmlDocument | XmlElement): XmlElement[] {
  return node.children.flatMap((child) => (child instanceof XmlElement ? [child, ...elementsOf(child)] : []));
}
