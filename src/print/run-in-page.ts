import type { Page } from 'puppeteer';
import { script } from '../format/script.js';
import type * as functions from './in-page/in-page.js';

type InPage = typeof functions;

let bundled: string | undefined;

/** The functions of `in-page/` with what they import, as one script that makes the variable `inPage`. */
export function inPageScript(): string {
  return (bundled ??= script(new URL('in-page/in-page', import.meta.url), {
    format: 'iife',
    globalName: 'inPage',
  }));
}

/** Calls a function of `in-page/` inside the browser, on the document that the page shows. Input and result are plain data. */
export async function inPage<Name extends keyof InPage>(
  page: Page,
  name: Name,
  ...input: Parameters<InPage[Name]>
): Promise<Awaited<ReturnType<InPage[Name]>>> {
  // A page keeps the script whatever document it shows: to send it each time took twenty milliseconds. What a document
  // calls by its name is no own property.
  const call = `(async () => Object.hasOwn(globalThis, 'inPage') ? [await inPage.${name}(...${JSON.stringify(input)})] : [])()`;
  let answer = (await page.evaluate(call)) as [Awaited<ReturnType<InPage[Name]>>] | [];
  if (answer.length === 0) {
    await page.evaluate(inPageScript());
    answer = (await page.evaluate(call)) as typeof answer;
  }
  if (answer.length === 0) throw new Error('the page does not keep its script');
  return answer[0];
}
