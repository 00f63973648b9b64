/** What the forms of 2019 and 2021 divide applications by, with the words for it. */

/** Rows that give a reason, each with the outcome that it stands under. */
export const rows: Readonly<Record<string, { readonly row: string; readonly words: readonly string[]; readonly under: string }>> = {
  国家秘密: { row: 'r3.3.1', words: ['属于国家秘密', '涉及国家秘密', '国家秘密'], under: '不予公开' },
  法律法规禁止: { row: 'r3.3.2', words: ['其他法律行政法规禁止公开', '其他法律、行政法规禁止公开', '法律行政法规禁止公开', '法律、行政法规禁止公开', '法律法规禁止公开'], under: '不予公开' },
  三安全一稳定: { row: 'r3.3.3', words: ['危及“三安全一稳定”', '危及三安全一稳定', '三安全一稳定', '“三安全一稳定”'], under: '不予公开' },
  第三方权益: { row: 'r3.3.4', words: ['保护第三方合法权益', '第三方合法权益', '损害第三方合法权益', '涉及第三方合法权益'], under: '不予公开' },
  内部事务: { row: 'r3.3.5', words: ['属于三类内部事务信息', '三类内部事务信息', '属于内部事务信息', '内部事务信息'], under: '不予公开' },
  过程性信息: { row: 'r3.3.6', words: ['属于四类过程性信息', '四类过程性信息', '属于过程性信息', '过程性信息'], under: '不予公开' },
  执法案卷: { row: 'r3.3.7', words: ['属于行政执法案卷', '行政执法案卷', '属于行政执法案卷信息', '行政执法案卷信息', '执法案卷'], under: '不予公开' },
  行政查询: { row: 'r3.3.8', words: ['属于行政查询事项', '行政查询事项', '行政查询类'], under: '不予公开' },
  不掌握: { row: 'r3.4.1', words: ['本机关不掌握相关政府信息', '本机关不掌握', '不掌握相关政府信息', '不掌握相关信息', '不掌握政府信息', '不掌握'], under: '无法提供' },
  另行制作: { row: 'r3.4.2', words: ['没有现成信息需要另行制作', '没有现成信息、需要另行制作', '没有现成信息', '需要另行制作', '需另行制作'], under: '无法提供' },
  补正仍不明确: { row: 'r3.4.3', words: ['补正后申请内容仍不明确', '补正后内容仍不明确', '补正后仍不明确'], under: '无法提供' },
  信访举报投诉: { row: 'r3.5.1', words: ['信访举报投诉类申请', '信访举报投诉类', '信访、举报、投诉类申请', '信访、举报、投诉类', '信访投诉举报类'], under: '不予处理' },
  重复申请: { row: 'r3.5.2', words: ['重复申请', '属于重复申请'], under: '不予处理' },
  公开出版物: { row: 'r3.5.3', words: ['要求提供公开出版物', '提供公开出版物', '公开出版物'], under: '不予处理' },
  大量反复申请: { row: 'r3.5.4', words: ['无正当理由大量反复申请', '大量反复申请'], under: '不予处理' },
  确认重新出具: { row: 'r3.5.5', words: ['要求行政机关确认或重新出具已获取信息', '确认或重新出具已获取信息', '要求确认或重新出具已获取信息'], under: '不予处理' },
};

/** Only the form of 2021 divides 其他处理. */
export const otherRows: typeof rows = {
  逾期不补正: {
    row: 'r3.6.1',
    words: ['申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请', '申请人无正当理由逾期不补正', '无正当理由逾期不补正', '申请人逾期不补正', '逾期不补正', '逾期未补正', '申请人无正当理由逾期不补正、行政机关不再处理其申请'],
    under: '其他处理',
  },
  逾期不缴费: {
    row: 'r3.6.2',
    words: ['申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请', '申请人逾期未按收费通知要求缴纳费用', '逾期未按收费通知要求缴纳费用', '逾期未缴纳费用', '逾期不缴费', '申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其申请'],
    under: '其他处理',
  },
};

/** By a term, the figure of an outcome. */
export const kinds: Readonly<Record<string, string>> = { 予以公开: '予以公开数', 部分公开: '部分公开数', 不予公开: '不予公开数', 无法提供: '无法提供数', 不予处理: '不予处理数', 其他处理: '其他处理数' };
/** By a term, what a kind of applicant is called in the names of figures. */
export const applicants: Readonly<Record<string, string>> = { 自然人: '自然人', 法人: '法人或其他组织', 商业企业: '商业企业', 科研机构: '科研机构', 社会公益组织: '社会公益组织', 法律服务机构: '法律服务机构' };
/** By a term, the column of what came of a review or a law suit. */
export const outcomes: Readonly<Record<string, string>> = { 结果维持: 'x1', 结果纠正: 'x2', 其他结果: 'x3', 尚未审结: 'x4' };

/** Terms too general to change what is meant. */
export const around = ['~公开', '~信息', '~结果'];
