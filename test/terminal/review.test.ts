import { chmodSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync, appendFileSync, existsSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { textWidth } from '../../src/annex/sheet/layout/style';
import { readFile } from '../../src/files/read';
import { type Journal, nodeHash, openJournal } from '../../src/terminal/journal';
import { ProgressLine } from '../../src/terminal/progress';
import { review, type ReviewTerminal } from '../../src/terminal/review';
import { tableText } from '../../src/terminal/table';
import { work } from '../../src/review/survey';

const zhangcun = readFileSync('test/cases/zhangcun-2012.txt');
const root = mkdtempSync(path.join(tmpdir(), 'annex-review-'));
let count = 0;

/** A new folder with these files. */
function folder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const at = path.join(root, String((count += 1)));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(at, name)), { recursive: true });
    writeFileSync(path.join(at, name), content);
  }
  return at;
}

function terminal(): ReviewTerminal & { printed: string[]; complained: string[]; read_: string[] } {
  const [printed, complained, read_]: string[][] = [[], [], []];
  return {
    printed: printed as string[],
    complained: complained as string[],
    read_: read_ as string[],
    out: (text) => printed?.push(text),
    err: (text) => complained?.push(text),
    read: (bytes, name) => Promise.resolve().then(() => readFile(bytes, name)),
    pool: {
      run: (bytes, name, task) =>
        Promise.resolve().then(() => {
          read_?.push(name);
          return work(bytes, name, task);
        }),
    },
    progress: { isTerminal: false, write: () => undefined, now: () => 0 },
    program: () => 'one',
  };
}

const all = (printed: readonly string[]): Record<string, unknown>[] => printed.map((line) => JSON.parse(line) as Record<string, unknown>);
/** The lines for sheets, without the last one. */
const lines = (printed: readonly string[]): Record<string, unknown>[] => all(printed).filter((line) => !('summary' in line));
const summaryOf = (printed: readonly string[]): Record<string, unknown> => all(printed).at(-1)?.summary as Record<string, unknown>;

describe('review in the terminal', () => {
  it('prints a line of JSON for each sheet, as check does, with the verdict; complaints go to the other side', async () => {
    const at = folder({ '张村镇.txt': zhangcun, '深/层/李村镇.txt': String(zhangcun).replace('张村镇政府', '李村镇政府'), '~$张村镇.txt': 'x', '.隐藏.txt': 'x', '照片.jpg': 'x', '坏.xlsx': 'PK\u0003\u0004' });
    const to = terminal();
    expect(await review(to, [at], { json: true })).toBe(2);
    const told = lines(to.printed);
    expect(told.map(({ file, unit, verdict }) => [path.relative(at, String(file)), unit, verdict]).sort()).toEqual([
      ['张村镇.txt', '张村镇政府', 'return'],
      ['深/层/李村镇.txt', '李村镇政府', 'return'],
    ]);
    expect(told[0]).toMatchObject({ form: 'sd-weihai-2014', year: 2012, reasons: expect.arrayContaining([expect.objectContaining({ kind: 'error', count: 1 })]) });
    expect(to.printed.join('')).not.toContain('\n');
    expect(to.complained.filter((line) => line.includes('坏.xlsx'))).toEqual([expect.stringContaining('已损坏')]);
    expect(to.read_).toHaveLength(3);
  });

  it('ends with 1 for errors and 0 without files in trouble', async () => {
    expect(await review(terminal(), [folder({ '张村镇.txt': zhangcun })], {})).toBe(1);
    expect(await review(terminal(), [folder({ '照片.jpg': 'x' })], {})).toBe(0);
  });

  it('shows the worst first and what the units lack together', async () => {
    const at = folder({ '张村镇.txt': zhangcun, '再报.zip': zipSync({ '张村镇2.txt': zhangcun }), '名单.txt': '张村镇\n李村镇\n' });
    const to = terminal();
    await review(to, [path.join(at, '张村镇.txt'), path.join(at, '再报.zip')], { expected: path.join(at, '名单.txt') });
    const text = to.printed.join('\n');
    expect(text).toMatch(/^结论 /);
    expect(text).toContain('2 张表：退回 2，需核实 0，可汇总 0');
    expect(text).toContain('没有收到“李村镇”的表');
    expect(text).toContain('报了 2 张表，各表的数完全相同');
  });

  it('holds sheets against those of last year by the unit', async () => {
    const last = folder({ 'a.txt': String(zhangcun).replace(/2012年/g, '2011年') });
    const to = terminal();
    await review(to, [folder({ 'b.txt': zhangcun })], { lastYear: last });
    expect(to.printed.join('\n')).toMatch(/有 +\S*b\.txt/);
    expect(to.printed.join('\n')).toContain('与本单位上年的表几乎相同');
  });

  it('says what a missing file, an unreadable folder and a wrong call are', async () => {
    const at = folder({ '张村镇.txt': zhangcun });
    const to = terminal();
    expect(await review(to, [path.join(at, '没有.xlsx'), path.join(at, '张村镇.txt')], {})).toBe(2);
    expect(to.complained).toEqual([expect.stringContaining('没有.xlsx：没有这个文件或文件夹')]);
    expect(to.printed[0]).toContain('张村镇政府');
    if (process.getuid?.() !== 0) {
      mkdirSync(path.join(at, '锁住'));
      chmodSync(path.join(at, '锁住'), 0);
      const locked = terminal();
      expect(await review(locked, [at], {})).toBe(2);
      expect(locked.complained).toEqual([expect.stringContaining('锁住：没有权限')]);
    }
    writeFileSync(path.join(at, '有.xlsx'), '');
    await expect(review(terminal(), [at], { output: path.join(at, '有.xlsx') })).rejects.toThrow('文件已存在，没有改动');
    await expect(review(terminal(), [at], { expected: path.join(at, '张村镇.txt'), memory: path.join(at, '张村镇.txt') })).rejects.toThrow('不是本程序的已读记录');
    expect(readFileSync(path.join(at, '张村镇.txt'))).toEqual(zhangcun);
  });

  it('goes on where a killed run stopped, and reads anew what changed or what another program read', async () => {
    const at = folder({ '甲.txt': zhangcun, '乙.txt': String(zhangcun).replace('张村镇政府', '乙镇政府') });
    const memory = path.join(root, '记录.jsonl');
    const first = terminal();
    await review(first, [at], { memory, json: true });
    expect(first.read_).toHaveLength(2);
    // Killed in the middle of a line.
    const text = readFileSync(memory, 'utf8');
    writeFileSync(memory, text.slice(0, text.lastIndexOf('{"key"') + 200));
    const second = terminal();
    await review(second, [at], { memory, json: true });
    expect(second.read_).toHaveLength(1);
    expect(summaryOf(second.printed)).toEqual({ ...summaryOf(first.printed), remembered: 1 });
    expect(second.printed.slice(0, -1).sort()).toEqual(first.printed.slice(0, -1).sort());
    appendFileSync(path.join(at, '甲.txt'), '\n');
    const third = terminal();
    await review(third, [at], { memory });
    expect(third.read_).toEqual(['甲.txt']);
    const other = { ...terminal(), program: () => 'two' };
    await review(other, [at], { memory });
    expect(other.read_).toHaveLength(2);
  });

  it('writes the workbook once, and does not take it for a sheet that was sent', async () => {
    const at = folder({ '张村镇.txt': zhangcun });
    const output = path.join(at, '审核.xlsx');
    expect(await review(terminal(), [at], { output })).toBe(1);
    expect(existsSync(path.join(at, '审核.已读.jsonl'))).toBe(true);
    const again = terminal();
    expect(await review(again, [at], {})).toBe(2);
    expect(again.complained).toEqual([expect.stringContaining('审核.xlsx：这是审核结果工作簿')]);
  });

  it('gives what it has when it is stopped', async () => {
    const stop = new AbortController();
    const to = { ...terminal(), signal: stop.signal };
    const pool = { run: (bytes: Uint8Array, name: string, task: unknown) => Promise.resolve().then(() => { if (name !== '甲.txt') return new Promise(() => undefined); setTimeout(() => { stop.abort(); }); return work(bytes, name, task); }) };
    expect(await review({ ...to, pool }, [folder({ '甲.txt': zhangcun, '乙.txt': `${String(zhangcun)}\n` })], {})).toBe(2);
    expect(to.complained.at(-1)).toContain('已停止：读了 1 个文件，共 2 个');
    expect(to.printed[0]).toContain('甲.txt');
  });
});

async function journalAt(file: string, complain: (reason: string) => void = () => undefined): Promise<Journal> {
  const journal = await openJournal(file, 'one', complain);
  if (journal === undefined) throw new Error('no journal');
  return journal;
}

describe('the journal', () => {
  it('says once that nothing more can be written, and the review goes on', async () => {
    const complaints: string[] = [];
    const journal = await journalAt(path.join(root, 'full.jsonl'), (reason) => complaints.push(reason));
    const handle = await open(path.join(root, 'full.jsonl'));
    await handle.close();
    const failing = jest.spyOn(Object.getPrototypeOf(handle) as { appendFile: () => Promise<void> }, 'appendFile').mockRejectedValue(Object.assign(new Error('full'), { code: 'ENOSPC' }));
    await journal.set('a', { annexes: [] });
    await journal.set('b', { annexes: [] });
    failing.mockRestore();
    expect(await journal.get('a')).toBeUndefined();
    expect(complaints).toEqual([expect.stringContaining('磁盘已满')]);
    await journal.close();
  });

  it('keeps any outcome, and nothing that was damaged', async () => {
    const file = path.join(root, 'j.jsonl');
    const key = (await nodeHash(strToU8('x'))) ?? '';
    const journal = await journalAt(file);
    const annexes = work(zhangcun, 'a.txt', { survey: { forms: ['sd-weihai-2014'] } }) as never;
    await journal.set(key, { annexes });
    await journal.set('b', { refusal: { code: 'too-large', detail: { found: 2, limit: 1 } } });
    await journal.close();
    writeFileSync(file, readFileSync(file, 'utf8').replace('{"code":"too-large"', '{"code":"too-wrong"'));
    const again = await journalAt(file);
    expect(await again.get(key)).toEqual({ annexes });
    expect(await again.get('b')).toBeUndefined();
    await again.close();
  });
});

describe('the table', () => {
  it('keeps columns in line, and cuts what may give way', () => {
    const text = tableText([{ title: '单位' }, { title: '数', align: 'right' }, { title: '文件', shrinks: true }], [['张村镇', '5', '很长很长很长的文件夹/张村镇.xlsx'], ['A\u001b[31m', '12', 'b']], 36);
    const [header = '', first = '', second = ''] = text.split('\n');
    expect(header).toBe('单位    数  文件');
    expect(first.startsWith('张村镇   5  …')).toBe(true);
    expect(textWidth(first)).toBeLessThanOrEqual(36);
    expect(first.endsWith('张村镇.xlsx')).toBe(true);
    expect(second).toBe('A[31m   12  b');
  });
});

describe('progress', () => {
  it('rewrites one line on a terminal and says when it will be over', () => {
    let [now, text] = [0, ''];
    const line = new ProgressLine({ isTerminal: true, write: (each) => (text += each), now: () => now });
    now = 1000;
    line.tell(10, 1, 100, 5);
    now = 1050;
    line.tell(11, 1, 100, 6);
    line.clear();
    expect(text).toBe('\r已读 10 / 100（没有读出 1），约剩 18 秒\u001b[K\r\u001b[K');
  });
});
