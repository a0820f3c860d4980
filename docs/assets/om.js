// [data-om] What a word or a paragraph means, beside its link: on hover, on focus, and on the first touch. Escape puts it away.
// Without this file the link leads to the page where the same stands.

const box = document.createElement("span");
box.className = "om-boks";
box.id = "om-boks";
box.setAttribute("role", "tooltip");
box.popover = "manual"; // lies over everything, so no table or narrow column cuts it
const GAP = 4;
const PATIENCE = 200; // ms to move the mouse from the link to the box, so that its text can be reached

let shown = null;
let leaving;
const hide = () => {
  clearTimeout(leaving);
  if (!shown) return;
  shown.removeAttribute("aria-describedby");
  shown = null;
  box.remove();
};
const place = (link) => { // below the end of the link that is seen, inside the page; above where there is no room below
  const line = [...link.getClientRects()].at(-1);
  const { width, height } = box.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const left = Math.max(GAP, Math.min(line.left, clientWidth - width - GAP));
  const above = line.bottom + height + GAP > clientHeight && line.top > height + GAP;
  box.style.left = `${left + scrollX}px`;
  box.style.top = `${(above ? line.top - height - GAP : line.bottom + GAP) + scrollY}px`;
};
const show = (link) => {
  clearTimeout(leaving);
  if (shown === link) return;
  hide();
  shown = link;
  box.textContent = link.dataset.om;
  link.after(box);
  box.showPopover();
  link.setAttribute("aria-describedby", box.id);
  place(link);
};
const leave = (event) => {
  if (event.pointerType === "mouse" && document.activeElement !== shown) leaving = setTimeout(hide, PATIENCE);
};

box.addEventListener("pointerenter", () => clearTimeout(leaving));
box.addEventListener("pointerleave", leave);
for (const link of "showPopover" in box ? document.querySelectorAll("[data-om]") : []) {
  link.addEventListener("pointerenter", (event) => event.pointerType === "mouse" && show(link));
  link.addEventListener("pointerleave", leave);
  link.addEventListener("focus", () => show(link));
  link.addEventListener("blur", hide);
  let touched = false;
  link.addEventListener("pointerdown", (event) => { touched = event.pointerType === "touch" && shown !== link; });
  link.addEventListener("click", (event) => { if (touched) { event.preventDefault(); show(link); touched = false; } });
}
addEventListener("keydown", (event) => { if (event.key === "Escape") hide(); });
addEventListener("pointerdown", ({ target }) => { // a touch beside the link takes no focus from it on a phone
  if (shown && !shown.contains(target) && !box.contains(target)) hide();
});
addEventListener("copy", () => { // the words go along with the text around them only when they alone are marked
  const marked = getSelection();
  if (shown && !(box.contains(marked.anchorNode) && box.contains(marked.focusNode))) hide();
});
