import { type Theme, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import type { Sheet } from '../../src/annex/sheet/sheet';
import type { ChartPicture } from '../../src/narrative/chart-svg';
import * as image from '../../src/pane/chart-image';
import ChartsPanel from '../../src/pane/ChartsPanel';
import type { Language } from '../../src/pane/strings';
import { formOf, publishedSheet, sheetOf } from '../narrative/sheets';
import { showPart } from './frame';

jest.mock('../../src/pane/chart-image', () => ({ __esModule: true, ...jest.requireActual<object>('../../src/pane/chart-image') }));
afterEach(() => { jest.restoreAllMocks(); });

const show = (sheet: Sheet, lastYear?: Sheet, { theme = webLightTheme, language = 'zh' }: { theme?: Theme; language?: Language } = {}) =>
  showPart(<ChartsPanel sheet={sheet} lastYear={lastYear} />, language, theme);

const [before, now] = [publishedSheet('pingtan-2021'), publishedSheet('pingtan-2022')];
const drawing = (picture: HTMLElement): string => decodeURIComponent(picture.getAttribute('src') ?? '');

test('a picture for each chart, said in words, with its figures as a table', async () => {
  const { container } = show(now, before);
  expect(screen.getAllByRole('heading').map(({ textContent }) => textContent)).toEqual(['政府信息公开申请（件）', '依申请办理结果（件）', '新收申请的申请人（件）', '行政复议、行政诉讼（件）']);
  const [first] = screen.getAllByRole('img');
  expect(first?.getAttribute('alt')).toBe('2021年：本年新收70，上年结转0，本年答复69，结转下年度1。2022年：本年新收74，上年结转1，本年答复75，结转下年度0。');
  const [more] = screen.getAllByRole('button', { name: '看图中的数' });
  if (more === undefined) throw new Error('no button');
  expect(more.getAttribute('aria-expanded')).toBe('false');
  await userEvent.click(more);
  expect(more.getAttribute('aria-expanded')).toBe('true');
  const table = screen.getByRole('table', { name: '图中的数：政府信息公开申请（件）' });
  expect(within(table).getAllByRole('row').map((row) => Array.from(row.children, ({ textContent }) => textContent))).toEqual([
    ['', '2021年', '2022年'],
    ['本年新收', '70', '74'],
    ['上年结转', '0', '1'],
    ['本年答复', '69', '75'],
    ['结转下年度', '1', '0'],
  ]);
  expect((await axe(container)).violations).toEqual([]);
});

test('copies and saves the light picture of a printed page, also from a dark pane', async () => {
  const copied: ChartPicture[] = [];
  jest.spyOn(image, 'copyPicture').mockImplementation((picture) => Promise.resolve(copied.push(picture) > 0));
  const saved = jest.spyOn(image, 'savePicture').mockImplementation(() => undefined);
  show(now, undefined, { theme: webDarkTheme });
  expect(drawing(screen.getAllByRole('img')[1] as HTMLElement)).toContain('width="360"');
  await userEvent.click(screen.getByRole('button', { name: '复制图片：依申请办理结果（件）' }));
  await screen.findByText('图片已复制，可以粘贴到 Word 或 WPS 中。');
  expect(copied).toEqual([expect.objectContaining({ width: 640, svg: expect.stringContaining('fill="#ffffff"') as string })]);
  expect(saved).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole('button', { name: '保存 SVG：依申请办理结果（件）' }));
  expect(saved).toHaveBeenCalledWith(copied[0], '依申请办理结果（件）.svg');
});

test('where pictures cannot be copied a file is saved, and that is said', async () => {
  const saved = jest.spyOn(image, 'savePicture').mockImplementation(() => undefined);
  show(now, undefined, { language: 'en' });
  await userEvent.click(screen.getByRole('button', { name: 'Copy picture: 新收申请的申请人（件）' }));
  await screen.findByText(/an SVG file was saved instead/);
  expect(saved).toHaveBeenCalledWith(expect.objectContaining({ width: 640 }), '新收申请的申请人（件）.svg');
});

test('says that there is nothing to draw', async () => {
  const { container } = show(sheetOf(formOf('cn-2021'), {}));
  expect(screen.getByText(/没有可以画图的数/)).not.toBeNull();
  expect(screen.queryByRole('img')).toBeNull();
  expect((await axe(container)).violations).toEqual([]);
});
