import { cellEntries, cellFigures } from './applicant-cells';
import { applicants, around, kinds, otherRows, outcomes, rows } from './application-rows';
import type { Entry, FormMeaning, Rate } from './meaning';

/** What the forms of 2019 and 2021 count of applications, reviews and law suits, and how reports call it. */

const rowFigures = (of: typeof rows): FormMeaning['figures'] => Object.fromEntries(Object.entries(of).map(([name, { row }]) => [`${name}数`, `t3.${row}.c7`]));
const rowTerms = (of: typeof rows): FormMeaning['terms'] => Object.fromEntries(Object.entries(of).map(([name, { words }]) => [name, words]));
const rowEntries = (of: typeof rows): Entry[] =>
  Object.entries(of).flatMap(([name, { under }]): Entry[] => [
    { key: [name], with: [handled], may: ['申请', '~结果', '~公开', '~信息'], means: [`${name}数`], of: ['答复数', `${under}数`, ...received] },
    { key: [under, name], with: [handled], may: ['申请', '~结果', '~公开', '~信息'], means: [`${under}数`, `${name}数`], of: ['答复数', ...received] },
  ]);

const handled = '申请|收到|收办|办结|~结果|不予公开|无法提供|不予处理|其他处理|予以公开|部分公开|自然人|法人';
const received = ['新收申请数', '应办申请数'];

export const figures: FormMeaning['figures'] = {
  ...rowFigures(rows),
  ...cellFigures,
  自然人应办申请数: 't3.r1.c1 + t3.r2.c1',
  法人或其他组织应办申请数: 't3.r1.c2 + t3.r1.c3 + t3.r1.c4 + t3.r1.c5 + t3.r1.c6 + t3.r2.c2 + t3.r2.c3 + t3.r2.c4 + t3.r2.c5 + t3.r2.c6',
  商业企业应办申请数: 't3.r1.c2 + t3.r2.c2',
  科研机构应办申请数: 't3.r1.c3 + t3.r2.c3',
  社会公益组织应办申请数: 't3.r1.c4 + t3.r2.c4',
  法律服务机构应办申请数: 't3.r1.c5 + t3.r2.c5',
  其他组织应办申请数: 't3.r1.c6 + t3.r2.c6',
  直接起诉案件数: { sum: 't4.ld.x5', parts: 't4.ld.**' },
  复议后起诉案件数: { sum: 't4.lr.x5', parts: 't4.lr.**' },
  ...Object.fromEntries(Object.entries(outcomes).flatMap(([name, column]) => [[`直接起诉${name}数`, `t4.ld.${column}`], [`复议后起诉${name}数`, `t4.lr.${column}`]])),
};

export const otherFigures: FormMeaning['figures'] = { ...rowFigures(otherRows), 其他处理其他情形数: 't3.r3.6.3.c7' };
export const otherTerms: FormMeaning['terms'] = { ...rowTerms(otherRows), 其他情形: ['其他情形', '其它情形'] };
export const otherEntries: readonly Entry[] = [
  ...rowEntries(otherRows),
  { key: ['其他'], with: ['其他处理'], may: around, means: ['其他处理其他情形数'], of: ['答复数', '其他处理数'], loose: true },
  { key: ['其他情形'], with: ['其他处理'], may: ['申请', '~结果'], means: ['其他处理其他情形数'], of: ['答复数', '其他处理数'] },
];

export const terms: FormMeaning['terms'] = {
  ...rowTerms(rows),
  申请: ['政府信息公开申请', '信息公开申请', '政务公开申请', '政府信息申请', '依申请公开政府信息', '依申请公开信息', '依申请公开', '申请公开政府信息', '申请公开', '公开申请', '申请办理', '申请处理', '依申请', '申请件', '申请'],
  收到: ['收到', '受理', '新收', '新收到', '新受理', '接收', '接到', '接受', '本年新收', '收到并受理', '登记受理', '接收到', '收'],
  收办: ['收办', '办理', '处理', '应办理', '应办', '承办', '办理答复数', '需办理', '收到和处理', '收到并处理', '本年度办理'],
  办结: ['办结', '答复', '回复', '办毕', '已办结', '按时办结', '按期办结', '办理完毕', '办理答复', '作出答复', '予以答复', '按时答复', '按期答复', '依法答复', '办理回复', '书面答复', '办复', '审结答复'],
  '~结果': ['办理结果', '答复结果', '处理结果', '办理情况', '答复类型', '答复情况'],
  上年结转: ['上年结转', '上年度结转', '上一年结转', '上一年度结转', '去年结转', '上年结转至本年', '上年度结转至本年', '结转上年', '上年度转入', '上年转入', '上年度遗留', '上年遗留', '上年度结转申请', '上年结转申请', '上年未办结', '上年度未办结', '去年遗留', '上年度顺延', '上年结转政府信息公开申请', '上年度结转政府信息公开申请', '上年度结转到本年度', '往年结转'],
  下年结转: ['结转', '结转下年', '结转下年度', '结转至下年', '结转至下年度', '结转到下年', '结转到下年度', '结转下一年', '结转下一年度', '结转至下一年', '结转至下一年度', '结转到下一年度', '转下年', '转下年度', '转下一年度', '转至下年度', '转入下年', '转入下年度', '转入下一年度', '顺延到下年', '顺延到下年度', '顺延至下年', '顺延至下年度', '顺延下年度', '顺延到下一年度', '顺延至下一年度', '结转到次年', '结转次年', '结转至次年', '下年度继续办理', '下一年度继续办理', '下年继续办理', '结转下年度继续办理', '结转下年继续办理', '结转明年', '延期至下年度', '跨年办理', '结转下年度办理', '转下年度办理', '转下年办理', '转下一年度继续办理', '转下年度继续办理', '转入下年度继续办理', '顺延至下年度办理', '结转至下年度继续办理', '结转到下年度继续办理', '结转至下年继续办理', '结转到下年继续办理', '正在办理', '尚在办理', '尚未办结', '未办结'],
  自然人: ['自然人', '公民个人'],
  法人: ['法人或其他组织', '法人和其他组织', '法人及其他组织', '法人或者其他组织', '法人、其他组织', '法人其他组织', '法人和非法人组织', '法人'],
  商业企业: ['商业企业'],
  科研机构: ['科研机构'],
  社会公益组织: ['社会公益组织', '公益组织'],
  法律服务机构: ['法律服务机构'],
  予以公开: ['予以公开', '全部公开', '同意公开'],
  部分公开: ['部分公开', '予以部分公开', '同意部分公开'],
  不予公开: ['不予公开', '不同意公开', '决定不予公开'],
  无法提供: ['无法提供'],
  不予处理: ['不予处理'],
  其他: ['其他', '其它'],
  其他处理: ['其他处理', '作其他处理', '作其他处理的', '作出其他处理', '其他方式处理', '其它处理', '作其它处理'],
  复议: ['行政复议', '申请行政复议', '政府信息公开申请行政复议', '信息公开申请行政复议', '政府信息公开申请提起行政复议', '依申请公开行政复议', '行政复议案件', '复议案件', '行政复议申请', '被申请行政复议', '复议'],
  诉讼: ['行政诉讼', '提起行政诉讼', '政府信息公开申请行政诉讼', '政府信息公开申请提起行政诉讼', '依申请公开行政诉讼', '行政诉讼案件', '诉讼案件', '行政应诉', '被提起行政诉讼', '诉讼'],
  直接起诉: ['未经复议直接起诉', '未经行政复议直接起诉', '未经复议直接提起行政诉讼', '直接提起行政诉讼', '直接起诉'],
  复议后起诉: ['复议后起诉', '经复议后起诉', '复议后提起行政诉讼', '行政复议后起诉', '复议后再起诉', '经复议后提起行政诉讼'],
  结果维持: ['结果维持', '维持', '维持原行政行为', '予以维持', '被维持'],
  结果纠正: ['结果纠正', '纠正', '被纠正', '被纠错', '纠错', '依法纠错', '予以纠正', '被依法纠错'],
  其他结果: ['其他结果', '其它结果'],
  尚未审结: ['尚未审结', '未审结', '正在审理', '尚在审理', '尚未办结', '审理中'],
  申请方式: ['网络', '网上', '在线', '信函', '邮寄', '当面', '现场', '传真', '电子邮件', '邮件', '窗口'],
  处理费: ['信息处理费', '政府信息公开信息处理费', '检索费', '复制费', '邮寄费', '工本费', '收费', '费用', '收取费用', '收取', '减免'],
  投诉: ['举报', '投诉', '举报投诉', '信访'],
  '~公开': ['公开', '主动公开', '发布', '公布', '主动发布', '刊登', '推送', '发布公开', '向社会公开', '公开发布', '对外公开', '集中公开', '统一公开', '刊发', '登载', '上传'],
  '~信息': ['政府信息', '政务信息', '信息', '政府信息公开', '政务公开', '信息公开', '各类政府信息', '各类信息'],
};

export const topics: readonly string[] = ['申请', '复议', '诉讼', '直接起诉', '复议后起诉', '处理费', '投诉'];

/** Terms that stand within the names of the two kinds of law suit. */
const parent = (topic: string): readonly string[] => (topic === '直接起诉' || topic === '复议后起诉' ? ['诉讼', '复议'] : []);

const suits = (topic: string, name: string, total: string): Entry[] => [
  { key: [topic], may: ['申请', ...around, ...parent(topic)], means: [total] },
  ...['收到', '收办', '办结'].map((done): Entry => ({ key: [topic, done], may: ['申请', '收到', '收办', ...around, ...parent(topic)], means: [total], loose: true })),
  ...Object.keys(outcomes).map((outcome): Entry => ({ key: [outcome], with: [topic], may: ['申请', '收办', ...around], means: [`${name}${outcome}数`], of: [total] })),
];

export const entries: readonly Entry[] = [
  { key: ['上年结转'], may: ['申请', '收到', '收办', '办结', ...around], means: ['上年结转申请数'], of: ['应办申请数', '答复数'] },
  { key: ['下年结转'], may: ['申请', '收到', '收办', '办结', ...around], with: ['申请|收到|收办|办结|上年结转|下年结转'], means: ['结转下年度申请数'], of: ['应办申请数', '新收申请数'] },
  { key: ['收到'], with: ['申请'], may: ['收办', ...around], means: ['新收申请数', '应办申请数'], of: ['应办申请数'] },
  { key: ['收到', '上年结转'], with: ['申请'], may: around, means: ['应办申请数'], loose: true },
  { key: ['收办'], with: ['申请'], may: around, means: ['应办申请数', '答复数', '新收申请数'] },
  { key: ['办结'], with: ['申请'], may: ['收办', ...around], means: ['答复数'], of: ['应办申请数', '新收申请数'] },
  { key: ['收到', '办结'], with: ['申请'], may: ['收办', ...around], means: ['新收申请数', '答复数', '应办申请数'], loose: true },
  { key: ['申请'], may: around, means: ['新收申请数', '应办申请数', '答复数'], loose: true },
  ...Object.entries(applicants).map(
    ([key, name]): Entry => ({ key: [key], with: ['申请|收到|收办|法人|自然人'], may: ['申请', '收到', '收办', ...around], means: [`${name}申请数`, `${name}应办申请数`], of: received }),
  ),
  ...Object.entries(kinds).map(([key, name]): Entry => ({ key: [key], with: [handled], may: ['申请', '办结', '收办', ...around], means: [name], of: ['答复数', ...received] })),
  ...rowEntries(rows),
  ...cellEntries,
  { key: ['其他'], with: ['法人|商业企业|科研机构|社会公益组织|法律服务机构'], may: ['申请', '自然人', ...around], means: ['其他组织申请数', '其他组织应办申请数'], of: received, loose: true },
  { key: ['其他'], with: ['复议'], may: around, means: ['行政复议其他结果数'], of: ['行政复议案件数'], loose: true },
  { key: ['其他'], with: ['诉讼'], may: around, means: ['行政诉讼其他结果数'], of: ['行政诉讼案件数'], loose: true },
  ...suits('复议', '行政复议', '行政复议案件数'),
  ...suits('直接起诉', '直接起诉', '直接起诉案件数'),
  ...suits('复议后起诉', '复议后起诉', '复议后起诉案件数'),
  ...suits('诉讼', '行政诉讼', '行政诉讼案件数'),
  { key: ['~公开'], with: ['办结|不予公开|无法提供|部分公开'], means: ['予以公开数', '予以公开数+部分公开数'], of: ['答复数'], loose: true },
  { key: ['投诉'], may: ['申请', '收到', ...around], means: [] },
  { key: ['处理费'], may: ['申请', '收到', '收办', ...around], means: [] },
];

export const rates: readonly Rate[] = [
  { words: ['行政复议维持率', '复议维持率'], part: '行政复议结果维持数', of: ['行政复议案件数'] },
  { words: ['行政复议纠错率', '复议纠错率', '行政复议纠正率'], part: '行政复议结果纠正数', of: ['行政复议案件数'] },
  { words: ['办结率', '答复率', '办理率', '按期答复率'], part: '答复数', of: ['应办申请数', '新收申请数'] },
];
