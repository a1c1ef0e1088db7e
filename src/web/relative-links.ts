import type { Nodes, Properties, Root } from 'hast';

// Attributes that hold one address.
const ADDRESSES = ['href', 'src', 'action'] as const;

/**
 * Rewrites root-absolute addresses (`/szf/2015/13/`) as relative ones, seen from the page at `from`, so that the site
 * also works below a path. Addresses of other sites and fragments of the page itself stay.
 */
export function relativeLinks(tree: Root, from: string): Root {
  return withAddresses(tree, (address) => relativeAddress(address, from));
}

/**
 * Puts root-absolute addresses below `path`, where the site stands on its host (`/gazette/`): for a page that a server
 * shows at an address that is not its own, from which nothing can be seen.
 */
export function rootedLinks(tree: Root, path: string): Root {
  return withAddresses(tree, (address) => (isOfSite(address) ? path + address.slice(1) : address));
}

/** The tree with its addresses rewritten. What has none is not copied: of a page that is nearly all. */
function withAddresses<Tree extends Nodes>(tree: Tree, rewritten: (address: string) => string): Tree {
  if (!('children' in tree)) return tree;
  const children = tree.children.map((child) => withAddresses(child, rewritten));
  const properties = tree.type === 'element' ? rewrittenProperties(tree.properties, rewritten) : undefined;
  const isSame = children.every((child, index) => child === tree.children[index]);
  return isSame && properties === undefined ? tree : { ...tree, children, ...(properties && { properties }) };
}

/** The properties with these addresses; undefined where none changes. */
function rewrittenProperties(
  properties: Properties,
  rewritten: (address: string) => string,
): Properties | undefined {
  let changed: Properties | undefined;
  for (const name of ADDRESSES) {
    const address = properties[name];
    if (typeof address !== 'string') continue;
    const other = rewritten(address);
    if (other !== address) changed = { ...(changed ?? properties), [name]: other };
  }
  return changed;
}

export function relativeAddress(address: string, from: string): string {
  if (!isOfSite(address)) return address;
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(address) ?? [];
  if (path === from && rest !== '') return rest;
  const here = from.split('/').slice(0, -1);
  const there = path.split('/');
  const file = there.pop() ?? '';
  let shared = 0;
  while (shared < here.length && shared < there.length && here[shared] === there[shared]) shared++;
  const steps = [...here.slice(shared).map(() => '..'), ...there.slice(shared)]
    .map((step) => `${step}/`)
    .join('');
  // A first step with a colon would read as a scheme.
  const whole = steps + file;
  return (whole === '' || /^[^/]*:/.test(whole) ? `./${whole}` : whole) + rest;
}

function isOfSite(address: string): boolean {
  return address.startsWith('/') && !address.startsWith('//');
}
