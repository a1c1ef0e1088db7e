import type { Page } from 'puppeteer';
import type { Edition } from '../../edition/edition.js';
import { executable } from '../../print/browser/executable.js';
import { launch, type RunningBrowser } from '../../print/browser/launch.js';
import { htmlOf } from '../../print/document-html.js';
import { addFonts, loadDocument, showBody } from '../../print/load-document.js';
import { facesOf } from '../../print/print-document.js';
import { onPageOf, stylesOf, type PrintForm } from '../../print/print-form.js';
import { subsetFonts } from '../../print/subset-fonts.js';
import type { UsedFace } from '../../print/used-characters.js';
import { withPictureFaces } from '../../print/picture-faces.js';

/** Prints editions in one form, one after the other, in a browser that stays open with the faces that it has. */
export interface WarmPrinter<Printed> {
  /**
   * Prints an edition. `isWanted` is asked between the steps: undefined where it says no, since a later save has made the
   * print stale.
   *
   * @throws Error where the edition cannot be printed: a character that no face has, pages that do not settle.
   */
  print(edition: Edition, isWanted: () => boolean): Promise<Printed | undefined>;
  /** Ends the browser. */
  close(): Promise<void>;
}

/** What the page of the browser holds. */
interface Warm {
  readonly browser: RunningBrowser;
  /** The page design and the style sheets of the document, and the faces that are in it. */
  readonly styles: string;
  readonly faces: Map<string, Set<string>>;
  /** How often faces were added: each is one more font in every file. */
  additions: number;
}

// A day of writing adds a rare character now and then; a file of so many fonts is slow to draw.
const MOST_ADDITIONS = 16;

/** `printShown` prints the document of the edition that the page shows. */
export function warmPrinter<Printed>(
  form: PrintForm,
  printShown: (page: Page, edition: Edition) => Promise<Printed>,
): WarmPrinter<Printed> {
  let starting: Promise<RunningBrowser> | undefined;
  let warm: Warm | undefined;

  const browser = async (): Promise<RunningBrowser> => {
    starting ??= executable().then((chromium) => launch(chromium));
    const running = await starting.catch((error: unknown) => {
      starting = undefined;
      throw error;
    });
    if (!(await running.isGone())) return running;
    await running.close();
    starting = executable().then((chromium) => launch(chromium));
    return starting;
  };

  return {
    print: async (edition, isWanted) => {
      const running = await browser();
      const set = onPageOf(form, await withPictureFaces(edition));
      const styles = stylesOf(form, set);
      const key = styles.join('\n');
      const isWarm = warm?.browser === running && warm.styles === key && warm.additions < MOST_ADDITIONS;
      if (!isWanted()) return undefined;
      if (isWarm) await showBody(running.page, form.document(set, []));
      else {
        warm = { browser: running, styles: key, faces: new Map(), additions: 0 };
        await loadDocument(running.page, htmlOf(form.document(set, styles)));
      }
      if (warm !== undefined) await giveFaces(form, set, running.page, warm);
      return isWanted() ? printShown(running.page, set) : undefined;
    },
    close: async () => {
      const running = await starting?.catch(() => undefined);
      await running?.close();
    },
  };
}

/** Cuts the faces for the characters of the document that the page does not have yet, and adds them. */
async function giveFaces(form: PrintForm, edition: Edition, page: Page, warm: Warm): Promise<void> {
  const isFirst = warm.faces.size === 0;
  const fresh = (await facesOf(form, edition, page)).flatMap((used): UsedFace[] => {
    const known = warm.faces.get(keyOf(used));
    const characters = Array.from(used.characters).filter((one) => known?.has(one) !== true);
    return characters.length === 0 ? [] : [{ ...used, characters: characters.join('') }];
  });
  if (fresh.length === 0) return;
  await addFonts(page, await subsetFonts(edition.typefaces, fresh, undefined, !isFirst), !isFirst);
  for (const used of fresh) {
    const known = warm.faces.get(keyOf(used)) ?? new Set<string>();
    for (const one of used.characters) known.add(one);
    warm.faces.set(keyOf(used), known);
  }
  if (!isFirst) warm.additions++;
}

function keyOf({ family, weight }: UsedFace): string {
  return `${family} ${weight}`;
}
