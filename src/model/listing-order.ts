const PINYIN = new Intl.Collator('zh-Hans-CN-u-co-pinyin');

/** Items by the place of their names among those that are registered; others after them, as they come. */
export function inRegisteredOrder<Item>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
  registered: readonly string[],
): Item[] {
  const rank = (item: Item): number => {
    const at = registered.indexOf(nameOf(item));
    return at < 0 ? registered.length : at;
  };
  return [...items].sort((a, b) => rank(a) - rank(b));
}

/** Compares two names by their pinyin, as dictionaries do. */
export function byPinyin(a: string, b: string): number {
  return PINYIN.compare(a, b);
}
