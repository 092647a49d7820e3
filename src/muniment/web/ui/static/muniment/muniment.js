// Small comforts. Every page works without this file.
(() => {
  "use strict";

  const root = document.documentElement;

  // The theme switch: a cookie, so that the server sends the right theme and nothing flashes.
  const chosen = () => root.getAttribute("data-bs-theme") || "";
  const show = (theme) => {
    if (theme) root.setAttribute("data-bs-theme", theme);
    else root.removeAttribute("data-bs-theme");
    document.querySelectorAll("[data-theme-choice]").forEach((button) => {
      button.setAttribute("aria-pressed", String(button.dataset.themeChoice === theme));
    });
  };
  const keep = (theme) => {
    const secure = location.protocol === "https:" ? "; Secure" : "";
    const age = theme ? 31536000 : 0;
    document.cookie = `theme=${theme}; Path=/; Max-Age=${age}; SameSite=Lax${secure}`;
  };

  const reveal = (within) => {
    within.querySelectorAll("[data-theme-switch], [data-copy], [data-copy-from]").forEach((one) => {
      one.hidden = false;
    });
  };

  const copied = async (button) => {
    const from = button.dataset.copyFrom;
    const text = from ? document.getElementById(from).textContent : button.dataset.copy;
    await navigator.clipboard.writeText(text);
    const said = button.querySelector("[data-said]");
    const before = said.textContent;
    said.textContent = button.dataset.done;
    setTimeout(() => { said.textContent = before; }, 1500);
  };

  // Ticking rows of a list.
  const count = (form) => {
    const boxes = [...document.querySelectorAll(`input[name="selected"][form="${form.id}"]`)];
    const ticked = boxes.filter((box) => box.checked).length;
    const all = document.querySelector(`[data-select-all="${form.id}"]`);
    if (all) {
      all.checked = ticked > 0 && ticked === boxes.length;
      all.indeterminate = ticked > 0 && ticked < boxes.length;
    }
    const said = form.querySelector("[data-selected-count]");
    if (said) said.textContent = String(ticked);
  };
  // A drawing wider than its window opens at the thing that the page is about.
  const centre = (scroll) => {
    const focus = scroll.querySelector(".node-focus");
    if (!focus) return;
    const box = focus.getBoundingClientRect();
    const window_ = scroll.getBoundingClientRect();
    scroll.scrollLeft += box.left + box.width / 2 - window_.left - window_.width / 2;
  };

  const prepare = (within) => {
    reveal(within);
    within.querySelectorAll(".drawing-scroll").forEach(centre);
    within.querySelectorAll("[data-select-all]").forEach((box) => { box.hidden = false; });
    // Lists follow what is typed and ticked by themselves.
    if (window.htmx) within.querySelectorAll("[data-apply]").forEach((one) => { one.hidden = true; });
    document.querySelectorAll("form[data-bulk]").forEach(count);
  };

  document.addEventListener("click", (event) => {
    const target = event.target;
    const theme = target.closest("[data-theme-choice]");
    if (theme) {
      keep(theme.dataset.themeChoice);
      show(theme.dataset.themeChoice);
    }
    const copy = target.closest("[data-copy], [data-copy-from]");
    if (copy) copied(copy).catch(() => {});
    document.querySelectorAll("details.pick[open]").forEach((open) => {
      if (!open.contains(target)) open.open = false;
    });
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    const open = document.querySelector("details.pick[open]");
    if (open) {
      open.open = false;
      open.querySelector("summary").focus();
    }
  });
  document.addEventListener("change", (event) => {
    const target = event.target;
    if (target.matches("[data-select-all]")) {
      document.querySelectorAll(`input[name="selected"][form="${target.dataset.selectAll}"]`)
        .forEach((box) => { box.checked = target.checked; });
      count(document.getElementById(target.dataset.selectAll));
    }
    if (target.form && target.form.matches("form[data-bulk]")) count(target.form);
  });
  document.addEventListener("htmx:beforeSwap", () => {
    const problem = document.getElementById("problem");
    if (problem) problem.textContent = "";
  });
  document.addEventListener("htmx:afterSettle", (event) => prepare(event.detail.elt));

  show(chosen());
  prepare(document);
})();
