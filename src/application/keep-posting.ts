/**
 * Lets rounds of letters go as long as the program runs, one at a time.
 * @param round one round; it ends soon after `stop` has been asked for
 * @param every runs something now and then until it is stopped
 * @param tell is told of a round that failed; the next is tried all the same
 * @returns how to stop: waits for the round under way
 */
export function keepPosting(
  round: (isStopping: () => boolean) => Promise<void>,
  every: (run: () => void) => () => void,
  tell: (error: unknown) => void,
): () => Promise<void> {
  let isStopping = false;
  let underWay: Promise<void> | undefined;
  const run = () => {
    if (isStopping || underWay !== undefined) return;
    underWay = round(() => isStopping)
      .catch(tell)
      .finally(() => {
        underWay = undefined;
      });
  };
  const stopRuns = every(run);
  return async () => {
    isStopping = true;
    stopRuns();
    await underWay;
  };
}
