// Several screens on one picture, to look at many at once.

const ON_ONE_SHEET = 6;

/** @param {import('playwright-core').Browser} browser
 *  @param {readonly { file: string, png: Buffer, kind: string, size: { width: number, height: number } }[]} pictures
 *  @returns {Promise<[string, Buffer][]>} name and picture of each sheet; a sheet holds pictures of one kind */
export async function contactSheets(browser, pictures) {
  const page = await browser.newPage({ viewport: { width: 2000, height: 800 } });
  const sheets = [];
  for (const kind of new Set(pictures.map((one) => one.kind))) {
    const same = pictures.filter((one) => one.kind === kind);
    for (let from = 0; from < same.length; from += ON_ONE_SHEET) {
      const some = same.slice(from, from + ON_ONE_SHEET);
      const wide = some[0].size.width > some[0].size.height;
      const one = ({ file, png }) =>
        `<figure><figcaption>${file}</figcaption><img src="data:image/png;base64,${png.toString('base64')}"></figure>`;
      await page.setContent(
        `<style>body{margin:8px;display:grid;grid-template-columns:repeat(${wide ? 2 : ON_ONE_SHEET},1fr);gap:8px;font:13px sans-serif}figure{margin:0}img{width:100%}</style>${some.map(one).join('')}`,
      );
      sheets.push([
        `sheet-${kind}-${String(from / ON_ONE_SHEET + 1)}`,
        await page.screenshot({ fullPage: true }),
      ]);
    }
  }
  await page.close();
  return sheets;
}
