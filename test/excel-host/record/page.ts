import { record } from './recorder';

/**
 * Loaded into a page before or after Microsoft's client: keeps what the client asks of Excel and what Excel answers. Then
 * `excelRecording()` in the console gives the recording as a text.
 */
const recording = record();
Object.assign(window, { excelRecording: () => JSON.stringify(recording.taken(), null, 1) });
