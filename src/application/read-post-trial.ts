import { readTrial, type AskedTrial, type JointPost } from "#domain/financing";

export { askedOf, type AskedTrial, type TrialProblem } from "#domain/financing";

/** Reads what is asked of a post. What cannot be used is told and left out; the rest of it stands. */
export function readPostTrial(asked: AskedTrial, { sharing }: JointPost): ReturnType<typeof readTrial> {
  return readTrial(asked, sharing);
}
