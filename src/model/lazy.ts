/** A view that is made when it is first asked for, and then kept by whom it is a view of. */
export function lazy<View>(make: () => View): () => View {
  let made: { readonly view: View } | undefined;
  return () => (made ??= { view: make() }).view;
}
