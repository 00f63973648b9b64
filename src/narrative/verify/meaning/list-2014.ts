import type { Division, Entry, FormMeaning, Rate } from './meaning';

/** What the form of 2014 and its local extensions have in common. */

const channels: Readonly<Record<string, { readonly figure: string; readonly words: readonly string[] }>> = {
  公报: { figure: '政府公报公开数', words: ['政府公报', '市政府公报', '省政府公报', '公报'] },
  网站: {
    figure: '政府网站公开数',
    words: [
      '政府网站', '政府门户网站', '门户网站', '政务网站', '官方网站', '网站', '政府信息公开网站', '信息公开网站', '政府网', '网站平台', '政府网站平台', '政府信息公开平台',
      ...[...'省市县区镇乡'].flatMap((level) => ['政府网站', '政府门户网站', '人民政府网站', '人民政府门户网站', '级政府网站', '政府信息公开网站', '政府网站平台'].map((name) => `${level}${name}`)),
    ],
  },
  微博: { figure: '政务微博公开数', words: ['政务微博', '微博', '官方微博'] },
  微信: { figure: '政务微信公开数', words: ['政务微信', '微信', '微信公众号', '政务微信公众号', '微信平台', '微信公众平台', '官方微信', '官方微信公众号', '政务微信公众平台'] },
  其他方式: {
    figure: '其他方式公开数',
    words: ['其他方式', '其它方式', '其他途径', '其他渠道', '其他形式', '其他网络途径', '其他网络渠道', '其他渠道和方式'],
  },
};

const ways: Readonly<Record<string, { readonly figure: string; readonly words: readonly string[] }>> = {
  当面: { figure: '当面申请数', words: ['当面', '当面申请', '现场申请', '窗口申请'] },
  传真: { figure: '传真申请数', words: ['传真', '传真申请'] },
  网络: { figure: '网络申请数', words: ['网络申请', '网络', '网上申请', '在线申请', '互联网申请', '通过网络申请', '网站申请', '电子邮件申请'] },
  信函: { figure: '信函申请数', words: ['信函', '信函申请', '书面申请', '邮寄申请', '信件申请'] },
};

const replies: Readonly<Record<string, { readonly figure: string; readonly words: readonly string[] }>> = {
  已主动公开: { figure: '属于已主动公开范围数', words: ['属于已主动公开范围', '已主动公开范围', '属于主动公开范围', '主动公开范围', '属于已主动公开', '已主动公开'] },
  同意公开: { figure: '同意公开答复数', words: ['同意公开', '同意公开答复', '予以公开', '同意公开的'] },
  部分公开: { figure: '同意部分公开答复数', words: ['同意部分公开', '同意部分公开答复', '部分公开', '予以部分公开'] },
  不同意公开: { figure: '不同意公开答复数', words: ['不同意公开', '不同意公开答复', '不予公开', '不同意公开的答复'] },
  不属于本机关: { figure: '不属于本行政机关公开数', words: ['不属于本行政机关公开', '不属于本机关公开', '不属于本行政机关公开范围', '不属于本机关公开范围', '不属于本行政机关'] },
  不存在: { figure: '申请信息不存在数', words: ['申请信息不存在', '信息不存在', '政府信息不存在', '申请的信息不存在'] },
  更改补充: { figure: '告知作出更改补充数', words: ['告知作出更改补充', '作出更改补充', '更改补充', '告知作出更改、补充', '告知更改补充'] },
  其他途径: { figure: '告知通过其他途径办理数', words: ['告知通过其他途径办理', '通过其他途径办理', '告知其他途径办理'] },
};

const reasons: Readonly<Record<string, { readonly figure: string; readonly words: readonly string[] }>> = {
  国家秘密: { figure: '涉及国家秘密数', words: ['涉及国家秘密', '国家秘密'] },
  商业秘密: { figure: '涉及商业秘密数', words: ['涉及商业秘密', '商业秘密'] },
  个人隐私: { figure: '涉及个人隐私数', words: ['涉及个人隐私', '个人隐私'] },
  国家安全: { figure: '危及国家安全等情形数', words: ['危及国家安全、公共安全、经济安全和社会稳定', '危及国家安全', '“三安全一稳定”', '三安全一稳定'] },
  不是政府信息: { figure: '不是条例所指政府信息数', words: ['不是《条例》所指政府信息', '不是条例所指政府信息', '不属于条例所指政府信息', '非政府信息'] },
  其他情形规定: { figure: '法律法规规定的其他情形数', words: ['法律法规规定的其他情形', '法律、法规规定的其他情形', '法律法规规定其他情形'] },
};

const disputes: Readonly<Record<string, { readonly total: string; readonly words: readonly string[]; readonly upheld: string; readonly corrected: string; readonly other: string }>> = {
  复议: {
    total: '行政复议数量', upheld: '行政复议维持数', corrected: '行政复议被依法纠错数', other: '行政复议其他情形数',
    words: ['行政复议', '申请行政复议', '政府信息公开申请行政复议', '信息公开申请行政复议', '政府信息公开申请提起行政复议', '依申请公开行政复议', '行政复议案件', '复议案件', '行政复议申请', '被申请行政复议', '复议'],
  },
  诉讼: {
    total: '行政诉讼数量', upheld: '行政诉讼维持或驳回数', corrected: '行政诉讼被依法纠错数', other: '行政诉讼其他情形数',
    words: ['行政诉讼', '提起行政诉讼', '政府信息公开申请行政诉讼', '政府信息公开申请提起行政诉讼', '依申请公开行政诉讼', '行政诉讼案件', '诉讼案件', '被提起行政诉讼', '诉讼'],
  },
  投诉: {
    total: '举报投诉数量', upheld: '举报投诉维持数', corrected: '举报投诉被纠错数', other: '举报投诉其他情形数',
    words: ['举报投诉', '投诉举报', '举报', '投诉', '被举报投诉', '举报、投诉', '投诉、举报', '申诉举报'],
  },
};

const around = ['~公开', '~信息', '~结果'];
const applied = '申请|收到|办结|答复';

const words = (of: Readonly<Record<string, { readonly words: readonly string[] }>>): FormMeaning['terms'] => Object.fromEntries(Object.entries(of).map(([name, { words: list }]) => [name, list]));

export const terms: FormMeaning['terms'] = {
  ...words(channels),
  ...words(ways),
  ...words(replies),
  ...words(reasons),
  ...words(disputes),
  申请: ['政府信息公开申请', '信息公开申请', '政务公开申请', '政府信息申请', '依申请公开政府信息', '依申请公开信息', '依申请公开', '申请公开政府信息', '申请公开', '公开申请', '申请件', '申请'],
  收到: ['收到', '受理', '新收', '新收到', '接收', '接到', '接受', '收到新的', '登记受理', '收'],
  收办: ['收办', '办理', '处理', '承办'],
  办结: ['办结', '办毕', '已办结', '办理完毕', '申请办结'],
  按时办结: ['按时办结', '按期办结', '按时办结答复'],
  延期办结: ['延期办结', '延期答复', '延期办理'],
  答复: ['答复', '回复', '作出答复', '予以答复', '办理答复', '书面答复', '申请答复', '按时答复', '按期答复', '办理回复'],
  '~结果': ['办理结果', '答复结果', '处理结果', '办理情况'],
  其他申请: ['其他形式申请', '其他方式申请'],
  维持: ['维持具体行政行为', '维持具体行政行为或者驳回原告诉讼请求', '维持具体行政行为或驳回原告诉讼请求', '维持', '结果维持', '驳回原告诉讼请求', '予以维持'],
  纠错: ['被依法纠错', '被纠错', '依法纠错', '纠错', '结果纠正', '纠正', '被纠正'],
  其他情形: ['其他情形', '其他结果', '其它情形'],
  规范性文件: ['规范性文件', '行政规范性文件'],
  制发: ['制发', '制定', '出台', '印发', '制定出台', '制发总数', '下发', '新制定'],
  舆情: ['回应公众关注热点或重大舆情', '公众关注热点或重大舆情', '公众关注热点或重大舆情回应事项', '回应公众关注热点', '公众关注热点', '重大舆情', '热点舆情', '舆情', '回应社会关切', '回应热点', '社会热点'],
  新闻发布会: ['参加或举办新闻发布会', '新闻发布会', '举办新闻发布会', '召开新闻发布会', '组织召开新闻发布会', '参加新闻发布会'],
  在线访谈: ['在线访谈', '政府网站在线访谈', '开展在线访谈', '网站在线访谈', '开展政府网站在线访谈'],
  主要负责同志: ['主要负责同志', '主要负责同志参加', '主要负责人', '主要领导', '主要负责人参加', '其中主要负责同志参加'],
  解读: ['政策解读稿件', '政策解读', '解读稿件', '解读材料', '政策解读材料', '解读文章', '政策解读文章', '发布政策解读稿件'],
  微博微信回应: ['微博微信回应事件', '微博微信回应', '微博、微信回应事件', '通过微博微信回应事件', '通过微博微信回应', '通过微博、微信回应事件'],
  其他回应: ['其他方式回应事件', '通过其他方式回应事件', '其他方式回应'],
  费: ['收费', '费用', '收取', '收取费用', '信息处理费', '检索费', '复制费', '邮寄费', '工本费', '检索、复制、邮寄等费用', '检索、复制、邮寄费用', '成本费用'],
  减免: ['减免', '免除', '费用减免', '减免费用', '免收'],
  专门机构: ['政府信息公开工作专门机构', '专门机构', '政府信息公开专门机构', '工作专门机构', '专门工作机构'],
  其他人员: ['工作人员', '人员'],
  人员: ['从事政府信息公开工作的人员', '从事政府信息公开工作人员', '政府信息公开工作人员', '信息公开工作人员', '从事信息公开工作人员'],
  专职: ['专职人员', '专职', '专职工作人员'],
  兼职: ['兼职人员', '兼职', '兼职工作人员'],
  会议: ['政府信息公开工作会议或专题会议', '政府信息公开工作会议', '政府信息公开专题会议', '工作会议或专题会议', '信息公开工作会议'],
  其他会议: ['会议', '专题会议', '工作会议'],
  培训班: ['各类培训班', '培训班', '举办各类培训班', '举办培训班', '政府信息公开培训班', '业务培训班'],
  培训: ['举办培训', '业务培训', '培训'],
  接受培训: ['接受培训', '接受培训人员', '参训人员', '培训人员', '参加培训', '参训', '受训'],
  '~公开': ['公开', '主动公开', '发布', '公布', '主动发布', '刊登', '推送', '发布公开', '公开发布', '刊发', '登载', '上传', '公开各类'],
  '~信息': ['政府信息', '政务信息', '信息', '政府信息公开', '政务公开', '信息公开', '动态信息', '政务动态'],
  '~召开': ['召开', '举办', '组织召开', '参加', '组织', '举行', '设有', '设置', '设立', '开通', '配备', '接待'],
};

export const publishing: readonly string[] = Object.keys(channels);

/** None of these is a part of another in its line. */
export const groups: readonly (readonly string[])[] = [Object.keys(ways), Object.keys(replies), Object.keys(reasons), ['按时办结', '延期办结'], ['维持', '纠错', '其他情形']];

/** A refusal may have two reasons and the same information several channels: those do not add up. */
export const divisions: readonly Division[] = [
  { of: ['收到', '申请'], not: ['办结', '答复'], parts: [...Object.keys(ways), '其他申请|其他方式'], may: ['申请'], short: 'all' },
  { of: ['办结'], not: ['收到', '答复'], parts: ['按时办结', '延期办结'], may: ['申请'] },
  { of: ['答复'], not: ['收到', '办结'], parts: Object.keys(replies), may: ['申请', '答复'], short: 'all' },
  { of: Object.keys(disputes), parts: ['维持', '纠错', '其他情形'], short: 'never' },
  { of: ['人员', '其他人员'], parts: ['专职', '兼职'], may: ['人员', '其他人员'] },
];

export const hints: Readonly<Record<string, readonly string[]>> = { 申请: ['申请', ...Object.keys(replies).filter((name) => name !== '已主动公开'), '按时办结', '延期办结'] };

export const topics: readonly string[] = ['申请', '复议', '诉讼', '投诉', '费', '规范性文件', '舆情', '新闻发布会', '在线访谈'];

const shares = ['申请答复数', '收到申请数', '申请办结数'];

export const entries: readonly Entry[] = [
  { key: ['~公开', '~信息'], means: ['主动公开政府信息数'] },
  ...Object.entries(channels).map(([key, { figure }]): Entry => ({ key: [key], with: ['~公开|~信息'], means: [figure], of: ['主动公开政府信息数'], units: ['条', '件', '篇', '份', '则', '条次'], may: ['~公开', '~信息'] })),
  { key: ['微信', '其他方式'], with: ['~公开|~信息'], may: around, means: ['政务微信公开数+其他方式公开数', '政务微信公开数', '其他方式公开数'], units: ['条', '件', '篇', '份', '则', '条次'] },
  { key: ['微博', '微信'], with: ['~公开|~信息'], may: around, means: ['政务微博公开数+政务微信公开数', '政务微信公开数'], units: ['条', '件', '篇', '份', '则', '条次'] },
  { key: ['规范性文件', '~公开'], may: ['~信息'], means: ['主动公开规范性文件数'], units: ['条', '件', '份', '个', '篇'], of: ['主动公开政府信息数'] },
  { key: ['制发'], with: ['规范性文件'], means: ['制发规范性文件总数'], units: ['件', '份', '个', '条', '篇', '部'] },
  { key: ['规范性文件'], means: ['制发规范性文件总数', '主动公开规范性文件数'], units: ['件', '份', '个', '条', '篇', '部'], loose: true },
  { key: ['舆情'], may: around, means: ['回应公众关注热点或重大舆情数'] },
  { key: ['新闻发布会'], may: ['~召开', '~公开'], means: ['新闻发布会次数'] },
  { key: ['主要负责同志'], with: ['新闻发布会'], may: ['~召开'], means: ['主要负责同志参加新闻发布会次数'] },
  { key: ['在线访谈'], may: ['~召开'], means: ['在线访谈次数'] },
  { key: ['主要负责同志'], with: ['在线访谈'], may: ['~召开'], means: ['主要负责同志参加在线访谈次数'] },
  { key: ['解读'], may: ['~公开', '~信息', '制发'], means: ['政策解读稿件发布数'] },
  { key: ['微博微信回应'], means: ['微博微信回应事件数'] },
  { key: ['其他回应'], means: ['其他方式回应事件数'] },

  { key: ['收到'], with: ['申请'], may: ['收办', ...around], means: ['收到申请数'] },
  { key: ['收办'], with: ['申请'], may: around, means: ['收到申请数', '申请办结数', '申请答复数'] },
  { key: ['申请'], may: around, means: ['收到申请数', '申请办结数', '申请答复数'], loose: true },
  { key: ['办结'], with: ['申请'], may: ['收办', ...around], means: ['申请办结数', '申请答复数'], of: ['收到申请数'] },
  { key: ['答复'], with: ['申请'], may: ['收办', ...around], means: ['申请答复数', '申请办结数'], of: ['收到申请数'] },
  { key: ['办结', '答复'], with: ['申请'], may: ['收办', ...around], means: ['申请办结数', '申请答复数'], loose: true },
  { key: ['收到', '办结'], with: ['申请'], may: ['收办', '答复', ...around], means: ['收到申请数', '申请办结数', '申请答复数'], loose: true },
  { key: ['收到', '答复'], with: ['申请'], may: ['收办', ...around], means: ['收到申请数', '申请答复数', '申请办结数'], loose: true },
  { key: ['按时办结'], with: [applied], may: ['申请', ...around], means: ['按时办结数'], of: ['申请办结数', '收到申请数'] },
  { key: ['延期办结'], with: [applied], may: ['申请', ...around], means: ['延期办结数'], of: ['申请办结数', '收到申请数'] },
  ...Object.entries(ways).map(([key, { figure }]): Entry => ({ key: [key], with: [applied], may: ['申请', '收到', ...around], means: [figure], of: ['收到申请数'] })),
  { key: ['其他方式'], with: ['申请'], may: ['收到'], means: ['其他形式申请数'], of: ['收到申请数'] },
  { key: ['其他申请'], with: ['申请'], may: ['收到'], means: ['其他形式申请数'], of: ['收到申请数'] },
  ...Object.entries(replies).map(([key, { figure }]): Entry => ({ key: [key], with: [applied], may: ['申请', '答复', '办结', ...around], means: [figure], of: shares })),
  ...Object.entries(reasons).map(([key, { figure }]): Entry => ({ key: [key], with: [`${applied}|不同意公开`], may: ['不同意公开', '申请', '答复', ...around], means: [figure], of: ['不同意公开答复数', '申请答复数'] })),

  ...Object.entries(disputes).flatMap(([key, { total, upheld, corrected, other }]): Entry[] => [
    { key: key === '投诉' ? [key, '~信息'] : [key], may: ['申请', ...around], means: [total] },
    { key: [key], may: ['申请', '收到', '收办', '办结', ...around], means: [total], loose: true },
    { key: ['维持'], with: [key], may: ['申请', ...around], means: [upheld], of: [total] },
    { key: ['纠错'], with: [key], may: ['申请', ...around], means: [corrected], of: [total] },
    { key: ['其他情形'], with: [key], may: ['申请', ...around], means: [other], of: [total] },
  ]),

  { key: ['费'], may: ['申请', '收到', ...around], means: ['依申请公开信息收取的费用'] },
  { key: ['费', '减免'], may: ['申请', ...around], means: ['依申请公开信息收取的费用'], loose: true },
  { key: ['专门机构'], may: ['~召开', ...around], means: ['专门机构数'] },
  { key: ['人员'], may: ['~召开', ...around], means: ['工作人员数'] },
  { key: ['其他人员'], may: ['~召开', ...around], means: ['工作人员数'], loose: true },
  { key: ['专职'], may: ['~召开', '人员', '其他人员', ...around], means: ['专职人员数'], of: ['工作人员数'] },
  { key: ['兼职'], may: ['~召开', '人员', '其他人员', ...around], means: ['兼职人员数'], of: ['工作人员数'] },
  { key: ['会议'], may: ['~召开', ...around], means: ['会议数'] },
  { key: ['其他会议'], may: ['~召开', ...around], means: ['会议数'], loose: true },
  { key: ['培训'], may: ['~召开', ...around], means: ['培训班数'], units: ['次', '期', '场', '场次', '个', '班次'], loose: true },
  { key: ['培训'], may: ['~召开', '其他人员', ...around], means: ['接受培训人员数'], units: ['人次', '人', '名'], loose: true },
  { key: ['培训班'], may: ['~召开', ...around], means: ['培训班数'], units: ['次', '期', '场', '场次', '个', '班次'] },
  { key: ['接受培训'], may: ['~召开', ...around], means: ['接受培训人员数'] },
  { key: ['培训班'], may: ['~召开', ...around], means: ['接受培训人员数'], units: ['人次', '人', '名'] },
];

export const rates: readonly Rate[] = [
  { words: ['按时办结率', '按期办结率', '按时答复率', '按期答复率'], part: '按时办结数', of: ['申请办结数', '收到申请数'] },
  { words: ['办结率', '答复率', '办理率'], part: '申请办结数', of: ['收到申请数'] },
];
