// Reads a running register through the client generated from its contract, as an app would. Ends with an error where an
// answer is not what its type, or this question, promises.
import assert from "node:assert/strict";
import createClient from "openapi-fetch";
import type { components, paths } from "./contract.js";

type Agreement = components["schemas"]["Agreement"];
type State = NonNullable<NonNullable<paths["/v1/agreements"]["get"]["parameters"]["query"]>["state"]>[number];
type Problem = components["schemas"]["Problem"];

const base = process.argv[2];
assert.ok(base, "Say where the register is: npm run read -- http://127.0.0.1:5000");
const register = createClient<paths, "application/json" | "application/problem+json">({
  baseUrl: base,
  querySerializer: { array: { style: "form", explode: false } },
});
const day = { asOf: "2025-06-17", knownAt: "2025-12-31" };

/** Every agreement of some states on the day, page after page. */
async function agreementsOf(...state: State[]): Promise<Agreement[]> {
  const found: Agreement[] = [];
  let cursor: string | undefined;
  do {
    const { data: page, error } = await register.GET("/v1/agreements", {
      params: { query: { state, ...day, limit: 100, ...(cursor === undefined ? {} : { cursor }) } },
    });
    assert.ok(page, error?.detail ?? "no page");
    found.push(...page.data);
    const next: string | null = page.page.next;
    cursor = next === null ? undefined : new URL(next).searchParams.get("cursor") ?? undefined;
    assert.equal(next === null, cursor === undefined, "a next page has a cursor");
    if (next === null) {
      assert.equal(found.length, page.page.total, "the pages hold as many as they announce");
    }
  } while (cursor !== undefined);
  return found;
}

const agreements = await agreementsOf("FL", "TX");
assert.ok(agreements.length > 200, "more than one page");
assert.equal(new Set(agreements.map((a) => a.id)).size, agreements.length, "no agreement comes twice");
assert.deepEqual(new Set(agreements.map((a) => a.state)), new Set(["FL", "TX"]));

const { data: hialeah } = await register.GET("/v1/agreements/{id}", {
  params: { path: { id: "fl-hialeah-police-department-287g-task-force-1" }, query: day },
});
assert.equal(hialeah?.data.status, "pending");

const { data: steps } = await register.GET("/v1/agreements/{id}/history", {
  params: { path: { id: "fl-miami-police-department-287g-task-force-1" } },
});
assert.ok(steps);
assert.deepEqual(
  steps.data.map((step) => `${step.occurredOn} ${step.status}`),
  ["2025-04-24 deferred", "2025-06-17 approved", "2025-08-27 pending", "2025-08-28 active"],
);

const refused = await register.GET("/v1/agreements", { params: { query: { asOf: "17 June" } } });
const problem: Problem | undefined = refused.error;
assert.equal(refused.response.status, 400);
assert.ok(problem);
assert.ok(problem.type.endsWith("/v1/enums/problems#invalid-query"));
assert.ok(problem.errors?.["asOf"]?.[0]?.message);

const missing = await register.GET("/v1/agreements/{id}", { params: { path: { id: "fl-hialea-police-department-287g-task-force-1" } } });
assert.equal(missing.error?.status, 404);
assert.equal(missing.error.errors?.["id"]?.[0]?.didYouMean, "fl-hialeah-police-department-287g-task-force-1");

console.log(`TypeScript client: ${agreements.length} agreements, ${steps.data.length} steps, two problems read.`);
