import type { CustomData } from '@univerjs/core';
import type { FWorksheet } from '@univerjs/preset-sheets-core';
import type { SheetPlan } from '../../annex/sheet/plan';

interface Planned {
  readonly plan: SheetPlan;
  readonly open: ReadonlySet<string>;
}

const key = (row: number, column: number): string => `${row},${column}`;

/** The plans sheets were made from. A sheet carries its plan's id along when it is copied, deleted or brought back. */
export class Plans {
  private readonly planned = new Map<string, Planned>();

  /** Keeps a plan; returns what a sheet made from it must carry. */
  keep(plan: SheetPlan): CustomData {
    const id = String(this.planned.size);
    const open = plan.cells.filter((cell) => cell.unlocked === true).map(({ row, column }) => key(row, column));
    this.planned.set(id, { plan, open: new Set(open) });
    return { plan: id };
  }

  of(sheet: FWorksheet): SheetPlan | undefined {
    return this.find(sheet)?.plan;
  }

  isProtected(sheet: FWorksheet): boolean {
    return this.of(sheet)?.protect === true;
  }

  /** Whether people may change a cell. */
  isOpen(sheet: FWorksheet, row: number, column: number): boolean {
    const found = this.find(sheet);
    return found?.plan.protect !== true || found.open.has(key(row, column));
  }

  private find(sheet: FWorksheet): Planned | undefined {
    const id: unknown = sheet.getCustomMetadata()?.plan;
    return typeof id === 'string' ? this.planned.get(id) : undefined;
  }
}
