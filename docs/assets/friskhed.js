// How fresh a page is on the day it is read. The server's words hold for the day it was built; the days lie in the page.

const today = new Date().toLocaleDateString("sv-SE", { timeZone: "Europe/Copenhagen" }); // ÅÅÅÅ-MM-DD, as text sorts
const STATES = ["frisk", "snart", "overskredet"];

for (const chip of document.querySelectorAll("[data-frist]")) {
  const { frist, snart, ord } = chip.dataset;
  const now = today > frist ? 2 : Number(today >= snart);
  chip.dataset.stand = STATES[now];
  chip.textContent = JSON.parse(ord)[now];
}
for (const banner of document.querySelectorAll("[data-vis-fra]")) banner.hidden = today < banner.dataset.visFra;
for (const count of document.querySelectorAll("[data-antal-i]"))
  count.textContent = document.querySelectorAll(`.friskhedsliste [data-stand="${count.dataset.antalI}"]`).length;
