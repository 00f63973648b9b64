import { ExcelWorkbook } from '../../src/workbook/excel';
import { portContract } from '../support/port-contract';

describe('Excel keeps the contract of the port', () => {
  test.each(Object.entries(portContract))('%s', async (_name, holds) => {
    await expect(holds(new ExcelWorkbook())).resolves.toBeUndefined();
  });
});
