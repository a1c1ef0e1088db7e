import type { ElementContent } from 'hast';

/** What stands at a former address; without a new one the document was withdrawn. */
export function moved(
  heading: string,
  what: '公报' | '公文',
  from: string,
  to: string | undefined,
): ElementContent[] {
  return [
    <h1>{heading}</h1>,
    to === undefined ? (
      <p>{`这里（${from}）原来的${what}已经撤下，网络版不再刊载。`}</p>
    ) : (
      <p>
        {`这里（${from}）原来的${what}现在在 `}
        <a href={to}>{to}</a>
        {'，它的 PDF 和数据也在那里。引用请用新网址。'}
      </p>
    ),
  ] as ElementContent[];
}
