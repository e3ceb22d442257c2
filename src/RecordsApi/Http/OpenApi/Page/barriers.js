// Accessibility: Swagger UI has input fields without labels and boxes that can only be scrolled with a mouse. Sections are
// rendered when they are opened, so the fixes are applied whenever elements are added.
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
