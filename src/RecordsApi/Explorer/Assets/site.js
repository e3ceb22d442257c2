// Pages work without this script. It adds suggestions to the search field, a slider to the date, sorting to tables, links to maps, and buttons that copy.
(() => {
  "use strict";
  const base = new URL(document.currentScript.src).pathname.replace(/\/assets\/site\.js$/, "");
  const create = (name, properties = {}) => Object.assign(document.createElement(name), properties);
  const keepTimes = (path) => {
    const times = new URLSearchParams();
    for (const name of ["asOf", "knownAt"]) {
      const value = new URLSearchParams(location.search).get(name);
      if (value) times.set(name, value);
    }
    return base + path + (times.size ? `?${times}` : "");
  };

  // Suggestions: a combobox with a list box (WAI-ARIA 1.2).
  const pathOf = (record) => record.kind === "agency" ? `/agencies/${record.id}`
    : record.kind === "agreement" ? `/agreements/${record.id}`
    : record.id.length === 2 ? `/states/${record.id}`
    : record.id.length === 5 ? `/counties/${record.id}` : `/places/${record.id}`;
  const suggest = (field) => {
    const list = create("ul", { className: "suggestions", id: "suggestions", hidden: true });
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", "Suggestions");
    field.after(list);
    field.setAttribute("role", "combobox");
    field.setAttribute("aria-controls", list.id);
    field.setAttribute("aria-autocomplete", "list");
    field.setAttribute("aria-expanded", "false");
    let [timer, request, selected] = [0, null, -1];
    const close = () => { list.hidden = true; selected = -1; field.setAttribute("aria-expanded", "false"); field.removeAttribute("aria-activedescendant"); };
    const select = (next) => {
      selected = next;
      [...list.children].forEach((item, i) => item.setAttribute("aria-selected", String(i === next)));
      if (next >= 0) field.setAttribute("aria-activedescendant", list.children[next].id); else field.removeAttribute("aria-activedescendant");
    };
    const load = async () => {
      request?.abort();
      const text = field.value.trim();
      if (text.length < 2) return close();
      request = new AbortController();
      try {
        const response = await fetch(`${field.dataset.suggest}?q=${encodeURIComponent(text)}&kind=agency,jurisdiction,facility&limit=8`, { signal: request.signal });
        if (!response.ok) return close();
        const records = (await response.json()).data;
        list.replaceChildren(...records.map((record, i) => {
          const item = create("li", { id: `suggestion-${i}`, textContent: [record.name, record.location, record.state].filter(Boolean).join(", ") });
          item.setAttribute("role", "option");
          item.addEventListener("mousedown", (event) => { event.preventDefault(); location.href = keepTimes(pathOf(record)); });
          item.dataset.href = keepTimes(pathOf(record));
          return item;
        }));
        list.hidden = records.length === 0;
        field.setAttribute("aria-expanded", String(!list.hidden));
        select(-1);
      } catch (error) {
        if (error.name !== "AbortError") close();
      }
    };
    field.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(load, 120); });
    field.addEventListener("blur", close);
    field.addEventListener("keydown", (event) => {
      const count = list.hidden ? 0 : list.children.length;
      if (event.key === "Escape") close();
      else if (count && event.key === "ArrowDown") { event.preventDefault(); select((selected + 1) % count); }
      else if (count && event.key === "ArrowUp") { event.preventDefault(); select((selected + count - 1) % count); }
      else if (selected >= 0 && event.key === "Enter") { event.preventDefault(); location.href = list.children[selected].dataset.href; }
    });
  };

  // Sliders beside dates: days since the first list. One that ends now means the newest information where it ends, and leaves the field empty.
  const addSlider = (field) => {
    const day = 86400000;
    const isOpen = field.dataset.sliderTo === "now";
    const [from, to] = [Date.parse(field.min), isOpen ? Date.now() : Date.parse(field.dataset.sliderTo)];
    if (!(to > from)) return;
    const max = Math.floor((to - from) / day);
    const slider = create("input", { type: "range", min: 0, max, value: field.value ? Math.round((Date.parse(field.value) - from) / day) : max });
    const label = field.closest("label");
    slider.setAttribute("aria-label", label.textContent.trim());
    const describe = () => slider.setAttribute("aria-valuetext", field.value || "newest");
    slider.addEventListener("input", () => {
      field.value = isOpen && slider.value === slider.max ? "" : new Date(from + slider.valueAsNumber * day).toISOString().slice(0, 10);
      describe();
    });
    slider.addEventListener("change", () => field.form.requestSubmit());
    describe();
    label.nextElementSibling.append(slider);
  };

  const sortBy = (table, column, header) => {
    const ascending = header.getAttribute("aria-sort") !== "ascending";
    table.querySelectorAll("thead th").forEach((other) => other.removeAttribute("aria-sort"));
    header.setAttribute("aria-sort", ascending ? "ascending" : "descending");
    const isNumber = header.classList.contains("number");
    const read = (row) => row.cells[column].dataset.value ?? row.cells[column].textContent.trim();
    const rows = [...table.tBodies[0].rows].sort((a, b) =>
      isNumber ? Number(read(a).replace(/[,%]/g, "")) - Number(read(b).replace(/[,%]/g, "")) : read(a).localeCompare(read(b), "en", { numeric: true }));
    table.tBodies[0].replaceChildren(...(ascending ? rows : rows.reverse()));
  };

  document.querySelectorAll("input[data-suggest]").forEach(suggest);
  document.querySelectorAll("input[data-slider-to]").forEach(addSlider);
  document.querySelectorAll("table.sortable").forEach((table) => table.querySelectorAll("thead th").forEach((header, column) => {
    const button = create("button", { type: "button", textContent: header.textContent });
    button.addEventListener("click", () => sortBy(table, column, header));
    header.replaceChildren(button);
  }));
  document.querySelectorAll("path[data-county]").forEach((county) =>
    county.addEventListener("click", () => { location.href = keepTimes(`/counties/${county.dataset.county}`); }));
  document.querySelectorAll("[data-copy]").forEach((text) => {
    const button = create("button", { type: "button", textContent: "Copy" });
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(text.textContent.trim());
      button.textContent = "Copied";
    });
    text.after(button);
  });
  document.querySelectorAll("a[data-copy-from]").forEach((link) => {
    const button = create("button", { type: "button", textContent: `Copy ${link.textContent}` });
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(await (await fetch(link.href)).text());
      button.textContent = "Copied";
    });
    link.after(" ", button);
  });
  document.querySelectorAll(".choose select").forEach((choice) => choice.addEventListener("change", () => choice.form.requestSubmit()));
})();
