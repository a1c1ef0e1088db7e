import { manifestIn } from '../src/commands/output/manifest.js';

/**
 * The manifest of the edition that stands at an address, as text; undefined where none has been deployed yet.
 *
 * @throws Error where that cannot be told: without the manifest a build would lose addresses and not know it.
 */
export async function deployedManifest(site: string): Promise<string | undefined> {
  const url = new URL('manifest.json', site.endsWith('/') ? site : `${site}/`).href;
  const answer = await fetch(url, { signal: AbortSignal.timeout(30_000) });
  if (answer.status === 404) return undefined;
  if (!answer.ok) throw new Error(`${url}: HTTP ${answer.status}`);
  const text = await answer.text();
  if (manifestIn(text) === undefined) throw new Error(`${url} is no manifest of an edition`);
  return text;
}
