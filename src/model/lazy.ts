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

/** How long a view is kept: `lazy` keeps it as long as whom it is a view of. */
export type KeepView = <View>(make: () => View) => () => View;

/**
 * Keeps the views that were asked for last, so many of them: who goes through a long archive notice by notice makes each
 * once, and holds only a few.
 */
export function lastViews(most: number): KeepView {
  const kept = new Map<object, { readonly view: unknown }>();
  let last: object | undefined;
  return <View>(make: () => View) => {
    const own = {};
    return () => {
      const known = kept.get(own) ?? { view: make() };
      if (last !== own) {
        kept.delete(own);
        kept.set(own, known);
        last = own;
        const [oldest] = kept.keys();
        if (kept.size > most && oldest !== undefined) kept.delete(oldest);
      }
      return known.view as View;
    };
  };
}
