/** A view that is made when it is first asked for, and then kept by whom it is a view of. */
export function lazy<View>(make: () => View): () => View {
  let made: { readonly view: View } | undefined;
  return () => (made ??= { view: make() }).view;
}

/** The same of a view that is kept as long as there is memory to spare: it is made again when it is asked for later. */
export function lazyWhileThere<View extends object>(make: () => View): () => View {
  let made: WeakRef<View> | undefined;
  return () => {
    const view = made?.deref() ?? make();
    if (made?.deref() !== view) made = new WeakRef(view);
    return view;
  };
}
