import * as z from 'zod/mini';
import { extensionSchema } from './extension';
import { formSchema } from './form';

/** The JSON Schema of form files, for editors: of a whole form and of one that extends another. */
export function formJsonSchema(): object {
  const { $schema, ...form } = z.toJSONSchema(formSchema, { io: 'input', override: describe });
  const { $schema: _same, ...extending } = z.toJSONSchema(extensionSchema, { io: 'input', override: describe });
  return {
    $schema,
    title: '附表通表样文件',
    description: '一份完整的表样，或者（有 extends 时）对另一份表样的改动。各项的意思见 docs/forms.md。',
    if: { type: 'object', required: ['extends'] },
    then: extending,
    else: form,
  };
}

/** Gives the properties of an object their descriptions. */
function describe({ jsonSchema }: { jsonSchema: { properties?: Record<string, unknown> } }): void {
  const { properties } = jsonSchema;
  if (properties === undefined) return;
  const here = kindOf(Object.keys(properties));
  for (const [key, schema] of Object.entries(properties)) {
    const description = descriptions[`${here}.${key}`] ?? descriptions[key];
    if (description !== undefined && typeof schema === 'object' && schema !== null) (schema as { description?: string }).description = description;
  }
}

/** Which object has these keys, where a key means different things in different ones. */
function kindOf(keys: readonly string[]): string {
  if (keys.includes('extends') || keys.includes('unitLabel')) return 'form';
  if (keys.includes('severity')) return 'rule';
  if (keys.includes('collapsed')) return 'variant';
  if (keys.includes('no')) return 'section';
  if (keys.includes('layout') || keys.includes('groups')) return 'table';
  if (keys.includes('replace')) return 'rules';
  return '';
}

const descriptions: Readonly<Record<string, string>> = {
  $schema: '这份 JSON Schema 的地址，供编辑器用',
  extends: '扩展哪份表样：官方表样的编号，或放在同一处的表样文件名',
  'form.id': '表样编号：小写字母、数字、连字符',
  'form.title': '表题，{year} 换成年度',
  'form.base': '由扩展得来时，最初被扩展的表样的编号；由程序填写',
  'form.tables': '表；扩展文件里是对表的增删改',
  'form.rules': '勾稽关系；扩展文件里是对规则的增删改',
  name: '名称',
  nameEn: '英文名称',
  document: '规定这份表的文件',
  years: '适用的报告年度；没有 to 表示现行',
  from: '第一个年度',
  to: '最后一个年度',
  verification: '标签从哪里来，哪些部分是重建的',
  unitLabel: '表上方填写单位名称处的标签，如“填报单位”',
  sections: '报告的各部分',
  off: '停用的规则：不判断，但每次结果都会写明',
  variants: '实际见过的印法：标题行印成一行有数的行',
  zh: '中文',
  en: '英文',
  'section.no': '序号，如“一”',
  'section.title': '标题',
  'section.type': 'text 是文字，table 是表',
  'section.content': '应写的内容',
  'table.id': '表的代码',
  'table.section': '表上方的大标题',
  'table.title': '表的标题',
  layout: 'list 一行一个指标；matrix 行 × 栏；groups 各组横排成一行',
  headers: '三栏的名称：指标、单位、统计数',
  corner: '左上角的字',
  headerTop: '压在全部栏上的表头',
  columns: '栏',
  rows: '行',
  groups: '并排的各组',
  headerPath: '组上方的各层表头，由外到内',
  headerGroup: '压在本栏和相邻各栏上的表头',
  code: '代码；指标编号由它组成，定了就不要改',
  label: '标签，照印',
  level: '编号的层级：1 一、 2 （一） 3 1. 4 其中',
  role: '与上级合计的关系：total 合计，distinct-total 去重的总数，component 一部分，subset 其中，channel 渠道，independent 不参加合计，header 没有数的标题行',
  unit: '单位',
  kind: 'integer 非负整数，signed-integer 可为负的整数，decimal 非负、最多六位小数',
  parent: '上级行的代码，必须在它前面',
  rollUp: '汇总各单位时要注意什么；没有这一项的照常相加',
  add: '是否相加',
  verified: '标签和编号从哪里读来（不是从本表时）',
  reason: '原因，不能空',
  'variant.id': '印法的编号',
  note: '说明',
  collapsed: '印成一行的标题行，写作 表.行',
  'rule.id': '规则编号：大写字母、数字、连字符',
  severity: 'error 不可能不成立；warning 通常成立；info 备注。拿不准时用 warning',
  basis: 'official 表上印明；implied 由标签的意思得出；practice 审核惯例',
  relations: '关系，写法见 docs/forms.md；没有的是关于报告文字的规则',
  text: '规则，一句话',
  why: '为什么成立，为什么是这个严重程度',
  evidence: '实例',
  rule: '规则编号',
  by: '谁停用的',
  date: '日期，年-月-日',
  remove: '删去的代码',
  change: '改动：写代码和要改的项。编号变了只改 label，代码不变',
  insert: '插入',
  after: '插在哪个代码之后；不写就插在最前面',
  items: '插入的内容，依次',
  'rules.remove': '删去的规则',
  'rules.replace': '代替编号相同的规则',
  'rules.add': '新增的规则',
};
