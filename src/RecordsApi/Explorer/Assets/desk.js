// The desk: sends what an editor enters to the API. Every write is previewed (dryRun) before it can be saved. The key is kept in the
// session storage of this tab, which no other page can read.
(() => {
  "use strict";
  const keyForm = document.getElementById("key-form");
  const api = keyForm.dataset.api;
  const storedKey = "desk-key";
  const create = (name, properties = {}, children = []) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };

  // Returns what the API answered; a problem is thrown, with its errors.
  const send = async (path, { method = "GET", headers = {}, body } = {}) => {
    const key = sessionStorage.getItem(storedKey);
    const response = await fetch(api + path, { method, body, headers: { Accept: "application/json", Authorization: `Bearer ${key}`, ...headers } });
    const content = await response.json();
    if (!response.ok) throw Object.assign(new Error(content.detail ?? content.title), { errors: content.errors ?? {} });
    return { content, etag: response.headers.get("ETag") };
  };

  const showError = (answer, error) => answer.replaceChildren(
    create("p", { className: "assumed", textContent: error.message }),
    create("ul", {}, Object.entries(error.errors ?? {}).flatMap(([pointer, messages]) => messages.map((message) =>
      create("li", { textContent: `${pointer}: ${message.message}${message.didYouMean ? ` Did you mean ${message.didYouMean}?` : ""}` })))));

  const describe = (change) => [change.kind, change.thing, change.thingId, change.status, change.occurredOn,
    change.before === null && change.after === null ? null : `${change.before ?? "nothing"} → ${change.after ?? "nothing"}`].filter(Boolean).join(" · ");

  const showPreview = (answer, { data, changes = [], changeCount = 0 }) => answer.replaceChildren(
    ...(data?.publication?.reason ? [create("p", { className: "assumed", textContent: `The list would be ${data.publication.state}: ${data.publication.reason}` })] : []),
    create("p", { textContent: changeCount === 0 ? "Nothing would change." : `${changeCount} ${changeCount === 1 ? "entry" : "entries"} would be added to the change log:` }),
    create("ul", { className: "changes" }, changes.map((change) => create("li", { textContent: describe(change) }))),
    create("details", {}, [create("summary", { textContent: "The record as it would be" }), create("pre", { textContent: JSON.stringify(data, null, 2), tabIndex: 0 })]));

  const showSaved = (answer, { data }) => answer.replaceChildren(
    create("p", {}, [`Saved${data?.id ? `: ${data.id}` : ""}. `, ...(data?.links?.self ? [create("a", { href: data.links.self, textContent: "The record in the API" })] : [])]));

  // Previews with one button and saves with the other, exactly what was previewed.
  const connect = (form, createRequest) => {
    const [preview, save, answer] = ["[data-preview]", "[data-save]", ".answer"].map((selector) => form.querySelector(selector));
    let request = null;
    form.addEventListener("input", () => { request = null; save.disabled = true; });
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const isSave = event.submitter === save;
      preview.disabled = save.disabled = true;
      try {
        if (!isSave) request = await createRequest();
        const { path, ...options } = request;
        options.method = "POST";
        if (isSave) options.headers = { ...options.headers, "Idempotency-Key": request.idempotencyKey };
        const { content } = await send(isSave ? path : `${path}?dryRun=true`, options);
        if (isSave) { request = null; showSaved(answer, content); form.dispatchEvent(new CustomEvent("saved")); } else showPreview(answer, content);
      } catch (error) {
        request = null;
        showError(answer, error);
      }
      preview.disabled = false;
      save.disabled = request === null;
    });
  };

  const postJson = (path, body, headers = {}) =>
    ({ path, body: JSON.stringify(body), headers: { "Content-Type": "application/json", ...headers }, idempotencyKey: crypto.randomUUID() });

  // What a field holds, as JSON; undefined if it is empty.
  const readField = (field) => {
    const text = field.value.trim();
    if (text === "") return undefined;
    switch (field.dataset.kind) {
      case "number": return Number(text);
      case "boolean": return text === "true";
      case "list": return text.split(",").map((part) => part.trim()).filter(Boolean);
      case "rows": {
        const columns = field.dataset.columns.split(",");
        return text.split("\n").filter((line) => line.trim()).map((line) => {
          const cells = line.split("|").map((cell) => cell.trim());
          return Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? ""]));
        });
      }
      default: return text;
    }
  };
  const writeField = (field, value) => {
    field.value = value === null || value === undefined ? ""
      : field.dataset.kind === "list" ? value.join(", ")
      : field.dataset.kind === "rows" ? value.map((row) => field.dataset.columns.split(",").map((column) => row[column]).join(" | ")).join("\n")
      : String(value);
  };
  const setPath = (target, path, value) => {
    const names = path.split(".");
    const last = names.pop();
    names.reduce((inner, name) => inner[name] ??= {}, target)[last] = value;
  };
  const getPath = (source, path) => path.split(".").reduce((inner, name) => inner?.[name], source);

  document.querySelectorAll(".desk-form").forEach((form) => {
    const fields = [...form.querySelectorAll("[data-field]")];
    const isCorrection = form.dataset.correction !== undefined;
    const pathFor = () => form.dataset.path.replace(/\{\w+\}/, encodeURIComponent(form.elements.path?.value.trim() ?? ""));
    let filled = null;
    form.querySelector("[data-fill]")?.addEventListener("click", async () => {
      try {
        const { content, etag } = await send(pathFor().replace(/\/corrections$/, ""));
        filled = { record: content.data, etag };
        fields.forEach((field) => writeField(field, getPath(content.data, field.dataset.field)));
        form.querySelector(".answer").replaceChildren(create("p", { textContent: "Read. Change what is wrong." }));
      } catch (error) {
        showError(form.querySelector(".answer"), error);
      }
    });
    connect(form, () => {
      const record = {};
      if (!isCorrection) {
        fields.forEach((field) => { const value = readField(field); if (value !== undefined) setPath(record, field.dataset.field, value); });
        return postJson(pathFor(), record);
      }
      if (filled === null) throw new Error("Read the record first: a correction says which version it corrects.");

      // A merge patch: only what differs from the record as it was read; null removes a value.
      fields.forEach((field) => {
        const [before, after] = [getPath(filled.record, field.dataset.field) ?? null, readField(field) ?? null];
        if (JSON.stringify(before) !== JSON.stringify(after)) setPath(record, field.dataset.field, after);
      });
      const kind = form.elements.kind.value;
      return postJson(pathFor(), { kind, reason: form.elements.reason.value, ...(kind === "retraction" ? {} : { record }) }, { "If-Match": filled.etag });
    });
  });

  connect(document.getElementById("upload-form"), () => {
    const body = new FormData();
    body.append("file", document.querySelector("#upload-form [name=file]").files[0]);
    return { path: "publications", body, idempotencyKey: crypto.randomUUID() };
  });

  // A review item: the last row of the one name and the first row of the other, side by side. Until a ruling both are of one agreement, to
  // which that of the other name was merged.
  const showRow = async (agreement, name, newest) => {
    const id = await send(`agreements/${encodeURIComponent(agreement)}`).then(({ content }) => content.data.id, () => agreement);
    const listings = (await send(`agreements/${encodeURIComponent(id)}/listings?sort=${newest ? "-" : ""}firstListedOn&limit=500`)).content.data;
    const listing = listings.find(({ printed }) => Object.values(printed).some((text) => String(text).trim() === name)) ?? listings[0];
    const cells = Object.entries(listing?.printed ?? {}).filter(([, value]) => value !== null && value !== "");
    return create("div", {}, [
      create("h4", { textContent: name }),
      create("p", { className: "about", textContent: `${agreement}${listing ? `, listed ${listing.firstListedOn} to ${listing.lastListedOn}` : ""}` }),
      create("dl", { className: "facts" }, cells.flatMap(([heading, value]) => [create("dt", { textContent: heading }), create("dd", { textContent: String(value) })])),
    ]);
  };
  const showFacility = async (facility, observation, name) => {
    const row = (await send(`facilities/${encodeURIComponent(facility)}/observations?limit=500`)).content.data.find(({ id }) => id === observation) ?? {};
    const cells = Object.entries(row).filter(([, value]) => value !== null && typeof value !== "object");
    return create("div", {}, [
      create("h4", { textContent: name }),
      create("p", { className: "about", textContent: facility }),
      create("dl", { className: "facts" }, cells.flatMap(([heading, value]) => [create("dt", { textContent: heading }), create("dd", { textContent: String(value) })])),
    ]);
  };
  const showRows = (item) => Promise.all(item.appearedFacilityId === null
    ? [showRow(item.vanishedAgreementId, item.vanishedName, true), showRow(item.appearedAgreementId, item.appearedName, false)]
    : [showFacility(item.vanishedFacilityId, item.vanishedObservationId, item.vanishedName), showFacility(item.appearedFacilityId, item.appearedObservationId, item.appearedName)]);
  const showItem = async (item) => {
    const form = create("form", { className: "review-item" }, [
      create("h3", { textContent: `${item.vanishedName} / ${item.appearedName}` }),
      create("p", { textContent: item.doubt }),
      ...(item.decisionId === null
        ? [create("div", { className: "dispute" }, await showRows(item))]
        : [create("p", {}, [create("a", { href: item.links.decision, textContent: "The decision in the API" })])]),
    ]);
    const verdict = create("select", { required: true }, [["", "Choose"], ["same", "the same"], ["different", "different"]].map(([value, textContent]) => create("option", { value, textContent })));
    const reason = create("input", { required: true });
    form.append(
      create("div", { className: "choose" }, [create("label", {}, ["These are ", verdict]), create("label", {}, ["Reason ", reason]),
        create("button", { textContent: "Preview" }), create("button", { textContent: "Save", disabled: true })]),
      create("div", { className: "answer" }));
    const [preview, save] = form.querySelectorAll("button");
    preview.dataset.preview = save.dataset.save = "";
    form.querySelector(".answer").setAttribute("role", "status");
    connect(form, () => postJson(`review-items/${item.id}/review`, { verdict: verdict.value, reason: reason.value }));
    return form;
  };
  document.querySelector("[data-load=review-items]").addEventListener("click", async (event) => {
    const place = document.getElementById("review-items");
    try {
      const { data, page } = (await send("review-items?state=open&limit=20")).content;
      place.replaceChildren(create("p", { role: "status", textContent: `${page.total} open, ${data.length} shown.` }), ...await Promise.all(data.map(showItem)));
    } catch (error) {
      showError(place, error);
    }
    event.preventDefault();
  });

  const enter = async () => {
    const state = document.getElementById("key-state");
    try {
      const { data } = (await send("me")).content;
      state.textContent = `${data.name}: ${data.scopes.join(", ")}. The key is kept in this tab only.`;
      document.getElementById("desk").hidden = false;
    } catch (error) {
      sessionStorage.removeItem(storedKey);
      document.getElementById("desk").hidden = true;
      state.textContent = error.message;
    }
  };
  keyForm.addEventListener("submit", (event) => {
    event.preventDefault();
    sessionStorage.setItem(storedKey, keyForm.elements.key.value.trim());
    keyForm.elements.key.value = "";
    enter();
  });
  if (sessionStorage.getItem(storedKey)) enter();
})();
