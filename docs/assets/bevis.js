// [data-bevis] Fills in the proof of a short unit while the reader types, and prints it alone. The name is kept in the page only:
// nothing is stored or sent, and no field is part of a form. Without this file the proof is filled in by hand.

for (const proof of document.querySelectorAll("[data-bevis]")) {
  const show = (name, text) => {
    proof.querySelector(`[data-vis="${name}"]`).textContent = text;
  };
  for (const field of proof.querySelectorAll("[data-skriv]")) {
    field.addEventListener("input", () => show(field.dataset.skriv, field.value));
  }
  proof.querySelector("[data-felter]").hidden = false;
  proof.querySelector("[data-udskriv]").addEventListener("click", () => {
    show("dato", new Intl.DateTimeFormat("da-DK", { dateStyle: "long" }).format(new Date()));
    proof.dataset.alene = "";
    window.print();
  });
  window.addEventListener("afterprint", () => delete proof.dataset.alene);
}
