// Reads records as JSON-LD, and the data catalog, with the reference implementation of JSON-LD 1.1. In its safe mode, it fails if a member
// of a document has no meaning in the context.
import assert from "node:assert/strict";
import jsonld from "jsonld";

// The type definitions of the library lack the safe mode, so that this is no TypeScript.
const base = process.argv[2];
assert.ok(base, "Pass the URL of the service: npm run linked-data -- http://127.0.0.1:5000");
const schema = "https://schema.org/";
const records = [
  ["agreements/fl-miami-police-department-287g-task-force-1?include=agency,jurisdiction,history,decisions,sources", "CreativeWork"],
  ["agencies/fl-hialeah-police-department", "GovernmentOrganization"],
  ["jurisdictions/12086", "AdministrativeArea"],
  ["decisions/fl-miami-2025-06-17-vote-1?include=sources", "Event"],
  ["meetings/fl-miami-city-commission-2025-06-17", "Event"],
  ["publications/ice-participating-2025-06-17-pm", "Dataset"],
  ["sources/ice-participating-2025-06-17-pm", "CreativeWork"],
];

async function read(path) {
  const response = await fetch(`${base}/v1/${path}`, { headers: { accept: "application/ld+json" } });
  assert.equal(response.headers.get("content-type"), "application/ld+json", path);
  return await response.json();
}

let statements = 0;
for (const [path, type] of records) {
  const document = await read(path);
  const [node, ...others] = await jsonld.expand(document, { safe: true });
  assert.ok(node, path);
  assert.equal(others.length, 0, path);
  assert.equal(node["@id"], `${base}/v1/${path.split("?")[0]}`);
  assert.ok(JSON.stringify(node["@type"]).includes(`${schema}${type}`), `${path} is of type ${type}`);
  assert.ok(JSON.stringify(node).includes(`${schema}identifier`), path);
  statements += String(await jsonld.toRDF(document, { safe: true, format: "application/n-quads" })).trim().split("\n").length;
}

const [place] = await jsonld.expand(await read("jurisdictions/12086"), { safe: true });
assert.ok(JSON.stringify(place?.[`${schema}geo`]).includes(`${schema}GeoCoordinates`), "a place has a point");

const catalog = await jsonld.toRDF(await read("catalog"), { safe: true, format: "application/n-quads" });
assert.ok(String(catalog).includes("<http://www.w3.org/ns/dcat#downloadURL>"), "the catalog has files");
const vocabulary = await jsonld.toRDF(await read("context.jsonld"), { safe: true, format: "application/n-quads" });
assert.ok(String(vocabulary).includes("rdf-schema#comment"), "the vocabulary describes its terms");

console.log(`JSON-LD: ${records.length} records with ${statements} statements, the catalog and the vocabulary read.`);
