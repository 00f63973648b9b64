import { strToU8 } from 'fflate';
import fc from 'fast-check';
import { numberOf } from '../../src/annex/sheet/figure';
import { layoutForm } from '../../src/annex/sheet/layout/layout';
import { recognise } from '../../src/annex/sheet/recognise';
import { readHtml } from '../../src/files/html';
import { readFile } from '../../src/files/read';
import { caseFigures, caseIds, publishedCase } from '../support/cases';
import { planHtml } from '../support/markup';
import { mutate, random, refusal, values } from './build';

const rows = (page: string | Uint8Array): unknown[][] => values(readHtml(typeof page === 'string' ? strToU8(page) : page, '页')[0]);
/** 统计 and 数 in GBK. */
const GBK = { 统计: [0xcd, 0xb3, 0xbc, 0xc6], 数: [0xca, 0xfd] };
const bytes = (...pieces: readonly (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(pieces.flatMap((piece) => (typeof piece === 'string' ? [...strToU8(piece)] : [...piece])));

test.each(caseIds)('%s as a web page gives every figure', (id) => {
  const published = publishedCase(id);
  const { form, unit, year } = published;
  const figures = caseFigures(published);
  const read = recognise(readFile(strToU8(planHtml(layoutForm(form, { unit, year, figures }).plan)), id))?.sheet;
  expect([read?.form, read?.unit, read?.year]).toEqual([form, unit, year]);
  expect(read?.figures.map(numberOf)).toEqual(figures.map(numberOf));
});

describe('the text of a page', () => {
  it('is its blocks and tables, white space folded as a browser does', () => {
    const page = '<title>题</title><div> 甲\n <b>乙 </b> 丙<p>丁<br>戊<br></div><pre>a  b\n c</pre><table><caption>表</caption><tr><th>　指标<td>&nbsp;7&nbsp;<tr><td><p>一</p><p>二</p><td> x<br>y </table>尾';
    expect(rows(page)).toEqual([['甲 乙 丙'], ['丁'], ['戊'], ['a  b'], [' c'], ['表'], ['　指标', '\u00a07\u00a0'], ['一\n二', 'x\ny'], ['尾']]);
  });

  it('has spans as blocks, to the end of their group at most', () => {
    const [grid] = readHtml(strToU8('<table><tbody><tr><td colspan=2 rowspan=0>甲<td>1<tr><td>2</tbody><tbody><tr><td colspan=0>乙<td rowspan=-5 colspan=x>3</table>'), '页');
    expect(values(grid)).toEqual([['甲', undefined, '1'], [undefined, undefined, '2'], ['乙', '3']]);
    expect(grid?.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 1 }]);
  });

  it('keeps tables in tables apart', () => {
    expect(rows('<table><tr><td>外<table><tr><td>内<td>1</table>面<td>2</table>')).toEqual([['外\n面', '2'], ['内', '1']]);
  });

  it('is what is shown', () => {
    const hidden = '<p hidden>a</p><p style="color:red; Display : NONE">b</p><script>c</script><style>d</style><template>e</template><noscript>f</noscript><select><option>g</select>';
    expect(rows(`<body>${hidden}<table><tr style="display:none"><td>h</td></tr><tr><td>甲<td>756<sup>1</sup></table>`)).toEqual([['甲', '756 1']]);
  });

  it('may be Office\'s: conditional comments, its own elements, numbers beside the text', () => {
    const page = '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><!--[if gte mso 9]><xml>x</xml><![endif]--><body><table><tr><td x:num="755.6">756</td><td><![if !supportLists]>（一）<![endif]>甲<o:p></o:p></td></tr></table>';
    expect(rows(page)).toEqual([['756', '（一）甲']]);
  });

  it('may be a piece of a page from the clipboard', () => {
    const header = 'Version:0.9\r\nStartHTML:0000000105\r\nEndHTML:0000000200\r\nStartFragment:1\r\nEndFragment:2\r\n';
    expect(values(readFile(strToU8(`${header}<html><body><!--StartFragment--><table><tr><td>甲</td><td>7</td></tr></table><!--EndFragment--></body></html>`), '页')[0])).toEqual([['甲', '7']]);
    expect(rows('<tr><td>甲</td><td>7</td></tr>')).toEqual([['甲', '7']]);
  });

  it.each<[string, Uint8Array]>([
    ['as declared', bytes('<meta charset="gb2312"><p>', GBK.统计, '</p>')],
    ['as declared the older way', bytes('<meta http-equiv=Content-Type content="text/html; charset=GBK"><p>', GBK.统计)],
    ['of GBK that calls itself UTF-8', bytes('<meta charset=utf-8><p>', GBK.统计)],
    ['of UTF-8 that calls itself GBK', bytes('<meta charset=gbk><p>统计')],
    ['of nothing declared', bytes('<p>', GBK.统计)],
    ['of an unknown name', bytes('<meta charset=martian><p>统计')],
    ['with a mark', bytes([0xef, 0xbb, 0xbf], '<meta charset=gbk><p>统计')],
    ['UTF-16', Uint8Array.from([0xff, 0xfe, ...Array.from('<p>统计', (char) => [char.charCodeAt(0) & 255, char.charCodeAt(0) >> 8]).flat()])],
  ])('is decoded: %s', (_name, page) => expect(rows(page)).toEqual([['统计']]));
});

describe('pages that are too much or too little', () => {
  it('are refused where there is nothing to read', () => {
    expect(refusal(() => readFile(strToU8('<html><frameset><frame src="sheet001.htm"></frameset></html>'), '页'))).toBe('web-frames');
    expect(refusal(() => readFile(strToU8('<html><body><script>draw()</script><img></body></html>'), '页'))).toBe('web-empty');
  });

  it('are read however deep they nest and far they span', () => {
    expect(rows(`${'<div>'.repeat(10_000)}甲`)).toEqual([['甲']]);
    expect(rows(`${'<table><tr><td>'.repeat(3_000)}甲`)).toEqual([]);
    const [grid] = readHtml(strToU8(`<table>${'<tr>'.repeat(3)}${'<td colspan=1000000 rowspan=65000>1'.repeat(300)}</table>`), '页');
    expect(grid).toMatchObject({ merges: [{ top: 2, left: 0, bottom: 2, right: 199 }], cut: true });
  });

  it('never throw anything but a refusal, and give the same every time', () => {
    const good = strToU8('<meta charset=utf-8><table><caption>表</caption><tr><td rowspan=2>甲<td>1<tr><td>2</table>');
    const next = random(5);
    for (let file = 0; file < 100; file++) {
      const page = mutate(good, next);
      const read = (): unknown => readHtml(page, '页');
      if (refusal(read) === undefined) expect(read()).toEqual(read());
    }
    const piece = fc.constantFrom('<table>', '</table>', '<tr>', '<td rowspan=0>', '</td>', '<caption>', '<p>', '</p>', '<b>', '甲', '<pre>', '<svg>', '<math>', '<template>', '<tbody>', '<select>');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 15 }), (pieces) => {
        expect([undefined, 'web-empty']).toContain(refusal(() => readHtml(strToU8(pieces.join('')), '页')));
      }),
      { numRuns: 100 },
    );
  });
});

describe('web archives', () => {
  const part = (headers: string, body: string): string => `\r\n--=_x\r\n${headers}\r\n\r\n${body}`;
  const archive = (...parts: readonly string[]): Uint8Array => strToU8(`MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="=_x"\r\n${parts.join('')}\r\n--=_x--\r\n`);
  const table = '<table><tr><td>统计</td><td>7</td></tr></table>';

  it('are read page by page, frames passed over', () => {
    const gbk = 'Content-Type: text/html; charset="gb2312"\r\nContent-Transfer-Encoding: quoted-printable';
    const file = archive(
      part('Content-Type: text/html; charset=us-ascii', '<html><frameset></frameset></html>'),
      part('Content-Type: image/png\r\nContent-Transfer-Encoding: base64', 'AAAA'),
      part(gbk, '<table><tr><td class=3D"x">=CD=B3=\r\n=BC=C6</td><td>7</td></tr></table>'),
      part('Content-Type: text/html\r\nContent-Transfer-Encoding: base64', Buffer.from(table).toString('base64')),
    );
    const grids = readFile(file, '页');
    expect(grids.map(({ name }) => name)).toEqual(['页', '页 (2)']);
    expect(grids.map(values)).toEqual([[['统计', '7']], [['统计', '7']]]);
  });

  it('may be a single page, and are refused without one', () => {
    expect(values(readFile(strToU8(`From: <Saved>\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n${table}`), '页')[0])).toEqual([['统计', '7']]);
    expect(refusal(() => readFile(strToU8('MIME-Version: 1.0\r\n'), '页'))).toBe('web-empty');
    expect(refusal(() => readFile(archive(part('Content-Type: text/html\r\nContent-Transfer-Encoding: base64', '*')), '页'))).toBe('damaged');
  });
});
