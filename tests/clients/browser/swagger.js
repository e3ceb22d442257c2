// Uses Swagger UI as a newcomer does: opens "List agreements", presses Execute with the prefilled values, and reads Florida's
// agreements. Then, as an editor with a key, enters the prefilled source. The console must show no error, nothing may be requested
// from another host, and axe must find no accessibility violation (WCAG 2.1 A and AA).
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

const [base, key, executablePath = "/usr/bin/chromium"] = process.argv.slice(2);
assert.ok(key, "Pass the URL of the service and a key with the scope register:write: npm run check -- http://127.0.0.1:5000 rr_k-…");
const expectedTags = [
  "Agreements", "Status events", "Agencies", "Jurisdictions", "Names", "Decisions", "Publications", "Facilities",
  "Statistics", "Changes", "Webhooks", "Exports", "Sources", "Reference", "Audit",
];

const browser = await chromium.launch({
  executablePath, timeout: 300_000,
  args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
try {
  const context = await browser.newContext({ viewport: { width: 1280, height: 1600 } });
  context.setDefaultTimeout(300_000); // Exceeded only if the page hangs.
  const page = await context.newPage();
  const consoleErrors = [], otherHosts = [];
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && consoleErrors.push(message.text()));
  page.on("pageerror", (error) => consoleErrors.push(String(error)));
  page.on("request", (request) => /^(data|blob):/.test(request.url()) || request.url().startsWith(base) || otherHosts.push(request.url()));

  await page.goto(`${base}/swagger`);
  await page.locator(".opblock-tag").first().waitFor();
  const tags = await page.locator(".opblock-tag").evaluateAll((headings) => headings.map((heading) => heading.dataset.tag));
  assert.deepEqual(tags, expectedTags.filter((tag) => tags.includes(tag)), "tags are in the order in which a newcomer needs them");

  const lastDayKnown = await page.locator("#last-day-known").innerText();
  assert.match(lastDayKnown, /agreements through \d{4}-\d{2}-\d{2}/, "the first words name the last day known");

  const list = page.locator("#operations-Agreements-listAgreements");
  await list.getByText("List agreements", { exact: true }).click();
  const responded = page.waitForResponse((r) => new URL(r.url()).pathname === "/v1/agreements");
  await list.getByRole("button", { name: "Execute" }).click();
  const response = await responded;
  assert.equal(response.status(), 200);
  const { data, page: { total } } = await response.json();
  assert.equal(total, 281, "Florida's agreements in force on 17 June 2025");
  assert.ok(data.every((agreement) => agreement.id.startsWith("fl-")));
  const shown = list.locator(".live-responses-table");
  assert.equal((await shown.locator(".response-col_status").last().innerText()).trim(), "200");
  assert.ok((await shown.locator(".highlight-code").first().innerText()).includes(data[0].id), "the rows can be read on the page");

  await page.getByRole("button", { name: "Authorize" }).first().click();
  const dialog = page.locator(".modal-ux");
  await dialog.locator("input").fill(key);
  await dialog.getByRole("button", { name: "Apply credentials" }).click();
  await dialog.getByRole("button", { name: "Close" }).last().click();
  const entry = page.locator("#operations-Sources-enterSource");
  await entry.locator(".opblock-summary-control").click();
  const entered = page.waitForResponse((response) => response.request().method() === "POST");
  await entry.getByRole("button", { name: "Execute" }).click();
  assert.equal((await entered).status(), 201, "the prefilled source is entered");
  assert.equal((await entry.locator(".live-responses-table .response-col_status").last().innerText()).split("\n")[0].trim(), "201");

  // The page's content security policy would block a script element.
  await page.evaluate(readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8"));
  const { violations } = await page.evaluate(() => window.axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"] }));
  const messages = violations.map((v) => `${v.id}: ${v.help}\n${v.nodes.map((n) => `  ${n.html.slice(0, 160)}\n    ${n.any.map((a) => a.message).join("; ")}`).slice(0, 6).join("\n")}`);
  assert.ok(messages.length === 0, `accessibility violations:\n${messages.join("\n")}`);
  assert.deepEqual(consoleErrors, []);
  assert.deepEqual(otherHosts, []);
  console.log(`Swagger UI in ${browser.version()}: ${tags.length} tags in order, ${total} agreements listed, a source entered, no accessibility violation.`);
} finally {
  await browser.close();
}
