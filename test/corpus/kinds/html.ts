import { type Book, type Cell, type Row, widthOf } from '../model';
import { gb18030 } from './gb18030';
import { BORDERED, type Kind, utf8 } from './kind';
import { paragraphText, places, segments } from './segments';

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\u00a0/g, '&nbsp;').replace(/\u200b/g, '&#8203;');

/** How one program writes the pieces of a page. */
interface Hand {
  readonly paragraph: (text: string) => string;
  readonly cell: (cell: Cell | undefined, spans: string) => string;
  readonly table: (rows: string) => string;
  readonly row: (cells: string) => string;
}

const broken = (text: string, by: string): string => escaped(text).replace(/\r?\n/g, by);

const plain: Hand = {
  paragraph: (text) => `<p style="text-indent: 2em;">${broken(text, '<br>')}</p>\n`,
  cell: (cell, spans) => `<td${spans}>${broken(cell?.text ?? '', '<br>')}</td>`,
  table: (rows) => `<table border="1" cellspacing="0" cellpadding="0"><tbody>\n${rows}</tbody></table>\n`,
  row: (cells) => `<tr>${cells}</tr>\n`,
};

const excel: Hand = {
  paragraph: (text) => ` <tr height=19 style='height:14.25pt'>\n  <td height=19 class=xl65 style='height:14.25pt'>${broken(text, '<br>')}</td>\n </tr>\n`,
  cell: (cell, spans) => {
    const number = cell?.number;
    if (number !== undefined) return `  <td${spans} class=xl66 align=right x:num="${String(number)}">${escaped(cell?.text ?? '')}</td>\n`;
    return `  <td${spans} class=xl65 style='border-top:none;mso-ignore:colspan'>${cell?.text ? broken(cell.text, '<br>\n    ') : '　'}</td>\n`;
  },
  table: (rows) => rows,
  row: (cells) => ` <tr height=19 style='mso-height-source:userset;height:14.25pt'>\n${cells} </tr>\n`,
};

const wordText = (text: string): string => {
  const runs = text.split(/(\d+)/).map((run) => (/^\d+$/.test(run) ? `<span\nlang=EN-US>${run}</span>` : `<span style='font-family:宋体;mso-ascii-font-family:"Times New Roman"'>${broken(run, '<br>\n')}</span>`));
  return `<p class=MsoNormal align=center style='text-align:center;mso-pagination:widow-orphan'>${runs.join('')}<span lang=EN-US><o:p></o:p></span></p>`;
};

const word: Hand = {
  paragraph: (text) => `${wordText(text)}\n\n`,
  cell: (cell, spans) => `  <td width=57${spans} valign=top style='width:42.6pt;border:solid windowtext 1.0pt;mso-border-alt:solid windowtext .5pt;padding:0cm 5.4pt 0cm 5.4pt'>\n  ${cell?.text ? wordText(cell.text) : "<p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>"}\n  </td>\n`,
  table: (rows) => `<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;mso-yfti-tbllook:1184'>\n${rows}</table>\n\n`,
  row: (cells) => ` <tr style='mso-yfti-irow:0;page-break-inside:avoid'>\n${cells} </tr>\n`,
};

function body({ main }: Pick<Book, 'main'>, hand: Hand): string {
  return segments(main)
    .map(({ table, rows }) => (table ? hand.table(tableRows(rows, hand)) : rows.map((row) => hand.paragraph(paragraphText(row))).join('')))
    .join('');
}

function tableRows(rows: readonly Row[], hand: Hand): string {
  return places(rows, widthOf(rows))
    .map((row, at) => {
      const cells = row.map((place) => {
        if (place === 'covered') return '';
        const last = Math.min(place?.rows ?? 1, rows.length - at);
        const spans = (place === undefined || place.columns === 1 ? '' : ` colspan=${String(place.columns)}`) + (last > 1 ? ` rowspan=${String(last)}` : '');
        return hand.cell(place, spans);
      });
      return hand.row(cells.join(''));
    })
    .join('');
}

const savedPage = (content: string, charset: string): string => `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="${charset}"><title>政府信息公开工作年度报告</title>
<style>td { border: 1px solid #000; } .nav li { float: left; }</style>
<script>var count = 12; if (count < 20) { document.title += ' 1'; }</script></head>
<body><div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/zwgk">政务公开</a></li></ul></div>
<table class="layout" width="100%"><tr><td width="200">发布日期：2024-01-30<br>浏览次数：1386</td><td>
<div class="article" id="zoom">
${content}</div></td></tr></table>
<div class="footer">网站标识码：3708000012　备案号：鲁ICP备05000001号-1</div><!-- 页面生成于 10:21 --></body></html>
`;

const excelPage = (content: string): string => `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=ProgId content=Excel.Sheet>
<style><!--table {mso-displayed-decimal-separator:"\\.";} .xl65 {mso-number-format:"\\@";white-space:normal;}--></style>
<!--[if gte mso 9]><xml><x:ExcelWorkbook><x:ExcelWorksheets><x:ExcelWorksheet><x:Name>统计表</x:Name></x:ExcelWorksheet></x:ExcelWorksheets></x:ExcelWorkbook></xml><![endif]-->
</head><body link=blue vlink=purple><table border=0 cellpadding=0 cellspacing=0 style='border-collapse:collapse;table-layout:fixed'>
<col width=72 span=10 style='width:54pt'>
${content}</table></body></html>
`;

const wordPage = (content: string): string => `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta http-equiv=Content-Type content="text/html; charset=gb2312"><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Print</w:View></w:WordDocument></xml><![endif]-->
<style><!-- @page WordSection1 {size:595.3pt 841.9pt;} p.MsoNormal {margin:0cm;} --></style></head>
<body lang=ZH-CN><div class=WordSection1 style='layout-grid:15.6pt'>
${content}</div></body></html>
`;

export const htmlKinds: readonly Kind[] = [
  { name: 'html-page', about: '保存的网页（UTF-8）', extension: 'html', traits: BORDERED, write: (book) => utf8(savedPage(body(book, plain), 'utf-8')) },
  { name: 'html-page-gbk', about: '保存的网页（GBK）', extension: 'htm', traits: BORDERED, write: (book) => gb18030(savedPage(body(book, plain), 'gbk').replace(/\u00a0/g, ' ')) },
  { name: 'html-excel', about: 'Excel另存的网页', extension: 'htm', traits: BORDERED, write: (book) => utf8(excelPage(body(book, excel))) },
  { name: 'html-word', about: 'Word另存的网页', extension: 'htm', traits: BORDERED, write: (book) => gb18030(wordPage(body(book, word))) },
  {
    name: 'html-clipboard',
    about: '从网页复制的片段',
    extension: 'html',
    traits: BORDERED,
    write: (book) => utf8(`<html>\r\n<body>\r\n<!--StartFragment-->${body(book, plain)}<!--EndFragment-->\r\n</body>\r\n</html>`),
  },
];
