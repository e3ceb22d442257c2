// Accessibility and first words: Swagger UI has input fields without labels and boxes that can only be scrolled with a mouse. Sections are
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

  // The first words name the day up to which the register knows anything.
  let known = null;
  const introduce = async () => {
    const description = document.querySelector(".information-container .description");
    if (known !== null || !description)
      return;
    known = "";
    const coverage = (await (await fetch("../v1/coverage")).json()).data.filter((fact) => fact.list !== null && fact.through !== null);
    // A list stands under each program that it is evidence for, and several lists carry facilities.
    const newest = new Map();
    coverage.forEach((fact) => newest.get(fact.factKind) >= fact.through || newest.set(fact.factKind, fact.through));
    known = [...newest].map(([kind, day]) => `${kind} through ${day}`).join(", ");
    if (known !== "") {
      const text = document.createElement("p");
      text.id = "last-day-known";
      text.textContent = `The register knows ${known}. A query without a date is answered as of that day.`;
      description.prepend(text);
    }
  };
  new MutationObserver(introduce).observe(document.documentElement, { childList: true, subtree: true });
  new MutationObserver(lower).observe(document.documentElement, { childList: true, subtree: true });
})();
