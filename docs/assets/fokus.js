// @ts-check
// Brings a link in a drawing into sight when it gets the focus. Firefox scrolls to no part of a drawing.

const GAP = 24; // so that what has the focus does not stand at the very edge

/** From now on the links in the drawing inside `box`, which may scroll sideways, are seen when one comes to them.
 * @param {HTMLElement} box */
export const showFocus = (box) => box.addEventListener("focusin", ({ target }) => {
  if (!(target instanceof Element)) return;
  const [it, around] = [target.getBoundingClientRect(), box.getBoundingClientRect()];
  box.scrollLeft += Math.min(0, it.left - around.left - GAP) + Math.max(0, it.right - around.right + GAP);
  scrollBy(0, Math.min(0, it.top - GAP) + Math.max(0, it.bottom - document.documentElement.clientHeight + GAP));
});
