import type { Element, ElementContent } from 'hast';
import { classesOf } from '../../../src/model/classes.js';

/** The class of what stands within the article of a notice and is not its text: `proof` passes over it, and over nothing else. */
export const APPARATUS = 'apparatus';

/**
 * The article with what its page says of it: `below` directly under the title and the number, `beside` between them and
 * the text, which a desk shows in the margin. So the title comes first for every reader, by eye and by ear.
 */
export function withApparatus(
  article: Element,
  below: readonly ElementContent[],
  beside: readonly ElementContent[],
) {
  const isText = (child: ElementContent) => classesOf(child).includes('part');
  const heading = article.children.filter((child) => !isText(child));
  const texts = article.children.filter(isText);
  return (
    <article {...article.properties}>
      <header className="notice-heading">
        {heading}
        <div className={[APPARATUS, 'below-title']}>{[...below]}</div>
      </header>
      <div className={[APPARATUS, 'beside-text']}>{[...beside]}</div>
      <div className="texts">{texts}</div>
    </article>
  );
}
