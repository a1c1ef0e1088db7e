import type { Notice } from './notice.js';

/** A view of a notice that is made once and kept as long as the notice is: one whose text is edited is another notice. */
export function perNotice<View>(make: (notice: Notice) => View): (notice: Notice) => View {
  const made = new WeakMap<Notice, { readonly view: View }>();
  return (notice) => {
    const known = made.get(notice);
    if (known !== undefined) return known.view;
    const view = make(notice);
    made.set(notice, { view });
    return view;
  };
}
