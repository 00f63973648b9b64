import { findForm } from './catalogue';
import { checkForm } from './check-form';
import { compileForm, type Form } from './compile';
import { FormError, type Whereabouts } from './errors';
import { type ExtensionData, extensionSchema } from './extension';
import { type FormData, formSchema } from './form';
import { jsonErrorAt, jsonPlace, positionAt } from './json';
import { resolve } from './resolve';
import { place, schemaReason } from './schema-reason';

/** The text of a form file and what it is called. */
export interface FormSource {
  readonly source: string;
  readonly file: string;
}

/** Finds the form that another one extends, by what stands under `extends`; undefined where there is none beside the official ones. */
export type FindBase = (name: string) => FormSource | Form | undefined;

const noBase: FindBase = () => undefined;

/**
 * Reads a form file.
 * @param findBase forms that it may extend besides the official ones.
 * @throws FormError naming the line, the column, the place and the reason of the first mistake.
 */
export function parseForm(source: string, file: string, findBase: FindBase = noBase): Form {
  return parseOne(source, file, findBase, [file]);
}

function parseOne(source: string, file: string, findBase: FindBase, chain: readonly string[]): Form {
  const text = source.replace(/^\ufeff/, '');
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new FormError(file, '', { zh: '不是有效的 JSON', en: 'not valid JSON' }, { path: [] }, positionAt(text, jsonErrorAt(text)));
  }
  try {
    return build(data, file, findBase, chain);
  } catch (error) {
    if (!(error instanceof FormError) || error.file !== file || error.position !== undefined) throw error;
    throw new FormError(file, error.place, error.reason, error.whereabouts, positionAt(text, offsetOf(text, error.whereabouts)));
  }
}

/** In a text the very character, unless it is written with escapes. */
function offsetOf(text: string, { path, key = false, within = 0 }: Whereabouts): number {
  const found = jsonPlace(text, path);
  if (key) return found.key;
  const plain = text[found.value] === '"' && !text.slice(found.value, found.value + 1 + within).includes('\\');
  return within > 0 && plain ? found.value + 1 + within : found.value;
}

/** What a form file extends; undefined if it extends nothing or is no form file at all. */
export function baseOf(source: string): string | undefined {
  try {
    const data: unknown = JSON.parse(source.replace(/^\ufeff/, ''));
    return isExtension(data) && typeof data.extends === 'string' ? data.extends : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Checks form data and compiles its rules.
 * @throws FormError naming the place and the reason of the first mistake.
 */
export function buildForm(data: unknown, file: string, findBase: FindBase = noBase): Form {
  return build(data, file, findBase, [file]);
}

function build(data: unknown, file: string, findBase: FindBase, chain: readonly string[]): Form {
  if (isExtension(data)) return extended(data, file, findBase, chain);
  const form = parsed<FormData>(formSchema.safeParse(data, { reportInput: true }), file);
  checkForm(form, file);
  return compileForm(form, file);
}

function extended(data: object, file: string, findBase: FindBase, chain: readonly string[]): Form {
  const extension = parsed<ExtensionData>(extensionSchema.safeParse(data, { reportInput: true }), file);
  const { data: form, written } = resolve(extension, baseForm(extension.extends, file, findBase, chain).data, file);
  try {
    checkForm(form, file);
    return compileForm(form, file);
  } catch (error) {
    if (!(error instanceof FormError)) throw error;
    const here = written(error.whereabouts);
    const { zh, en } = error.reason;
    const left = error.whereabouts.missing !== undefined && here.missing === undefined;
    const reason = left ? { zh: `${zh}：被扩展的表样有规则用到它，请一并删去（rules.remove）或改写（rules.replace）`, en: `${en}: a rule of the form extended uses it; remove that rule too (rules.remove) or rewrite it (rules.replace)` } : error.reason;
    throw new FormError(file, error.place, reason, here);
  }
}

function baseForm(name: string, file: string, findBase: FindBase, chain: readonly string[]): Form {
  const refuse = (zh: string, en: string): never => {
    throw new FormError(file, 'extends', { zh, en }, { path: ['extends'] });
  };
  const base = findBase(name) ?? findForm(name);
  if (base === undefined) return refuse(`找不到要扩展的表样“${name}”：写官方表样的编号，或放在同一处的表样文件名`, `no form “${name}” to extend: give an official form’s id or the name of a form file beside this one`);
  if ('data' in base) return base;
  if (chain.includes(base.file)) return refuse(`表样互相扩展，绕成了圈：${[...chain, base.file].join(' → ')}`, `forms extend each other in a circle: ${[...chain, base.file].join(' → ')}`);
  return parseOne(base.source, base.file, findBase, [...chain, base.file]);
}

const isExtension = (data: unknown): data is object & { readonly extends: unknown } => typeof data === 'object' && data !== null && 'extends' in data;

type Parsed<T> = { success: true; data: T } | { success: false; error: { issues: Parameters<typeof schemaReason>[0][] } };

/** @throws FormError for the first thing that does not satisfy the schema. */
function parsed<T>(result: Parsed<T>, file: string): T {
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  if (issue === undefined) throw new FormError(file, '', { zh: '内容不合要求', en: 'invalid' });
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  throw new FormError(file, place(issue.path), schemaReason(issue), unknown === undefined ? { path } : { path: [...path, unknown], key: true });
}
