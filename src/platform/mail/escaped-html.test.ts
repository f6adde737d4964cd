import { expect, test } from "vitest";
import { html } from "./escaped-html.ts";

test("what comes from outside is escaped, in text and in attributes", () => {
  const title = `<script>alert("1")</script> & 'more'`;
  expect(html`<a href="${title}">${title}</a>`.text).toBe(
    '<a href="&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;more&#39;">' +
      "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;more&#39;</a>",
  );
});

test("HTML within HTML passes, lists are joined, nothing stays nothing", () => {
  const items = ["a", "<b>"].map((item) => html`<li>${item}</li>`);
  expect(html`<p>${items}${null}${0}</p>`.text).toBe("<p><li>a</li><li>&lt;b&gt;</li>0</p>");
});
