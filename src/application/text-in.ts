/** A text in a field of something read; undefined where there is none. @example textIn({ by: "2080" }, "by") // "2080" */
export function textIn(read: unknown, name: string): string | undefined {
  if (typeof read !== "object" || read === null) return undefined;
  const value: unknown = Object.entries(read).find(([key]) => key === name)?.[1];
  return typeof value === "string" ? value : undefined;
}
