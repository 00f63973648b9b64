/** Why a file was not read. */
export type RefusalCode =
  | 'empty'
  | 'too-large'
  | 'too-many-parts'
  | 'bomb'
  | 'damaged'
  | 'encrypted'
  | 'no-sheet'
  | 'timeout'
  | 'memory'
  | 'not-started'
  | 'pdf'
  | 'rtf'
  | 'old-word'
  | 'web-frames'
  | 'web-empty'
  | 'opendocument'
  | 'other-spreadsheet'
  | 'archive'
  | 'own-review'
  | 'no-columns'
  | 'image'
  | 'not-a-spreadsheet';

/**
 * The numbers of a refusal. `too-large` and `bomb`: bytes; `too-many-parts`: parts; `timeout`: seconds, in `limit`.
 * The other codes have none.
 */
export interface RefusalDetail {
  readonly found?: number;
  readonly limit?: number;
}

export type Language = 'zh' | 'en';

/** The only error that reading a file throws: one file that cannot be read, with the reason. Its message is Chinese. */
export class FileRefusal extends Error {
  override readonly name = 'FileRefusal';

  constructor(
    readonly code: RefusalCode,
    readonly detail: RefusalDetail = {},
  ) {
    super(refusalText(code, detail, 'zh'));
  }
}

/** One message for a person: what is wrong, what was expected and found, what to do. */
export function refusalText(code: RefusalCode, detail: RefusalDetail, language: Language): string {
  return TEXTS[language][code](number(detail.found), number(detail.limit), megabytes);
}

const number = (value: number | undefined): number => value ?? 0;
const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1024 / 1024)} MB`;

type Text = (found: number, limit: number, size: typeof megabytes) => string;

const TEXTS: Readonly<Record<Language, Readonly<Record<RefusalCode, Text>>>> = {
  zh: {
    empty: () => '文件是空的（0 字节）。请确认文件已保存完整，或向报送单位重新索取。',
    'too-large': (found, limit, size) =>
      `文件太大（${size(found)}，最多 ${size(limit)}）。请把统计表单独复制到一个新工作簿，保存后再打开。`,
    'too-many-parts': (found, limit) =>
      `文件内部有 ${found} 个部件（最多 ${limit} 个），不像一份统计表。请把统计表单独复制到一个新工作簿，保存后再打开。`,
    bomb: (found, limit, size) =>
      `文件展开后过大（${size(found)}，最多 ${size(limit)}），常见原因是表格下方有大量空行带格式。请把统计表单独复制到一个新工作簿，保存后再打开。`,
    damaged: () => '文件已损坏或不完整，没有读取其中任何数据。请用 Excel 或 WPS 打开后另存为 .xlsx，或向报送单位重新索取。',
    encrypted: () => '文件设有打开密码，无法读取。请用 Excel 或 WPS 打开，取消打开密码后另存。',
    'no-sheet': () => '文件里没有工作表（可能只有图表）。请确认选对了文件，或把统计表单独复制到一个新工作簿，保存后再打开。',
    timeout: (_found, limit) =>
      `读取超过 ${limit} 秒，已停止。文件可能已损坏或过于复杂，请用 Excel 或 WPS 打开后另存为 .xlsx，再重试。`,
    memory: () => '读取这个文件需要的内存过多，已停止。请把统计表单独复制到一个新工作簿，保存后再打开。',
    'not-started': () => '读取程序没有启动，文件没有问题。请刷新页面或重新运行；仍不行时请联系管理员检查安装是否完整。',
    pdf: () => '这是 PDF 文件，本程序不读取 PDF。请打开原来的 Excel 或 Word 文件，或把 PDF 中的表格复制到 Excel 后保存为 .xlsx。',
    rtf: () => '这是 RTF 文档，不能直接读取。请用 Word 或 WPS 打开后另存为 .docx。',
    'old-word': () => '这是 Word 95 或更早的文档，不能直接读取。请用 Word 或 WPS 打开后另存为 .docx。',
    'web-frames': () =>
      '这个网页只是框架，表格在和它同名的文件夹（.files）里。请打开文件夹里的 sheet001.htm，或用 Excel、WPS 打开后另存为 .xlsx。',
    'web-empty': () => '这个网页里没有文字，内容可能要在浏览器中才显示出来。请在浏览器中打开，把表格复制到 Excel 后保存为 .xlsx。',
    opendocument: () => '这个 OpenDocument 文件不是表格（.ods）或文字文档（.odt）。请打开统计表所在的文件，或把表格复制到 Excel 后保存为 .xlsx。',
    'other-spreadsheet': () => '这种表格格式（.xlsb、XML 表格 2003 或 Numbers）不能直接读取。请打开后另存为 .xlsx。',
    'own-review': () => '这是审核结果工作簿，不是报送的统计表，没有读取。请选择报送单位的文件。',
    'no-columns': () => '文件里有统计表的指标名称，但分不清各个数属于哪一栏：没有各栏的名称（如“自然人”“总计”），栏数与表样不同，或者数连在一起。请补全表头、分开各数，或向报送单位重新索取。',
    archive: () => '这是压缩包。请先解压，再打开其中的表格。',
    image: () => '这是图片，无法读取其中的数字。请打开原来的 Excel 表格。',
    'not-a-spreadsheet': () => '这不是表格或文档。可以打开 .xlsx、.xls、.et、.ods、.csv，.docx、.doc、.odt，网页（.html、.mht）和纯文本（.txt）。',
  },
  en: {
    empty: () => 'The file is empty (0 bytes). Make sure it was saved completely, or ask the sender for it again.',
    'too-large': (found, limit, size) =>
      `The file is too large (${size(found)}; at most ${size(limit)}). Copy the annex into a new workbook, save it and open that.`,
    'too-many-parts': (found, limit) =>
      `The file has ${found} parts inside (at most ${limit}), which an annex never has. Copy the annex into a new workbook, save it and open that.`,
    bomb: (found, limit, size) =>
      `The file is too large once unpacked (${size(found)}; at most ${size(limit)}), often because of many formatted blank rows. Copy the annex into a new workbook, save it and open that.`,
    damaged: () =>
      'The file is damaged or incomplete; nothing was read from it. Open it in Excel or WPS and save it as .xlsx, or ask the sender for it again.',
    encrypted: () => 'The file needs a password to open. Open it in Excel or WPS, remove the password and save it.',
    'no-sheet': () => 'The file has no worksheet (perhaps only charts). Make sure it is the right file, or copy the annex into a new workbook, save it and open that.',
    timeout: (_found, limit) =>
      `Reading took more than ${limit} seconds and was stopped. The file may be damaged or too complex; open it in Excel or WPS, save it as .xlsx and try again.`,
    memory: () => 'Reading the file needed too much memory and was stopped. Copy the annex into a new workbook, save it and open that.',
    'not-started': () =>
      'The reader did not start; nothing is wrong with the file. Reload the page or run again; if that does not help, ask your administrator to check the installation.',
    pdf: () => 'This is a PDF, which is not read. Open the original workbook or document, or copy the table into Excel and save it as .xlsx.',
    rtf: () => 'This is an RTF document, which is not read. Open it in Word or WPS and save it as .docx.',
    'old-word': () => 'This is a document of Word 95 or before, which is not read. Open it in Word or WPS and save it as .docx.',
    'web-frames': () =>
      'This web page is only a frame; its tables are in the folder of the same name (.files). Open sheet001.htm in that folder, or open the page in Excel or WPS and save it as .xlsx.',
    'web-empty': () =>
      'This web page has no text; what it shows may come into being only in a browser. Open it there, copy the table into Excel and save it as .xlsx.',
    opendocument: () => 'This OpenDocument file is neither a spreadsheet (.ods) nor a text (.odt). Open the file with the annex, or copy the table into Excel and save it as .xlsx.',
    'other-spreadsheet': () => 'This kind of workbook (.xlsb, XML Spreadsheet 2003 or Numbers) is not read. Open it and save it as .xlsx.',
    'own-review': () => 'This is the workbook of a review and no sheet that was sent; it was not read. Choose the files that units sent.',
    'no-columns': () => 'The file has the labels of an annex, but its figures cannot be told apart: the words above the columns are missing, there are not as many columns as on the form, or figures run together. Complete the headers and part the figures, or ask the sender for the sheet again.',
    archive: () => 'This is a compressed archive. Unpack it and open the workbook inside.',
    image: () => 'This is a picture; its figures cannot be read. Open the original workbook.',
    'not-a-spreadsheet': () => 'This is not a spreadsheet or document. Files that can be opened: .xlsx, .xls, .et, .ods, .csv, .docx, .doc, .odt, web pages (.html, .mht) and plain text (.txt).',
  },
};
