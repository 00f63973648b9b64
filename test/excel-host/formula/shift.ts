import type { Area } from '../model/address';
import { areaName, parseArea, quotedSheet, splitSheet } from '../model/address';
import { tokens } from './parse';

/** Rewrites the references of a formula (with its `=`); `to` gives the new place, or null once it is gone. */
export function rewriteReferences(formula: string, to: (sheet: string | undefined, area: Area) => Area | null): string {
  if (!formula.startsWith('=')) return formula;
  const body = formula.slice(1);
  let result = '=';
  let done = 0;
  for (const token of tokens(body)) {
    if (token.kind !== 'reference') continue;
    const { sheet, local } = splitSheet(token.text);
    const area = parseArea(local);
    if (area === undefined) continue;
    const moved = to(sheet, area);
    const place = moved === null ? '#REF!' : `${sheet === undefined ? '' : `${quotedSheet(sheet)}!`}${withDollars(local, moved)}`;
    result += body.slice(done, token.at) + place;
    done = token.at + token.text.length;
  }
  return result + body.slice(done);
}

/** The same dollar signs as before. */
function withDollars(before: string, area: Area): string {
  const [first = '', last = ''] = before.split(':');
  const [newFirst = '', newLast = newFirst] = areaName(area).split(':');
  const one = (old: string, plain: string): string => {
    const parts = /^([A-Z]*)(\d*)$/.exec(plain);
    const column = parts?.[1] ?? '';
    const row = parts?.[2] ?? '';
    const dollarColumn = column !== '' && /^\$[A-Za-z]/.test(old) ? '$' : '';
    const dollarRow = row !== '' && (/[A-Za-z]\$\d/.test(old) || /^\$\d/.test(old)) ? '$' : '';
    return `${dollarColumn}${column}${dollarRow}${row}`;
  };
  return last === '' ? one(first, newFirst) : `${one(first, newFirst)}:${one(last, newLast)}`;
}

/** Rewrites the sheet's name wherever the formula (with its `=`) says it. */
export function renameInFormula(formula: string, from: string, to: string): string {
  if (!formula.startsWith('=')) return formula;
  const body = formula.slice(1);
  let result = '=';
  let done = 0;
  for (const token of tokens(body)) {
    const { sheet, local } = splitSheet(token.text);
    if (token.kind !== 'reference' || sheet?.toLowerCase() !== from.toLowerCase()) continue;
    result += `${body.slice(done, token.at)}${quotedSheet(to)}!${local}`;
    done = token.at + token.text.length;
  }
  return result + body.slice(done);
}
