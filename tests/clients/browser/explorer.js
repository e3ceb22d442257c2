// Uses the pages as people do: searches for a misspelled town and reaches its history in two clicks, moves the day and compares the counts with
// the API, copies a citation, shows an agency in a frame of another site, and works at the editor's desk with a key. Then opens every kind of
// page at several widths, with and without scripts: the console must show no error, nothing may be requested from another host, nothing may scroll sideways at 320 pixels, and axe must
// find no accessibility violation (WCAG 2.2 A and AA).
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { strToU8, zipSync } from "fflate";
import { chromium } from "playwright-core";

const [base, key, executablePath = "/usr/bin/chromium"] = process.argv.slice(2);
assert.ok(key, "Pass the URL of the service and a key with the scopes register:write, publications:import and register:admin: npm run explorer -- http://127.0.0.1:5000 rr_k-…");
const agency = "/agencies/fl-hialeah-police-department";
const agreement = "/agreements/fl-hialeah-police-department-287g-task-force-1";
const pages = [
  "/", "/?asOf=2025-06-17&knownAt=2025-06-18", "/search?q=Hialiah", "/states", "/states/FL", "/states/PR", "/counties/12086", "/places/1230000", agency, agreement,
  "/decisions", "/decisions/fl-miami-2025-06-17-vote-1", "/meetings/fl-miami-city-commission-2025-06-17", "/sources/ice-participating-2025-06-17-pm",
  "/publications", "/publications/ice-participating-2025-06-17-pm", "/compare?from=2025-06-17&to=2025-12-31", "/compare?from=2025-06-17&to=2025-06-17&knownFrom=2025-06-18",
  "/news?corrections=true", "/coverage", "/data", "/docs", "/docs/method", "/docs/recipes", "/docs/errors", "/desk",
  "/embed/map", "/embed/map?state=FL", "/embed/growth", `/embed${agency}`,
];
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const readJson = async (path) => {
  const response = await fetch(`${base}/v1/${path}`);
  assert.ok(response.ok, `${path} returned ${response.status}`);
  return response.json();
};
const number = (text) => Number(text.replace(/\D/g, ""));

const browser = await chromium.launch({
  executablePath, timeout: 300_000,
  args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
const consoleErrors = [], otherHosts = [];
const open = async (options) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  context.setDefaultTimeout(Number(process.env.BROWSER_TIMEOUT ?? 300_000)); // Exceeded only if the page hangs.
  const page = await context.newPage();
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && consoleErrors.push(`${page.url()}: ${message.text()}`));
  page.on("pageerror", (error) => consoleErrors.push(`${page.url()}: ${error}`));
  page.on("request", (request) => /^(data|blob):/.test(request.url()) || request.url().startsWith(`${base}/`) || otherHosts.push(request.url()));
  return page;
};

// Enters text into a field and waits until the page that the form leads to is there.
const submit = async (page, selector, value) => {
  await page.locator(selector).fill(value);
  await Promise.all([page.waitForEvent("load"), page.locator(selector).press("Enter")]);
};

// The newest list of participating agencies, as printed, as a workbook with one more row, of the day after it; with its links to documents or without.
const createWorkbook = async (hasLinks) => {
  const { data: [newest] } = await readJson("publications?list=participating&state=accepted&sort=-publishedOn&limit=1");
  const rows = [["STATE", "LAW ENFORCEMENT AGENCY", "TYPE", "COUNTY", "SUPPORT TYPE", "SIGNED", "MOA", "ADDENDUM"]], links = [];
  for (let path = `publications/${newest.id}/rows?limit=500&fields=printed`; path !== undefined;) {
    const { data, page } = await readJson(path);
    for (const { printed: { state, agency, type, county, supportType, signed, moa, addendum, moaLink, addendumLink } } of data) {
      rows.push([state, agency, type, county, supportType, signed, moa, addendum]);
      links.push(...[["G", moaLink], ["H", addendumLink]].filter(([, url]) => hasLinks && url !== null).map(([column, url]) => ({ cell: `${column}${rows.length}`, url })));
    }
    path = page.next?.split("/v1/")[1];
  }
  rows.push(["FLORIDA", "Pelican Bay Police Department", "Municipality", "Collier County", "Task Force Model", "2026-03-20", "", ""]);
  const escape = (text) => text.replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0)};`);
  const sheet = rows.map((cells) => `<row>${cells.map((cell) => `<c t="inlineStr"><is><t xml:space="preserve">${escape(cell ?? "")}</t></is></c>`).join("")}</row>`).join("");
  const schema = "http://schemas.openxmlformats.org", main = `xmlns="${schema}/spreadsheetml/2006/main"`, of = `${schema}/officeDocument/2006/relationships`;
  const relate = (type, targets, mode = "Internal") => `<Relationships xmlns="${schema}/package/2006/relationships">${targets.map((target, i) =>
    `<Relationship Id="r${i}" Type="${of}/${type}" Target="${escape(target)}" TargetMode="${mode}"/>`).join("")}</Relationships>`;
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const day = new Date(Date.parse(newest.publishedOn) + 86_400_000).toISOString();
  return {
    name: `participatingAgencies${day.slice(5, 7)}${day.slice(8, 10)}${day.slice(0, 4)}am.xlsx`,
    mimeType: `${type}.sheet`,
    buffer: Buffer.from(zipSync(Object.fromEntries(Object.entries({
      "[Content_Types].xml": `<Types xmlns="${schema}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/sheet.xml" ContentType="${type}.worksheet+xml"/></Types>`,
      "_rels/.rels": relate("officeDocument", ["workbook.xml"]),
      "_rels/workbook.xml.rels": relate("worksheet", ["sheet.xml"]),
      "workbook.xml": `<workbook ${main} xmlns:r="${of}"><sheets><sheet name="List" sheetId="1" r:id="r0"/></sheets></workbook>`,
      "_rels/sheet.xml.rels": relate("hyperlink", links.map(({ url }) => url), "External"),
      "sheet.xml": `<worksheet ${main} xmlns:r="${of}"><sheetData>${sheet}</sheetData>${links.length === 0 ? "" : `<hyperlinks>${links.map(({ cell }, i) => `<hyperlink ref="${cell}" r:id="r${i}"/>`).join("")}</hyperlinks>`}</worksheet>`,
    }).map(([name, text]) => [name, strToU8(text)])))),
  };
};

try {
  const page = await open();

  // A misspelled town, found and read in two clicks.
  await page.goto(base);
  await page.getByRole("combobox", { name: "Search for an agency or a place" }).fill("Hialiah");
  await page.getByRole("option", { name: /^Hialeah/ }).first().waitFor();
  await page.getByRole("button", { name: "Search" }).click();
  await page.getByRole("link", { name: "Hialeah Police Department" }).first().click();
  await page.getByText("Approved", { exact: true }).waitFor();
  assert.equal(new URL(page.url()).pathname, agency);

  // The same with the keyboard alone.
  await page.goto(base);
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "Skip to content");
  await page.getByRole("combobox", { name: "Search for an agency or a place" }).focus();
  await page.keyboard.insertText("Hialiah Police"); // As one input: a pause between two keys would load suggestions for a part of it.
  await page.getByRole("option", { name: /^Hialeah Police Department/ }).waitFor();
  await page.keyboard.press("ArrowDown");
  await Promise.all([page.waitForURL(`**${agency}`), page.keyboard.press("Enter")]);

  // The counts of a day are those of the API: in all, by model and by state. The slider moves the day, too.
  const compareCounts = async (day) => {
    const models = (await readJson(`statistics/agreements?by=model&inForce=true&asOf=${day}`)).data;
    const states = (await readJson(`statistics/agreements?by=state&inForce=true&asOf=${day}`)).data;
    const figures = (await page.locator(".figure b").allInnerTexts()).map(number);
    assert.deepEqual(figures, [models.reduce((sum, model) => sum + model.inForce, 0), ...models.map((model) => model.inForce)], day);
    await page.locator("summary", { hasText: "Table by state" }).click();
    const cells = await page.getByRole("table", { name: "Agreements in force by state" }).locator("tbody td:nth-of-type(1)").allInnerTexts();
    assert.deepEqual(cells.map(number), states.map((state) => state.inForce), day);
  };
  await page.goto(`${base}/`);
  for (const day of ["2025-02-20", "2025-12-31"]) {
    await submit(page, ".times input[name=asOf]", day);
    await compareCounts(day);
  }
  await page.getByRole("slider", { name: "Date" }).focus();
  await Promise.all([page.waitForURL("**asOf=2025-12-30*"), page.keyboard.press("ArrowLeft")]);
  await compareCounts("2025-12-30");

  // A citation is copied.
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"], { origin: base });
  await page.goto(base + agency);
  await page.locator(".citation button").first().focus();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Copied" }).waitFor();
  assert.match(await page.evaluate(() => navigator.clipboard.readText()), /Hialeah Police Department.*\/v1\/agencies\//);

  // The agency is shown in a frame of another site by the HTML that its page offers; other pages refuse to be framed.
  const code = await page.locator(".embeds textarea").first().inputValue();
  const site = createServer((request, response) => response.writeHead(200, { "Content-Type": "text/html" }).end(
    `<!DOCTYPE html><html lang="en"><title>An article</title>${code}<iframe src="${base}${agency}" title="The page itself"></iframe></html>`));
  await new Promise((resolve) => site.listen(0, "127.0.0.1", resolve));
  try {
    const article = await (await browser.newContext()).newPage();
    article.context().setDefaultTimeout(300_000);
    await article.goto(`http://127.0.0.1:${site.address().port}/`);
    const [card, refused] = [article.frameLocator("iframe >> nth=0"), article.frameLocator("iframe >> nth=1")];
    await card.getByRole("heading", { name: "Hialeah Police Department" }).waitFor();
    assert.match(await card.locator("footer").innerText(), /register version/);
    assert.equal(await refused.getByRole("heading", { name: "Hialeah Police Department" }).count(), 0);
    assert.ok(article.frames().some((frame) => frame.url().startsWith("chrome-error:")), "a page that is not an embed was framed");
    await article.context().close();
  } finally {
    await new Promise((resolve) => site.close(resolve));
  }

  // Miami's vote, found in the list of decisions.
  await page.goto(`${base}/decisions?state=FL`);
  await page.getByRole("row", { name: /2025-06-17/ }).getByRole("link").click();
  await page.getByRole("cell", { name: "Damian Pardo" }).or(page.getByRole("rowheader", { name: "Damian Pardo" })).waitFor();
  assert.deepEqual(await page.locator("[data-number=yes], [data-number=no]").allInnerTexts(), ["3", "2"]);

  // A day as it was known on the day after and as it is known now.
  await page.goto(`${base}/compare`);
  for (const [field, value] of Object.entries({ from: "2025-06-17", to: "2025-06-17", knownFrom: "2025-06-18" }))
    await page.locator(`input[name=${field}]`).fill(value);
  await Promise.all([page.waitForEvent("load"), page.getByRole("button", { name: "Compare" }).click()]);
  const { register } = await readJson("agreements?limit=1");
  const { page: { total } } = await readJson(`compare?asOf=2025-06-17..2025-06-17&knownAt=2025-06-18..${register.knownAt}&phase=in-force&limit=1`);
  assert.equal(number(await page.locator("[data-number=corrected]").innerText()), total);

  // The desk: a source is previewed and entered, a day is corrected, a review item is settled.
  await page.goto(`${base}/desk`);
  await page.getByLabel("API key").fill(key);
  await page.getByRole("button", { name: "Use this key" }).click();
  const enter = async (form, fields) => {
    await page.locator(`details:has(#${form}) > summary`).click();
    for (const [field, value] of Object.entries(fields)) {
      const input = page.locator(`#${form}-${field}`);
      await (await input.evaluate((element) => element.tagName) === "SELECT" ? input.selectOption(value) : input.fill(value));
    }
  };
  const save = async (form) => {
    await form.getByRole("button", { name: "Preview" }).click();
    await form.getByText(/would be added to the change log/).waitFor();
    await form.getByRole("button", { name: "Save" }).click();
    await form.getByText("Saved").waitFor();
  };
  await enter("source", { publisher: "City of Hialeah", kind: "minutes", title: "Minutes of March 11, 2025", publishedOn: "2025-03-12" });
  await save(page.locator("#source"));
  const [, sourceIds] = (await page.locator("#source .answer").innerText()).match(/Saved: (\S+)\. /);

  // What a body decided about an agreement, and what followed.
  const other = "fl-alachua-police-department-287g-task-force-1";
  await enter("decision", {
    jurisdictionId: "1200375", agreementId: other, body: "Alachua City Commission", kind: "vote", outcome: "passed", purpose: "authorize", decidedOn: "2025-02-11", yes: "5", no: "0", sourceIds,
  });
  await save(page.locator("#decision"));
  await enter("status-event", { path: other, status: "proposed", occurredOn: "2025-01-28", sourceIds });
  await save(page.locator("#status-event"));
  const { data: entered } = await readJson(`agreements/${other}/history`);
  assert.ok(entered.some((event) => event.status === "proposed" && event.occurredOn === "2025-01-28"), "the status event was not entered");
  const { data: [event] } = await readJson(`${agreement.slice(1)}/history`);
  const correction = page.locator("#correct-status-event");
  await enter("correct-status-event", { path: event.id });
  await correction.getByRole("button", { name: "Read the record" }).click();
  await correction.getByText("Change what is wrong.").waitFor();
  await page.locator("#correct-status-event-correction-kind").selectOption("wrong-fact");
  await page.locator("#correct-status-event-correction-reason").fill("The minutes give another day.");
  await page.locator("#correct-status-event-occurredOn").fill("2025-03-10");
  await save(correction);
  const { data: [corrected] } = await readJson(`${agreement.slice(1)}/history`);
  assert.equal(corrected.occurredOn, "2025-03-10");
  await page.getByRole("button", { name: "Show open review items" }).click();
  const item = page.locator(".review-item").first();
  await item.locator("dd").first().waitFor();
  for (const row of await item.locator(".dispute > div").all())
    assert.ok((await row.locator("dd").allInnerTexts()).includes(await row.locator("h4").innerText()), "a printed row is not that of the name above it");
  await item.getByLabel("These are").selectOption("same");
  await item.getByLabel("Reason").fill("Both names are in use.");
  await item.getByRole("button", { name: "Preview" }).click();
  await item.getByRole("button", { name: "Save" }).click();
  await item.getByText("Saved").waitFor();
  const names = (await item.locator("h3").innerText()).split(" / ");
  const { data: openItems } = await readJson("review-items?state=open&limit=500");
  assert.ok(!openItems.some((other) => other.vanishedName === names[0] && other.appearedName === names[1]), "the review item is still open");

  // A list without its links would be set aside, and the preview says so. What one with one more agency would change is shown before it is
  // imported, and nothing changes if it is not.
  const previewList = async (list) => {
    await page.locator("#upload-form [name=file]").setInputFiles(list);
    await page.getByRole("button", { name: "See what it would change" }).click();
  };
  await previewList(await createWorkbook(false));
  await page.locator("#upload-form").getByText(/would be quarantined: MOA differs from the previous publication/).waitFor();
  await previewList(await createWorkbook(true));
  await page.locator("#upload-form .changes li", { hasText: /agency-added.*fl-pelican-bay-police-department/ }).waitFor();
  assert.equal((await fetch(`${base}/v1/agencies/fl-pelican-bay-police-department`)).status, 404, "the preview imported the list");

  const checkAccessibility = async (target, path) => {
    await target.evaluate(() => document.querySelectorAll("details").forEach((details) => { details.open = true; }));
    await target.evaluate(axe); // The page's content security policy would block a script element.
    const { violations } = await target.evaluate(() => window.axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] }));
    const messages = violations.map((v) => `${v.id}: ${v.help}\n${v.nodes.map((n) => `  ${n.html.slice(0, 160)}\n    ${n.any.map((a) => a.message).join("; ")}`).slice(0, 6).join("\n")}`);
    assert.ok(messages.length === 0, `accessibility violations of ${path}:\n${messages.join("\n")}`);
  };
  await checkAccessibility(page, "/desk with review items and every form open");

  // Every kind of page. That of the files is there once they are written.
  await readJson("exports");
  for (const path of pages) {
    await page.goto(base + path);
    if (path === "/desk") await page.getByText("The key is kept in this tab only").first().waitFor();
    await checkAccessibility(page, path);
  }

  // Problems are pages, too. The browser writes their status to the console, so that they are opened apart.
  const problems = await page.context().newPage();
  for (const path of ["/nowhere", "/agencies/fl-hialeah-polise", "/?asOf=yesterday"]) {
    await problems.goto(base + path);
    await checkAccessibility(problems, path);
  }
  await problems.close();

  // The tab key reaches what can be used in the order of the page, and what has the focus shows it.
  for (const path of ["/", "/states/FL", agency, "/decisions", "/compare", "/data", "/desk"]) {
    await page.goto(base + path);
    let last = -1;
    for (let i = 0; i < 40; i++) {
      await page.keyboard.press("Tab");
      const focused = await page.evaluate(() => ({
        index: [...document.querySelectorAll("*")].indexOf(document.activeElement),
        outline: getComputedStyle(document.activeElement).outlineStyle,
        html: document.activeElement.outerHTML.slice(0, 80),
      }));
      if (focused.html.startsWith("<body")) break; // After the last one.
      assert.notEqual(focused.outline, "none", `${focused.html} of ${path} does not show that it has the focus`);
      assert.ok(focused.index >= last, `${focused.html} of ${path} is reached after what follows it`); // A date field has several stops.
      last = focused.index;
    }
    assert.deepEqual(await page.evaluate(() => [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary, .scroll")]
      .filter((element) => element.tabIndex < 0).map((element) => element.outerHTML.slice(0, 80))), [], `the tab key does not reach this on ${path}`);
  }

  const narrow = await open({ viewport: { width: 320, height: 700 } });
  const scriptless = await open({ javaScriptEnabled: false });
  for (const path of pages) {
    await narrow.goto(base + path);
    const [width, widest] = await narrow.evaluate(() => [document.documentElement.scrollWidth,
      [...document.querySelectorAll("body *")].filter((e) => e.getBoundingClientRect().right > innerWidth && !e.closest(".scroll, svg")).map((e) => e.outerHTML.slice(0, 120)).slice(0, 3)]);
    assert.ok(width <= 320, `${path} scrolls sideways at 320 pixels (${width}): ${widest.join("\n")}`);
    await checkAccessibility(narrow, `${path} at 320 pixels`);
    const response = await scriptless.goto(base + path);
    assert.equal(response.status(), 200, `${path} without scripts`);
    assert.ok((await scriptless.locator("h1").innerText()).length > 0);
  }

  // Without scripts the forms lead where they lead with them; only the desk needs scripts, and says so.
  await scriptless.goto(base);
  await submit(scriptless, "input[name=q]", "Hialiah");
  await scriptless.getByRole("link", { name: "Hialeah Police Department" }).first().click();
  await scriptless.waitForURL(`**${agency}`);
  await submit(scriptless, "input[name=asOf]", "2025-05-01");
  assert.match(await scriptless.locator(".times .day").innerText(), /May 1, 2025/);
  assert.match(await (await scriptless.goto(`${base}/desk`)).text(), /<noscript>.*The desk needs scripts/);
  assert.deepEqual(consoleErrors, []);
  assert.deepEqual(otherHosts, []);
  console.log(`Explorer in ${browser.version()}: ${pages.length} pages without accessibility violations, at 320 pixels and without scripts; search, days, citation, embed, vote, comparison, desk and keyboard work.`);
} finally {
  await browser.close();
}
