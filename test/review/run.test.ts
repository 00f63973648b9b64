import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { findForm } from '../../src/annex/form/catalogue';
import { check } from '../../src/annex/check/check';
import { layoutForm } from '../../src/annex/sheet/layout/layout';
import { recognise } from '../../src/annex/sheet/recognise';
import { readFile } from '../../src/files/read';
import { FileRefusal } from '../../src/files/refusal';
import { writeXlsx } from '../../src/files/write-xlsx';
import { type Hash, memoryOf, type Outcome } from '../../src/review/memory';
import { type ReviewEvent, type ReviewOptions, reviewFiles, type SurveyPool } from '../../src/review/run';
import { type Source, SourceError } from '../../src/review/source';
import { work } from '../../src/review/survey';
import { number } from '../support/figures';

const zhangcun = new Uint8Array(readFileSync('test/cases/zhangcun-2012.txt'));
const hash: Hash = (bytes) => Promise.resolve(createHash('sha256').update(bytes).digest('hex'));

/** A pool that does the work at once, in this process. */
function here(): SurveyPool & { readonly done: string[] } {
  const done: string[] = [];
  return {
    done,
    run: (bytes, name, task, signal) =>
      Promise.resolve().then(() => {
        if (signal?.aborted === true) throw new FileRefusal('not-started');
        done.push(name);
        return structuredClone(work(bytes, name, structuredClone(task)));
      }),
  };
}

const source = (name: string, bytes: Uint8Array): Source => ({ name, size: bytes.length, bytes: () => Promise.resolve(bytes) });

async function all(sources: Iterable<Source> | AsyncIterable<Source>, options: Partial<ReviewOptions> = {}): Promise<ReviewEvent[]> {
  const events: ReviewEvent[] = [];
  for await (const event of reviewFiles(sources, { pool: here(), hash, ...options })) events.push(event);
  return events;
}
const readIn = (events: readonly ReviewEvent[]): Extract<ReviewEvent, { kind: 'read' }>[] => events.flatMap((event) => (event.kind === 'read' ? [event] : []));
const failedIn = (events: readonly ReviewEvent[]): [string, string][] => events.flatMap((event): [string, string][] => (event.kind === 'failed' ? [[event.failure.file, event.failure.message.zh]] : []));

describe('a review of files', () => {
  it('has of a file what recognising and checking it gives', async () => {
    const [event] = readIn(await all([source('张村镇.txt', zhangcun)]));
    const recognition = recognise(readFile(zhangcun, '张村镇.txt'));
    if (recognition === undefined) throw new Error('not recognised');
    const [entry] = event?.entries ?? [];
    expect(entry?.id).toBe('张村镇.txt');
    expect(entry?.recognition).toEqual(recognition);
    expect(entry?.result).toEqual(check(recognition.sheet));
  });

  it('says how many there are, reads all and ends with the count; a bad file stops none', async () => {
    const gone: Source = { name: '丢.xlsx', bytes: () => Promise.reject(new SourceError({ zh: '没有这个文件', en: 'No such file' })) };
    const broken: Source = { name: '坏.xlsx', bytes: () => Promise.reject(new Error('EIO')) };
    const events = await all([gone, source('空.xlsx', new Uint8Array(0)), broken, source('张村镇.txt', zhangcun), source('通知.txt', strToU8('关于召开会议的通知')), source('a.pdf', strToU8('%PDF-1.7'))]);
    expect(events[0]).toEqual({ kind: 'found', files: 6, skipped: 0, complete: true });
    expect(readIn(events).map(({ file }) => file)).toEqual(['张村镇.txt']);
    expect(Object.fromEntries(failedIn(events))).toEqual({
      '丢.xlsx': '没有这个文件',
      '坏.xlsx': expect.stringContaining('没有读到这个文件'),
      '空.xlsx': expect.stringContaining('文件是空的'),
      '通知.txt': expect.stringContaining('没有找到统计表'),
      'a.pdf': expect.stringContaining('PDF'),
    });
    expect(events.at(-1)).toEqual({ kind: 'done', files: 6, read: 1, failed: 5, remembered: 0, cancelled: false });
  });

  it('says that the columns cannot be told where most labels of a form are there', async () => {
    const form = findForm('cn-2021')!;
    const table = form.data.tables.find(({ id }) => id === 't3')!;
    const labels = table.layout === 'groups' ? [] : table.rows.map(({ label }) => label);
    // Six figures where the form has seven columns, and no words above them.
    const cells = labels.flatMap((label, row) => [label, 1, 2, 3, 4, 5, 6].map((value, column) => ({ row, column, value, style: {} })));
    const bytes = await writeXlsx([{ name: '附表', columns: [], rowHeights: new Map(), cells, merges: [], validations: [], highlights: [], names: [], protect: false }]);
    const report = strToU8('2024年，我镇主动公开政府信息35条，收到政府信息公开申请2件，予以公开1件，不予公开1件。没有行政复议和行政诉讼。');
    expect(Object.fromEntries(failedIn(await all([source('甲.xlsx', bytes), source('报告.txt', report)], { forms: [form] })))).toEqual({
      '甲.xlsx': expect.stringContaining('分不清各个数属于哪一栏'),
      '报告.txt': expect.stringContaining('没有找到统计表'),
    });
  });

  it('has an entry for each annex of a file', async () => {
    const form = findForm('cn-2021');
    if (form === undefined) throw new Error('no form');
    const plans = ['东山镇', '西山镇'].map((unit, at) => layoutForm(form, { unit, year: 2024, figures: form.indicators.map(() => number(at)) }).plan);
    const [event] = readIn(await all([source('两镇.xlsx', await writeXlsx(plans))]));
    expect(event?.entries.map(({ id, recognition }) => [id, recognition.sheet.unit, recognition.sheet.figures[0]])).toEqual([
      ['两镇.xlsx#东山镇2024', '东山镇', expect.objectContaining({ value: 0 })],
      ['两镇.xlsx#西山镇2024', '西山镇', expect.objectContaining({ value: 1 })],
    ]);
    expect(event?.entries[0]?.recognition.readings).toEqual([]);
  });

  it('opens a zip, names in GBK or UTF-8, and refuses a zip inside it', async () => {
    const zip = zipSync({ '各镇/张村镇.txt': zhangcun, '各镇/~$张村镇.txt': strToU8('x'), '__MACOSX/._a': strToU8('x'), '照片.jpg': strToU8('x'), 'inner.zip': zipSync({ 'a.txt': zhangcun }) });
    const events = await all([source('上报.zip', zip)]);
    expect(readIn(events).map(({ file }) => file)).toEqual(['上报.zip/各镇/张村镇.txt']);
    expect(failedIn(events)).toEqual([['上报.zip/inner.zip', expect.stringContaining('请先解压')]]);
    expect(events.filter(({ kind }) => kind === 'found').at(-1)).toEqual({ kind: 'found', files: 2, skipped: 3, complete: true });
    expect(events.at(-1)).toMatchObject({ files: 2, read: 1, failed: 1 });

    // 张村镇.txt in GBK, without the flag of UTF-8.
    const gbk = zipSync({ '123456.txt': zhangcun });
    const name = [0xd5, 0xc5, 0xb4, 0xe5, 0xd5, 0xf2];
    const ascii = [...'123456'].map((char) => char.charCodeAt(0));
    for (let at = 0; at + 6 <= gbk.length; at += 1) if (ascii.every((code, index) => gbk[at + index] === code)) gbk.set(name, at);
    expect(readIn(await all([source('g.zip', gbk)])).map(({ file }) => file)).toEqual(['g.zip/张村镇.txt']);
  });

  it('proves what it unpacks from a zip', async () => {
    const zip = zipSync({ '张村镇.txt': [zhangcun, { level: 0 }] });
    const at = zip.length >> 1;
    zip[at] = (zip[at] ?? 0) ^ 1;
    expect(failedIn(await all([source('坏.zip', zip)]))).toEqual([['坏.zip/张村镇.txt', expect.stringContaining('已损坏')]]);
  });

  it('does not read again what it remembers, also in another folder', async () => {
    const map = new Map<string, Outcome>();
    const pool = here();
    const pdf = strToU8('%PDF-1.7');
    await all([source('一.txt', zhangcun), source('a.pdf', pdf)], { pool, memory: memoryOf(map) });
    const again = await all([source('旧/一.txt', zhangcun), source('旧/a.pdf', pdf), source('二.txt', zhangcun), source('三.txt', strToU8('无'))], { pool, memory: memoryOf(map) });
    expect(pool.done).toEqual(['一.txt', 'a.pdf', '二.txt', '三.txt']);
    expect(again.at(-1)).toMatchObject({ read: 2, failed: 2, remembered: 1 });
    expect(readIn(again)[0]?.entries[0]?.recognition).toEqual(recognise(readFile(zhangcun, '一.txt')));
  });

  it('does not remember a refusal of the moment', async () => {
    const map = new Map<string, Outcome>();
    const pool: SurveyPool = { run: () => Promise.reject(new FileRefusal('timeout', { limit: 3 })) };
    await all([source('一.txt', zhangcun)], { pool, memory: memoryOf(map) });
    expect(map.size).toBe(0);
  });

  it('keeps a few files in flight, whatever their number', async () => {
    let [loading, most] = [0, 0];
    const bytes = async (): Promise<Uint8Array> => {
      most = Math.max(most, (loading += 1));
      await new Promise((resolve) => setTimeout(resolve, 1));
      loading -= 1;
      return strToU8('无');
    };
    const events = await all((async function* () { for (let n = 0; n < 50; n += 1) yield { name: String(n), bytes }; })());
    expect(most).toBeLessThanOrEqual(6);
    expect(events.at(-1)).toMatchObject({ files: 50, failed: 50 });
  });

  it('ends at once when told to, with what is there', async () => {
    const stop = new AbortController();
    const never: Source = { name: '卡住.xlsx', bytes: () => new Promise(() => undefined) };
    const events: ReviewEvent[] = [];
    for await (const event of reviewFiles([source('张村镇.txt', zhangcun), never, never], { pool: here(), signal: stop.signal })) {
      events.push(event);
      if (event.kind === 'read') stop.abort();
    }
    expect(readIn(events)).toHaveLength(1);
    expect(events.at(-1)).toEqual({ kind: 'done', files: 3, read: 1, failed: 0, remembered: 0, cancelled: true });
  });

  it('hands the unit its sheet of last year', async () => {
    const last = recognise(readFile(zhangcun, ''))?.sheet;
    const events = await all([source('张村镇.txt', zhangcun)], { lastYear: (sheet) => (sheet.unit === '张村镇政府' ? last : undefined) });
    expect(readIn(events)[0]?.entries[0]?.lastYear).toBe(last);
  });
});
