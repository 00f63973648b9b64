import { parse } from 'parse5';
import { printable } from '../../src/narrative/printable';
import { richParagraph, richText } from '../../src/narrative/rich-text';
import { paragraphRuns } from '../../src/narrative/runs';
import type { Paragraph, Piece, Section } from '../../src/narrative/section';
import { plainText } from '../../src/narrative/text';
import { write } from '../../src/narrative/write';
import { publishedSheet } from './sheets';

const paragraph = (...pieces: readonly Piece[]): Paragraph => ({ id: 'p', kind: 'text', sentences: [{ id: 'p.1', pieces }] });
const section = (title: string, ...paragraphs: readonly Paragraph[]): Section => ({ no: '一', title, kind: 'text', paragraphs });

describe('the runs of a paragraph', () => {
  it('are the heading it begins with, its gaps, its numbers in doubt and the rest', () => {
    const runs = paragraphRuns(
      paragraph({ text: '（一）主动公开情况。共公开' }, { text: '756', indicators: ['1.1'], value: 756, doubtful: true }, { text: '条，' }, { text: '【待填：件数】', indicators: [], value: null, gap: true }, { text: '。' }),
    );
    expect(runs).toEqual([
      { text: '（一）主动公开情况。', subheading: true },
      { text: '共公开' },
      { text: '756', mark: 'doubtful' },
      { text: '条，' },
      { text: '【待填：件数】', mark: 'gap' },
      { text: '。' },
    ]);
  });

  it('of a megabyte of opened brackets are words', () => {
    const text = '【待填：'.repeat(250_000);
    expect(paragraphRuns(paragraph({ text }))).toEqual([{ text }]);
  });

  it.each([
    ['（二）平台建设', '（二）平台建设'],
    ['（十一）监督保障情况。好。', '（十一）监督保障情况。'],
    ['（一）主动公开756条。', undefined],
    ['（一）我镇公开信息，其中网站最多。', undefined],
    ['我镇（一）公开。', undefined],
  ])('%s has the heading %s', (text, heading) => {
    expect(paragraphRuns(paragraph({ text })).find(({ subheading }) => subheading)?.text).toBe(heading);
  });
});

describe('rich text', () => {
  const text = (html: string): string => {
    const lines: string[] = [];
    const walk = (node: { readonly childNodes?: readonly object[]; readonly value?: string; readonly nodeName?: string }): string =>
      node.nodeName === '#text' ? (node.value ?? '') : (node.childNodes ?? []).map((child) => walk(child)).join('') + (node.nodeName === 'p' ? '\n' : '');
    lines.push(walk(parse(html)));
    return lines.join('');
  };

  it.each(['zhangcun-2012', 'huaian-2024', 'suqian-2023'])('of %s says what the plain text says', (id) => {
    const sections = write(publishedSheet(id));
    expect(text(richText(sections)).trimEnd()).toBe(plainText(sections));
  });

  it('has each paragraph in the font, size and indent of its kind', () => {
    const html = richText([{ no: '', title: '报告', kind: 'opening', paragraphs: [] }, section('总体情况', paragraph({ text: '（一）公开。' }, { text: '共1条。' }))]);
    const [title, heading, body] = html.split('</p>');
    expect(title).toMatch(/^<p style="font-family:'方正小标宋简体',[^"]*font-size:22pt;[^"]*text-align:center/);
    expect(heading).toMatch(/^<p style="font-family:'黑体',[^"]*font-size:16pt;[^"]*text-indent:32pt;mso-char-indent-count:2.0/);
    expect(body).toMatch(/^<p style="font-family:'仿宋_GB2312',[^"]*font-size:16pt;line-height:28pt;[^"]*text-indent:32pt;.*<span style="font-family:'楷体_GB2312',[^"]*">（一）公开。<\/span>共1条。$/);
  });

  it('takes what is written as text, wherever it stands', () => {
    const hostile = '<img src=x onerror="alert(1)">&amp;<script>';
    const html = richText([section(hostile, paragraph({ text: hostile }, { text: hostile, indicators: [], value: null, gap: true }))]);
    expect(html.match(/<(?!\/?(?:p|span)[ >])/g)).toBeNull();
    expect(text(html)).toBe(`一、${hostile}\n${hostile.repeat(2)}\n`);
    expect(richParagraph(paragraph({ text: '"<' }))).toMatch(/>&quot;&lt;<\/p>$/);
  });

  it('marks what is to be filled in, in a title as well', () => {
    expect(richText([{ no: '', title: '【待填：单位名称】2023年报告', kind: 'opening', paragraphs: [] }])).toContain('<span style="background:#FFFF00;mso-highlight:yellow">【待填：单位名称】</span>2023年报告');
  });
});

it('takes out of a text what could harm it and nothing else', () => {
  expect(printable('甲\u0000乙\u202e丙\ud800丁\u{20000}\n戊\u3000１　“—”')).toBe('甲乙丙\ufffd丁\u{20000} 戊\u3000１　“—”');
});
