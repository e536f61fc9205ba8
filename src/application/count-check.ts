import type { StoreCheck, StoreFault } from "#domain/log";

/** Counts what one check looks at, and keeps the first fault. */
export function countCheck(name: StoreCheck["name"]) {
  let count = 0;
  let faults = 0;
  let first: StoreFault | undefined;
  return {
    saw: (fault: StoreFault | undefined, many = 1): void => {
      count += many;
      if (fault === undefined) return;
      faults += 1;
      first ??= fault;
    },
    done: (of?: number): StoreCheck => ({
      name,
      count,
      ...(of === undefined ? {} : { of }),
      faults,
      ...(first && { first }),
    }),
  };
}
