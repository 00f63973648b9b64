import { assumed, documented, refused, type Rule, same } from '../rule';

function colourText(range: Excel.Range, text: string, fill: string): Excel.ConditionalFormat {
  const format = range.conditionalFormats.add('Custom');
  format.custom.rule.formula = `=A1="${text}"`;
  format.custom.format.fill.color = fill;
  format.custom.format.font.color = '#a4262c';
  return format;
}

export const cellRuleRules: readonly Rule[] = [
  documented('a data validation comes back as it was given', async (context, sheet) => {
    const { dataValidation } = sheet.getRange('A1:B2');
    dataValidation.rule = { wholeNumber: { formula1: 0, operator: 'GreaterThanOrEqualTo' } };
    dataValidation.errorAlert = { title: '不行', message: '这里填非负整数。', showAlert: true, style: 'Stop' };
    dataValidation.ignoreBlanks = true;
    const read = sheet.getRange('B2').dataValidation.load('type,rule,errorAlert,ignoreBlanks');
    await context.sync();
    same([read.type, read.rule.wholeNumber?.operator, read.errorAlert.message, read.ignoreBlanks], ['WholeNumber', 'GreaterThanOrEqualTo', '这里填非负整数。', true]);
  }),
  documented('cells with different validations read as inconsistent', async (context, sheet) => {
    sheet.getRange('A1').dataValidation.rule = { decimal: { formula1: 0, formula2: 9, operator: 'Between' } };
    const read = sheet.getRange('A1:A2').dataValidation.load('type');
    const none = sheet.getRange('C1').dataValidation.load('type');
    await context.sync();
    same([read.type, none.type], ['Inconsistent', 'None']);
  }),
  documented('values written by an add-in are not held against a validation', async (context, sheet) => {
    const cell = sheet.getRange('A1');
    cell.dataValidation.rule = { wholeNumber: { formula1: 0, operator: 'GreaterThan' } };
    cell.values = [[-5]];
    cell.load('values');
    cell.dataValidation.load('valid');
    await context.sync();
    same([cell.values, cell.dataValidation.valid], [[[-5]], false]);
  }),
  documented('clearing a validation', async (context, sheet) => {
    const range = sheet.getRange('A1:A3');
    range.dataValidation.rule = { wholeNumber: { formula1: 0, operator: 'GreaterThan' } };
    sheet.getRange('A2').dataValidation.clear();
    const cleared = sheet.getRange('A2').dataValidation.load('type');
    const kept = sheet.getRange('A3').dataValidation.load('type');
    await context.sync();
    same([cleared.type, kept.type], ['None', 'WholeNumber']);
  }),
  documented('a validation message has at most 255 characters', async (context, sheet) => {
    sheet.getRange('A1').dataValidation.errorAlert = { title: '', message: '长'.repeat(256), showAlert: true, style: 'Stop' };
    await refused('InvalidArgument', () => context.sync());
  }),
  documented('a new conditional format comes first', async (context, sheet) => {
    const range = sheet.getRange('A1:A5');
    const first = colourText(range, '相符', '#F1FAF1').load('id');
    const second = colourText(range, '不符', '#fde7e9').load('id,priority,type');
    range.conditionalFormats.load('items/id');
    const count = range.conditionalFormats.getCount();
    await context.sync();
    same([second.priority, second.type, count.value, range.conditionalFormats.items.map((each) => each.id)], [0, 'Custom', 2, [second.id, first.id]]);
  }),
  documented('rule and look of a conditional format', async (context, sheet) => {
    const format = colourText(sheet.getRange('A1:A5'), '不符', '#fde7e9');
    format.stopIfTrue = true;
    const { custom } = format;
    custom.rule.load('formula');
    custom.format.fill.load('color');
    custom.format.font.load('color,bold');
    format.load('stopIfTrue');
    const place = format.getRange().load('address');
    await context.sync();
    same([custom.rule.formula, custom.format.fill.color, custom.format.font.color, format.stopIfTrue, place.address.split('!')[1]], ['=A1="不符"', '#FDE7E9', '#A4262C', true, 'A1:A5']);
  }),
  documented('a conditional format by cell value', async (context, sheet) => {
    const format = sheet.getRange('A1').conditionalFormats.add('CellValue');
    format.cellValue.rule = { formula1: '="不符"', operator: 'EqualTo' };
    format.cellValue.format.font.bold = true;
    format.cellValue.load('rule');
    format.customOrNullObject.rule.load('formula');
    await context.sync();
    same([format.cellValue.rule.operator, format.customOrNullObject.isNullObject], ['EqualTo', true]);
  }),
  documented('one conditional format of several ranges', async (context, sheet) => {
    const format = sheet.getRanges('A1,C3').conditionalFormats.add('Custom');
    format.custom.rule.formula = '=TRUE';
    const places = format.getRanges().load('address');
    const none = format.getRangeOrNullObject();
    none.load('address');
    await context.sync();
    same([places.address.replace(/[^,!]*!/g, ''), none.isNullObject], ['A1,C3', true]);
  }),
  documented('clearing the conditional formats of a part leaves the rest', async (context, sheet) => {
    colourText(sheet.getRange('A1:A5'), '不符', '#FDE7E9');
    sheet.getRange('A1:A2').conditionalFormats.clearAll();
    const cleared = sheet.getRange('A1').conditionalFormats.getCount();
    const kept = sheet.getRange('A3').conditionalFormats.getCount();
    await context.sync();
    same([cleared.value, kept.value], [0, 1]);
  }),
  documented('a deleted conditional format is gone, the others stay', async (context, sheet) => {
    const range = sheet.getRange('A1:A5');
    colourText(range, '相符', '#F1FAF1');
    const format = colourText(range, '不符', '#FDE7E9');
    await context.sync();
    format.delete();
    const count = range.conditionalFormats.getCount();
    await context.sync();
    same(count.value, 1);
  }),
  assumed('conditional formats move with their cells', async (context, sheet) => {
    const format = colourText(sheet.getRange('A2:A3'), '不符', '#FDE7E9');
    sheet.getRange('1:1').insert('Down');
    const place = format.getRange().load('address');
    await context.sync();
    same(place.address.split('!')[1], 'A3:A4');
  }),
];
