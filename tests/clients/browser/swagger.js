// Opens Swagger UI as a newcomer does: finds "List agreements", presses Execute on the values that stand there, and
// reads Florida's rows. Then, as an editor with a key, enters the source that stands there. Nothing may fail in the console, leave the service's own address or bar a reader with a
// screen reader (WCAG 2.1 A and AA, by axe).
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

const [base, key, executablePath = "/usr/bin/chromium"] = process.argv.slice(2);
assert.ok(key, "Say where the service is, and a key that may write: npm run check -- http://127.0.0.1:5000 rr_k-…");
const newcomersOrder = [
  "Agreements", "Status events", "Agencies", "Jurisdictions", "Decisions", "Publications",
  "Statistics", "Changes", "Exports", "Sources", "Reference", "Audit",
];

const browser = await chromium.launch({
  executablePath,
  args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
try {
  const context = await browser.newContext({ viewport: { width: 1280, height: 1600 } });
  const page = await context.newPage();
  const complaints = [], foreign = [];
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("request", (request) => /^(data|blob):/.test(request.url()) || request.url().startsWith(base) || foreign.push(request.url()));

  await page.goto(`${base}/swagger`);
  await page.locator(".opblock-tag").first().waitFor();
  const tags = await page.locator(".opblock-tag").evaluateAll((headings) => headings.map((heading) => heading.dataset.tag));
  assert.deepEqual(tags, newcomersOrder.filter((tag) => tags.includes(tag)), "tags stand in the order in which a newcomer reads");

  const list = page.locator("#operations-Agreements-listAgreements");
  await list.getByText("List agreements", { exact: true }).click();
  const answered = page.waitForResponse((response) => new URL(response.url()).pathname === "/v1/agreements");
  await list.getByRole("button", { name: "Execute" }).click();
  const answer = await answered;
  assert.equal(answer.status(), 200);
  const { data, page: { total } } = await answer.json();
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
  assert.equal((await entered).status(), 201, "the source that stands there is entered");
  assert.equal((await entry.locator(".live-responses-table .response-col_status").last().innerText()).split("\n")[0].trim(), "201");

  // As a script tag it would be refused by the page's own policy.
  await page.evaluate(readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8"));
  const { violations } = await page.evaluate(() => window.axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"] }));
  const barriers = violations.map((v) => `${v.id}: ${v.help}\n${v.nodes.map((n) => `  ${n.html.slice(0, 160)}\n    ${n.any.map((a) => a.message).join("; ")}`).slice(0, 6).join("\n")}`);
  assert.ok(barriers.length === 0, `barriers:\n${barriers.join("\n")}`);
  assert.deepEqual(complaints, []);
  assert.deepEqual(foreign, []);
  console.log(`Swagger UI in ${browser.version()}: ${tags.length} tags in order, ${total} agreements listed, a source entered, no barrier found.`);
} finally {
  await browser.close();
}
