// The invented city's publication, as gazette.yaml has it.
export const PUBLICATION = {
  name: '江澜市人民政府公报',
  englishName: "GAZETTE OF THE PEOPLE'S GOVERNMENT OF JIANGLAN MUNICIPALITY",
  city: '江澜市',
  series: [
    { prefix: '江澜市人民政府令', slug: 'ling', issuer: '江澜市人民政府', section: '政府令' },
    { prefix: '江政发', slug: 'jzf', issuer: '江澜市人民政府', section: '市政府文件' },
    { prefix: '江政办发', slug: 'jzbf', issuer: '江澜市人民政府办公室', section: '市政府办公室文件' },
    { prefix: '江建发', slug: 'jjf', issuer: '江澜市住房和城乡建设局', section: '部门文件' },
    { prefix: '江政干', slug: 'jzg', issuer: '江澜市人民政府', section: '人事任免' },
  ],
  prefixes: { 国发: '国务院' },
  colophon: [{ label: '主办单位', value: '江澜市人民政府办公室' }],
  page: {
    widthMm: 210,
    heightMm: 297,
    columns: 2,
    columnEms: 20,
    columnGapEms: 2,
    lines: 46,
    fontSizePt: 10.5,
    lineHeightPt: 15.5,
    topMm: 25.4,
  },
};
