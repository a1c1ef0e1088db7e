import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { lazy } from '../../model/lazy.js';

const PAGE = createRequire(import.meta.url).resolve('#docs/rules.md');
const text = lazy(() => readFileSync(PAGE, 'utf8'));

/** Where the documentation of a rule stands, on this machine. */
export function ruleAddress(ruleId: string): string {
  return `${pathToFileURL(PAGE).href}#${ruleId}`;
}

/** What the handbook says of a rule, in Markdown without its examples; undefined where there is no such rule. */
export function ruleWords(ruleId: string): string | undefined {
  const page = text();
  const from = page.indexOf(`\n## ${ruleId}\n`);
  if (from < 0) return undefined;
  const to = page.indexOf('\n## ', from + 1);
  const section = page.slice(page.indexOf('\n\n', from), to < 0 ? undefined : to);
  return section.split(/^[错对](?:（.*）)?：/mu, 1)[0]?.trim();
}
