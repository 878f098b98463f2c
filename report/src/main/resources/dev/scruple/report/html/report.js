// SPDX-License-Identifier: Apache-2.0
// The page is whole without this: it opens what a link points to, switches the theme, and opens
// what belongs on paper.
"use strict";
(() => {
  const root = document.documentElement;

  const reveal = () => {
    let id = "";
    try {
      id = decodeURIComponent(location.hash.slice(1));
    } catch {
      return;
    }
    const target = id && document.getElementById(id);
    if (!target) {
      return;
    }
    for (let node = target; node; node = node.parentElement) {
      if (node.tagName === "DETAILS") {
        node.open = true;
      }
    }
    target.scrollIntoView();
    if (target.hasAttribute("tabindex")) {
      target.focus({ preventScroll: true });
    }
  };
  addEventListener("hashchange", reveal);
  document.addEventListener("click", (event) => {
    const link = event.target.closest && event.target.closest("a[href^='#']");
    if (link && link.hash === location.hash) {
      reveal();
    }
  });
  reveal();
  // The browser looks for the place itself once all is loaded, before what is folded is laid out.
  addEventListener("load", () => requestAnimationFrame(reveal));

  const themes = ["auto", "light", "dark"];
  const button = document.getElementById("theme");
  const kept = () => {
    try {
      return localStorage.getItem("scruple-theme");
    } catch {
      return null;
    }
  };
  const keep = (theme) => {
    try {
      localStorage.setItem("scruple-theme", theme);
    } catch {
      // A page that is opened from a file may have no place to keep it.
    }
  };
  const show = (theme) => {
    if (theme === "auto") {
      delete root.dataset.theme;
    } else {
      root.dataset.theme = theme;
    }
    button.textContent = "Theme: " + theme;
  };
  let theme = themes.includes(kept()) ? kept() : "auto";
  show(theme);
  button.hidden = false;
  button.addEventListener("click", () => {
    theme = themes[(themes.indexOf(theme) + 1) % themes.length];
    show(theme);
    keep(theme);
  });

  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details.answers:not([open])")];
    opened.forEach((each) => (each.open = true));
  });
  addEventListener("afterprint", () => {
    opened.forEach((each) => (each.open = false));
    opened = [];
  });
})();
