// Runs a query in DuckDB and prints its result as CSV: node query.js SQL-FILE. DuckDB would load an extension to read over HTTP, so the
// files at $BASE are downloaded first.
import { readFile, writeFile } from "node:fs/promises";
import { DuckDBInstance } from "@duckdb/node-api";

const address = /\$BASE(\/[\w./-]+)/g;
let sql = await readFile(process.argv[2], "utf8");
for (const [, path] of sql.matchAll(address)) {
  const response = await fetch(process.env.BASE + path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  await writeFile(path.split("/").pop(), Buffer.from(await response.arrayBuffer()));
}

sql = sql.replace(address, (_, path) => path.split("/").pop());
const connection = await (await DuckDBInstance.create(":memory:")).connect();
const result = await connection.runAndReadAll(sql);
console.log(result.columnNames().join(","));
for (const row of result.getRowsJson()) console.log(row.join(","));
