/** Shows a body, which is HTML, in place of the one of the document, when its pictures can be drawn. */
export async function showBody(html: string): Promise<void> {
  document.body.innerHTML = html;
  await Promise.all(Array.from(document.images, (image) => image.decode()));
}
