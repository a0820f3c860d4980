// [data-quiz] Makes a quiz answer: one form per question, feedback where the reader is, a score of first attempts. Nothing is stored
// or sent. Without this file the questions stand with their answers folded away.

for (const quiz of document.querySelectorAll("[data-quiz]")) {
  const forms = [...quiz.querySelectorAll("[data-spoergsmaal]")];
  const score = quiz.querySelector("[data-point]");
  const again = quiz.querySelector("[data-igen]");
  const first = new Map(); // question → whether the first attempt was right

  const begin = () => {
    first.clear();
    again.hidden = true;
    score.textContent = "";
    for (const form of forms) {
      form.reset();
      form.querySelector("[data-melding]").textContent = "";
      form.querySelector("details").hidden = true;
      form.querySelector("details").open = false;
      delete form.dataset.resultat;
    }
  };

  const count = () => {
    const right = [...first.values()].filter(Boolean).length;
    again.hidden = false;
    const left = forms.length - first.size;
    score.textContent = `${right} af ${first.size} rigtige i første forsøg. ` +
      (left ? `Der er ${left} spørgsmål tilbage.` : "Det var alle spørgsmål.");
  };

  for (const form of forms) {
    const button = form.querySelector("[type=submit]");
    button.hidden = button.disabled = false;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const chosen = form.querySelectorAll("[data-svar]")[Number(form.querySelector("input:checked").value)];
      const right = "rigtigt" in chosen.dataset;
      if (!first.has(form)) first.set(form, right);
      form.dataset.resultat = right ? "rigtigt" : "forkert";
      form.querySelector("[data-melding]").textContent =
        (right ? "Rigtigt. " : "Ikke rigtigt. ") + chosen.querySelector("[data-fordi]").textContent +
        (right ? "" : " Prøv et andet svar, eller fold forklaringerne ud.");
      form.querySelector("details").hidden = false;
      count();
    });
  }
  again.addEventListener("click", () => {
    begin();
    forms[0].querySelector("input").focus();
  });
  begin();
}
