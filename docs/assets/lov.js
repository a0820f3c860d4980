// What a paragraph is about, beside its link: on hover, on focus, and on the first touch. Escape puts it away.
// Without this file the link leads to the law's own page, where the same stands.

const box = document.createElement("span");
box.className = "lov-om";
box.id = "lov-om";
box.setAttribute("role", "tooltip");
box.hidden = true;

let shown = null;
const hide = () => {
  box.hidden = true;
  shown?.removeAttribute("aria-describedby");
  shown = null;
};
const show = (link) => {
  if (shown === link) return;
  hide();
  shown = link;
  box.textContent = link.dataset.lov;
  link.after(box);
  link.setAttribute("aria-describedby", box.id);
  box.hidden = false;
  const { left, right } = box.getBoundingClientRect(); // keep it inside the page
  box.classList.toggle("lov-om--venstre", right > document.documentElement.clientWidth && left > 0);
};

for (const link of document.querySelectorAll("[data-lov]")) {
  link.addEventListener("pointerenter", (event) => event.pointerType === "mouse" && show(link));
  link.addEventListener("pointerleave", (event) => event.pointerType === "mouse" && document.activeElement !== link && hide());
  link.addEventListener("focus", () => show(link));
  link.addEventListener("blur", hide);
  let touched = false;
  link.addEventListener("pointerdown", (event) => { touched = event.pointerType === "touch" && shown !== link; });
  link.addEventListener("click", (event) => { if (touched) { event.preventDefault(); show(link); touched = false; } });
}
addEventListener("keydown", (event) => { if (event.key === "Escape") hide(); });
