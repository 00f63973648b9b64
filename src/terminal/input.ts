import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Grid } from '../annex/sheet/grid';
import { findForm, type Form, officialForms } from '../annex/form/catalogue';
import { FormError, formErrorText } from '../annex/form/errors';
import { baseOf, type FormSource, parseForm } from '../annex/form/load';
import { formMeant, type Recognition, recognise } from '../annex/sheet/recognise';
import { type RecordRead, readRecords } from '../annex/sheet/record';
import { checkSize } from '../files/limits';
import { FileRefusal, refusalText } from '../files/refusal';
import { type House, HouseError, houseName, parseHouse } from '../narrative/house';

/** A call or a file that cannot be used; the message is for the person, one line. */
export class Unusable extends Error {}

/** A file's grids; rejects with FileRefusal. */
export type ReadGrids = (bytes: Uint8Array, name: string) => Promise<Grid[]>;

/** Which annex of a file is meant. */
export interface Choice {
  /** Only the sheet of this name. */
  readonly sheet?: string;
  /** Words above the figure column to read, where there are several. */
  readonly column?: string;
}

/** A file as it lies on the disk and the grids in it. */
export interface OpenedFile {
  readonly bytes: Uint8Array;
  readonly grids: readonly Grid[];
}

/** @throws Unusable with the file's name and the reason. */
export async function openFile(read: ReadGrids, file: string): Promise<OpenedFile> {
  const bytes = await bytesOf(file);
  try {
    return { bytes, grids: await read(bytes, path.basename(file)) };
  } catch (error) {
    if (error instanceof FileRefusal) throw new Unusable(`${file}：${error.message}`);
    throw error;
  }
}

/** An annex of a file, with what the file keeps beside it. */
export interface ReadSheet extends Recognition {
  readonly record: RecordRead;
}

/** Reads and recognises a file. @throws Unusable with the file's name and the reason. */
export async function readSheet(read: ReadGrids, file: string, forms: readonly Form[], choice: Choice = {}): Promise<ReadSheet> {
  const opened = await openFile(read, file);
  return { ...recognisedSheet(opened.grids, file, forms, choice), record: readRecords(opened.grids) };
}

function recognisedSheet(all: readonly Grid[], file: string, forms: readonly Form[], choice: Choice): Recognition {
  const grids = sheetNamed(all, file, choice.sheet);
  const found = recognise(grids, { forms });
  if (found === undefined) {
    if (formMeant(grids, { forms }) !== undefined) throw new Unusable(`${file}：${refusalText('no-columns', {}, 'zh')}`);
    const where = choice.sheet === undefined ? '' : `工作表“${choice.sheet}”里`;
    throw new Unusable(`${file}：${where}没有找到统计表。能识别的表样：${forms.map((form) => form.id).join('、')}；请确认文件里有统计表，且指标名称完整。`);
  }
  if (choice.column === undefined) return found;
  return recognise(grids, { forms, column: columnNamed(found, file, choice.column) }) ?? found;
}

function sheetNamed(grids: readonly Grid[], file: string, name: string | undefined): readonly Grid[] {
  if (name === undefined) return grids;
  const named = grids.filter((grid) => grid.name.trim() === name.trim());
  if (named.length > 0) return named;
  throw new Unusable(`${file}：没有工作表“${name}”。文件里有：${grids.map((grid) => `${grid.name}${grid.hidden === true ? '（隐藏）' : ''}`).join('、')}。`);
}

/** The header as it stands on the sheet. A column asked for is never passed over in silence. */
function columnNamed({ readings }: Recognition, file: string, name: string): string {
  const headers = [...new Set(readings.flatMap((reading) => (reading.kind === 'several-columns' ? reading.columns.map(({ header }) => header) : [])))];
  if (headers.length === 0) throw new Unusable(`${file}：这张表没有几栏统计数可选，请去掉 --column。`);
  const bare = (text: string): string => text.replace(/\s/g, '');
  const header = headers.find((each) => bare(each) === bare(name));
  if (header === undefined) throw new Unusable(`${file}：没有名为“${name}”的统计数栏。表中有：${headers.filter((each) => each !== '').join('、')}。`);
  return header;
}

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(file);
    checkSize(size);
    return new Uint8Array(await readFile(file));
  } catch (error) {
    if (error instanceof FileRefusal) throw new Unusable(`${file}：${error.message}`);
    throw new Unusable(`${file}：${systemReason(error)}`);
  }
}

/** Writes a file that must not exist yet. @throws Unusable */
export async function writeNew(file: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeFile(file, bytes, { flag: 'wx' });
  } catch (error) {
    // What could not be written whole is worse than nothing.
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') await rm(file, { force: true });
    throw new Unusable(`${file}：${systemReason(error)}`);
  }
}

/** A form by id, or from a form file. @throws Unusable */
export async function formNamed(name: string): Promise<Form> {
  const official = findForm(name);
  if (official !== undefined) return official;
  if (!name.endsWith('.json')) throw new Unusable(`没有表样“${name}”。可用的：${officialForms.map((form) => form.id).join('、')}；自定义表样请给出 .json 文件。`);
  const text = new TextDecoder().decode(await bytesOf(name));
  const bases = await filesExtended(name, text);
  try {
    return parseForm(text, name, (base) => bases.get(base));
  } catch (error) {
    if (error instanceof FormError) throw new Unusable(formErrorText(error, 'zh'));
    throw error;
  }
}

/** The form files that a form file extends, one after the other, by the name that each is called by. They lie beside it. */
async function filesExtended(file: string, source: string): Promise<Map<string, FormSource>> {
  const found = new Map<string, FormSource>();
  for (let base = baseOf(source); base?.endsWith('.json') === true && !found.has(base); ) {
    const beside = path.join(path.dirname(file), path.basename(base));
    const text = new TextDecoder().decode(await bytesOf(beside));
    found.set(base, { source: text, file: beside });
    base = baseOf(text);
  }
  return found;
}

/** The wording that a file keeps for its annex; undefined if it keeps none. @throws Unusable */
export function houseKept(file: string, { record, sheet: { form } }: ReadSheet): House | undefined {
  const text = record.texts.get(houseName(form.id));
  return text === undefined ? undefined : parsedHouse(text, `${file} 中保存的单位用语`, form);
}

/** A unit's own wording, from its file. @throws Unusable */
export async function houseNamed(file: string, form: Form): Promise<House> {
  return parsedHouse(new TextDecoder().decode(await bytesOf(file)), file, form);
}

function parsedHouse(text: string, file: string, form: Form): House {
  try {
    return parseHouse(text, form);
  } catch (error) {
    if (error instanceof HouseError) throw new Unusable(`${file}：${error.place === '' ? '' : `${error.place}：`}${error.reason.zh}`);
    throw error;
  }
}

/** Why the system could not read or write, in Chinese. */
export function systemReason(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  switch (code) {
    case 'ENOENT':
      return '没有这个文件或文件夹';
    case 'EISDIR':
      return '这是文件夹，请给出文件';
    case 'EEXIST':
      return '文件已存在，没有改动；请换一个名字或先移走原文件';
    case 'EACCES':
    case 'EPERM':
      return '没有权限';
    case 'ENOSPC':
      return '磁盘已满';
    case 'EROFS':
      return '磁盘只能读，不能写';
    case 'ENOTDIR':
      return '路径中有一段不是文件夹';
    case 'ELOOP':
      return '链接绕成了圈';
    case 'EBUSY':
      return '文件正被别的程序占用';
    default:
      return `不能读写（${code ?? '原因不明'}）`;
  }
}
