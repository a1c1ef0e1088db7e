/** Sets parts of an offprint closer, with a line more on each page; with the first its title, which stands above it. */
export function setCloser(parts: readonly string[]): void {
  for (const id of parts) {
    const part = document.getElementById(id);
    part?.classList.add('closer');
    if (part?.classList.contains('main') !== true) continue;
    for (let above = part.previousElementSibling; above !== null; above = above.previousElementSibling)
      above.classList.add('closer');
  }
}
