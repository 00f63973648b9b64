/** What Excel's own message says for a code (documented in English; the Chinese is assumed). */
const messages: Readonly<Record<string, readonly [en: string, zh: string]>> = {
  AccessDenied: ['You cannot perform the requested operation.', '无法执行所请求的操作。'],
  InvalidArgument: ['The argument is invalid or missing or has an incorrect format.', '参数无效或缺少，或格式不正确。'],
  ItemNotFound: ["The requested resource doesn't exist.", '请求的资源不存在。'],
  ItemAlreadyExists: ['The resource being created already exists.', '正在创建的资源已存在。'],
  InvalidReference: ['This reference is not valid for the current operation.', '此引用对于当前操作无效。'],
  InvalidOperation: ['The operation attempted is invalid on the object.', '对该对象尝试的操作无效。'],
  GeneralException: ['There was an internal error while processing the request.', '处理请求时出现内部错误。'],
  RangeExceedsLimit: ['The cell count in the range has exceeded the maximum supported number.', '该区域的单元格数超过了支持的最大数量。'],
  MergedRangeConflict: ["Cannot complete the operation. A table can't overlap with merged cells.", '无法完成此操作：与合并单元格冲突。'],
  NonBlankCellOffSheet: ["Microsoft Excel can't insert new cells because it would push non-empty cells off the end of the worksheet.", '无法插入新单元格，因为会把非空单元格推出工作表末尾。'],
};

const statuses: Readonly<Record<string, number>> = { AccessDenied: 403, ItemNotFound: 404, ItemAlreadyExists: 409, GeneralException: 500, NotImplemented: 501 };

/** An error of the workbook, as Excel reports it to the add-in. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    private readonly detail?: string,
  ) {
    super(detail ?? code);
  }

  messageIn(locale: string): string {
    const known = messages[this.code];
    if (known === undefined || this.code === 'NotImplemented') return this.detail ?? this.code;
    return locale.toLowerCase().startsWith('zh') ? known[1] : known[0];
  }

  get status(): number {
    return statuses[this.code] ?? 400;
  }
}

export const accessDenied = (why: string): HostError => new HostError('AccessDenied', why);
export const invalidArgument = (why: string): HostError => new HostError('InvalidArgument', why);
export const itemNotFound = (what: string): HostError => new HostError('ItemNotFound', what);

/** The emulated host's own code for what it does not imitate; Excel may well have it. */
export const notImplemented = (member: string): HostError => new HostError('NotImplemented', `The emulated Excel has no ${member}.`);
