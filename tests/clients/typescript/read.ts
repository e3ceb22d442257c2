// Reads from a running service through the client generated from its OpenAPI document, as an application would. Fails if a
// response is not what its type promises.
import assert from "node:assert/strict";
import createClient from "openapi-fetch";
import type { components, paths } from "./contract.js";

type Agreement = components["schemas"]["Agreement"];
type State = NonNullable<NonNullable<paths["/v1/agreements"]["get"]["parameters"]["query"]>["state"]>[number];
type Problem = components["schemas"]["Problem"];

const base = process.argv[2];
assert.ok(base, "Pass the URL of the service: npm run read -- http://127.0.0.1:5000");
const register = createClient<paths, "application/json" | "application/problem+json">({
  baseUrl: base,
  querySerializer: { array: { style: "form", explode: false } },
});
const times = { asOf: "2025-06-17", knownAt: "2025-12-31" };

/** All agreements of some states on that day, page by page. */
async function agreementsOf(...state: State[]): Promise<Agreement[]> {
  const found: Agreement[] = [];
  let cursor: string | undefined;
  do {
    const { data: page, error } = await register.GET("/v1/agreements", {
      params: { query: { state, ...times, limit: 100, ...(cursor === undefined ? {} : { cursor }) } },
    });
    assert.ok(page, error?.detail ?? "no page");
    found.push(...page.data);
    cursor = page.page.cursor ?? undefined;
    if (cursor === undefined) {
      assert.equal(found.length, page.page.total, "the pages contain as many records as their total");
    }
  } while (cursor !== undefined);
  return found;
}

const agreements = await agreementsOf("FL", "TX");
assert.ok(agreements.length > 200, "more than one page");
assert.equal(new Set(agreements.map((a) => a.id)).size, agreements.length, "no agreement is repeated");
assert.deepEqual(new Set(agreements.map((a) => a.state)), new Set(["FL", "TX"]));

const { data: hialeah } = await register.GET("/v1/agreements/{id}", {
  params: { path: { id: "fl-hialeah-police-department-287g-task-force-1" }, query: times },
});
assert.equal(hialeah?.data.status, "pending");

const { data: history } = await register.GET("/v1/agreements/{id}/history", {
  params: { path: { id: "fl-miami-police-department-287g-task-force-1" } },
});
assert.ok(history);
assert.deepEqual(
  history.data.map((event) => `${event.occurredOn} ${event.status}`),
  ["2025-04-24 deferred", "2025-06-17 approved", "2025-08-27 pending", "2025-08-28 active"],
);

// A table of the same list: the request in another format.
const { data: table } = await register.GET("/v1/agreements", {
  params: { query: { state: ["FL"], phase: ["in-force"], asOf: times.asOf, format: "csv" } },
  parseAs: "text",
});
assert.ok(table);
const [header, ...rows] = table.split("\r\n").filter((line) => line !== "");
assert.ok(header?.startsWith("id,"), "the table has a header");
assert.ok(rows.length > 200, "the table has a row for each agreement");

const rejected = await register.GET("/v1/agreements", { params: { query: { asOf: "17 June" } } });
const problem: Problem | undefined = rejected.error;
assert.equal(rejected.response.status, 400);
assert.ok(problem);
assert.ok(problem.type.endsWith("/v1/enums/problems#invalid-query"));
assert.ok(problem.errors?.["asOf"]?.[0]?.message);

const missing = await register.GET("/v1/agreements/{id}", { params: { path: { id: "fl-hialea-police-department-287g-task-force-1" } } });
assert.equal(missing.error?.status, 404);
assert.equal(missing.error.errors?.["id"]?.[0]?.didYouMean, "fl-hialeah-police-department-287g-task-force-1");

// The change log from an entry on, as a mirror follows it.
const { data: first } = await register.GET("/v1/changes", { params: { query: { limit: 10, sort: ["sequence"] } } });
const after = first?.data.at(-1)?.sequence;
assert.ok(after);
const { data: following } = await register.GET("/v1/changes", { params: { query: { after, sort: ["sequence"] } } });
assert.ok(following && following.data.length > 0);
assert.ok(following.data.every((change) => change.sequence > after), "the log goes on after the entry");

console.log(
  `TypeScript client: ${agreements.length} agreements, ${history.data.length} status events, a table of ${rows.length} rows, two problems and ${following.data.length} changes read.`,
);
