import cn2014 from '../form/examples/cn-2014.json';
import cn2019 from '../form/examples/cn-2019.json';
import cn2021 from '../form/examples/cn-2021.json';
import weihai2014 from '../form/examples/sd-weihai-2014.json';
import type { RuleExamples } from './examples';

/** Generated from published sheets by `npm run docs:rules`; a test holds the files up to date. */
const examples: Readonly<Record<string, unknown>> = { 'cn-2021': cn2021, 'cn-2019': cn2019, 'cn-2014': cn2014, 'sd-weihai-2014': weihai2014 };

/** Examples for the rules of an official form; none for other forms. */
export const officialExamples = (form: string): readonly RuleExamples[] => (examples[form] ?? []) as readonly RuleExamples[];
