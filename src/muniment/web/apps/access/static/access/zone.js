// Chooses the browser's own time zone where a form asks for one and none is chosen.
(() => {
  "use strict";
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  for (const choice of document.querySelectorAll("select[data-own-zone]")) {
    if (choice.value === "UTC" && [...choice.options].some((one) => one.value === zone)) {
      choice.value = zone;
    }
  }
})();
