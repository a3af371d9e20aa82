import { html } from "hono/html";
import { curlExample } from "./curl-example.ts";
import { fieldsTable } from "./fields-table.ts";
import { exampleOf } from "./example-of.ts";
import { readOperations, type DocumentedAnswer, type DocumentedOperation, type Schemas } from "./read-operations.ts";
import { example, page, prose, type Html } from "./page.ts";

/** The human page of the management API, made of its OpenAPI document; `baseUrl` goes into the examples. */
export function docsPage(document: object, baseUrl: string): Html {
  const { description, schemas, groups } = readOperations(document);
  return page(
    "Management API",
    html`<h1>Management API</h1>
      ${description.split("\n\n").map((paragraph) => html`<p>${prose(paragraph)}</p>`)}
      <p><a href="/api/v1/openapi.json">OpenAPI 3.1 document</a></p>
      <div class="columns">
        <nav class="contents" aria-label="Operations">
          ${groups.map(({ tag, operations }) => contents(tag, operations))}
        </nav>
        <div>
          ${groups.map(
            ({ tag, operations }) =>
              html`<h2>${tag}</h2>
                ${operations.map((operation) => card(operation, schemas, baseUrl))}`,
          )}
        </div>
      </div>`,
  );
}

function contents(tag: string, operations: readonly DocumentedOperation[]): Html {
  return html`<h4>${tag}</h4>
    <ul>
      ${operations.map(({ id, summary }) => html`<li><a href="#${id}">${summary}</a></li>`)}
    </ul>`;
}

function card(operation: DocumentedOperation, schemas: Schemas, baseUrl: string): Html {
  const { id, method, path, summary, description, fields, body, answers } = operation;
  return html`<section class="card" id="${id}">
    <h3>${summary}</h3>
    <span class="path"><span class="method ${method}">${method}</span>${path}</span>
    <p>${prose(description)}</p>
    ${
      fields.length === 0
        ? ""
        : html`<h4>Path and query</h4>
            ${fieldsTable(fields)}`
    }
    ${
      body === null
        ? ""
        : html`<h4>Body</h4>
            ${fieldsTable(body.fields)}`
    }
    <h4>Example</h4>
    ${example(curlExample(operation, schemas, baseUrl))}
    <details>
      <summary>Answers</summary>
      ${answers.map((answer) => (answer.isProblem ? problem(answer) : success(answer, schemas)))}
    </details>
  </section>`;
}

function success({ status, description, schema }: DocumentedAnswer, schemas: Schemas): Html {
  return html`<h4>${status}: ${prose(description)}</h4>
    ${schema === null ? "" : example(JSON.stringify(exampleOf(schema, schemas), null, 2))}`;
}

/** The codes of a problem lead to their pages. */
function problem({ status, description }: DocumentedAnswer): Html {
  const parts = description.split("`");
  return html`<p>
    <span class="status">${status}</span> ${parts.map((part, index) =>
      index % 2 === 1 ? html`<a href="/docs/refusals/${part}"><code>${part}</code></a>` : part,
    )}
  </p>`;
}
