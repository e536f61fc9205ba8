import schema from "../../../agreements/schema/joint-post-1.schema.json" with { type: "json" };
import { jsonChecker, type JsonChecker } from "../json/json-checker.ts";
import type { JointPostFile } from "./joint-post-file.ts";

/** The published schema of joint posts as a checker. */
export const jointPostChecker: () => JsonChecker<JointPostFile> = jsonChecker(schema);
