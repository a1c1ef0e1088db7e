/**
 * Keeps the paragraph above each of these signatures, or above the list of attachments that stands before it, whole and with
 * it: Chromium's own `widows` do not, since it does not yet
 * know the lines to come when it looks for a place to break before a signature.
 */
export function keepSignatures(signatures: readonly string[]): void {
  for (const id of signatures) {
    let above = document.getElementById(id)?.previousElementSibling;
    while (above?.classList.contains('attachment-list') === true) above = above.previousElementSibling;
    if (above instanceof HTMLParagraphElement) above.classList.add('kept');
  }
}
