import { type ReportText, reportText } from '../../files/report-text';
import { gridsOf } from '../receive';

/** The running text of a report's file, whatever kind of file it is, until `signal` is aborted. Rejects with FileRefusal. */
export async function readReport(file: File, signal: AbortSignal): Promise<ReportText> {
  const grids = await gridsOf(file, signal);
  return reportText(new Uint8Array(await file.arrayBuffer()), grids);
}
