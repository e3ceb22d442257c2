// Swagger UI leaves fields without names and lets some of its boxes be scrolled by mouse alone. It draws anew whatever is
// opened, so this looks again whenever something is added.
(() => {
  const name = (element, text) => element.hasAttribute("aria-label") || element.setAttribute("aria-label", text);
  const lower = () => {
    document.querySelectorAll("#servers").forEach((select) => name(select, "Server"));
    document.querySelectorAll(".examples-select-element").forEach((select) => name(select, "Example"));
    document.querySelectorAll("tr[data-param-name]").forEach((row) =>
      row.querySelectorAll("input, select, textarea").forEach((field) => name(field, row.dataset.paramName)));
    document.querySelectorAll(".body-param__text").forEach((text) => name(text, "Request body"));
    document.querySelectorAll("pre.microlight").forEach((box) => box.setAttribute("tabindex", "0"));
  };
  new MutationObserver(lower).observe(document.documentElement, { childList: true, subtree: true });
})();
