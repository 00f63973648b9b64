import { type CarriedReview, type Made, type MakingProgress, produce } from './produce';

/** What is said between a page and the worker that makes something of a review. */
export interface MakeRequest {
  readonly make: keyof Made;
  readonly review: CarriedReview;
}

export type MakeMessage = { readonly progress: MakingProgress } | { readonly made: Made[keyof Made] } | { readonly failed: true };

/** Between two messages on how far it is, in milliseconds. */
const TELL_EVERY = 500;

/** The worker's side: never rejects. */
export async function answerInSteps({ make, review }: MakeRequest, post: (message: MakeMessage, transfer: Transferable[]) => void): Promise<void> {
  let told = performance.now();
  try {
    const made = await produce(make, review, (progress) => {
      if (progress.of > 0 && performance.now() - told < TELL_EVERY) return;
      told = performance.now();
      post({ progress }, []);
    });
    post({ made }, 'bytes' in made ? [made.bytes.buffer as ArrayBuffer] : []);
  } catch {
    post({ failed: true }, []);
  }
}
