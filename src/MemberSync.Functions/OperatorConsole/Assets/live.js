// Keeps parts of a page fresh, chooses all rows of a list, goes on with long work, and asks before what cannot be taken back.
// Without it the console works all the same; pages are then as fresh as their last loading.
(() => {
  "use strict";

  const busy = (part) =>
    part.contains(document.activeElement) && document.activeElement.matches("input, select, textarea")
    || part.querySelector("input:checked, dialog[open]") !== null
    || !(document.getSelection()?.isCollapsed ?? true);

  const refresh = async (part) => {
    if (document.hidden || busy(part)) return;
    const answer = await fetch(part.dataset.live, { headers: { "X-Live": part.id }, redirect: "manual" });
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.getElementById(part.id);
    if (!fresh || fresh.innerHTML === part.innerHTML || busy(part)) return;
    const open = [...part.querySelectorAll("details")].map((one) => one.open);
    const focused = [...part.querySelectorAll("a, button, summary")].indexOf(document.activeElement);
    part.replaceChildren(...fresh.childNodes);
    part.querySelectorAll("details").forEach((one, i) => { one.open = open[i] ?? one.open; });
    if (focused >= 0) part.querySelectorAll("a, button, summary")[focused]?.focus({ preventScroll: true });
  };

  for (const part of document.querySelectorAll("[data-live]")) {
    setInterval(() => refresh(part).catch(() => {}), Number(part.dataset.every) * 1000);
  }

  // Long work that was begun goes on.
  document.querySelector("form[data-go-on]")?.requestSubmit();

  document.addEventListener("change", (event) => {
    const all = event.target.dataset?.all;
    if (all) {
      for (const box of event.target.form.querySelectorAll(`input[name="${all}"]`)) box.checked = event.target.checked;
    }
  });

  document.addEventListener("click", (event) => {
    const question = event.target.closest?.("[data-confirm]")?.dataset.confirm;
    if (question && !confirm(question)) event.preventDefault();
  });
})();
