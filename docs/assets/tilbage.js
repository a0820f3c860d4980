// @ts-check
// What a browser puts back in the fields of a page: after Back, and in some on a reload.

/** How the page was reached: "navigate", "reload" or "back_forward". */
export const arrived = /** @type {PerformanceNavigationTiming | undefined} */ (performance.getEntriesByType("navigation")[0])?.type ?? "navigate";

/** Calls `act` when the browser has put back what it will, which is after the scripts have run.
 * @param {() => void} act */
export const whenRestored = (act) => addEventListener("pageshow", act);
