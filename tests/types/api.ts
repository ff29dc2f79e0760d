// All that a page can ask of the element, as its types have it; `make types` compiles this and runs nothing.

import type { Account, CrossCheckElement, CrossCheckElementConstructor, Report, Story, Verdict } from "../../src/embed/crosscheck.js";

const account: Account = { text: "Twelve people died." };
const full: Required<Account> = {
  id: "wire",
  outlet: "Valley Wire",
  author: "Ann Poe",
  title: "A flood",
  published: "2024-06-12",
  published_note: "morning edition",
  url: "https://wire.example/flood",
  lang: "en",
  digest: true,
  text: "At least 12 people died.",
};
const story: Story = { title: "A flood", note: "Two papers.", shown: ["wire"], accounts: [full, account] };
// @ts-expect-error: a story without accounts
const without: Story = { title: "A flood" };
// @ts-expect-error: an account without a text
const silent: Account = { outlet: "Valley Wire" };
// @ts-expect-error: a field that stories do not have
const misspelt: Account = { text: "", outlett: "Valley Wire" };

/** The pairs of a verdict, as a page might count them. */
function count(report: Report, verdict: Verdict): number {
  const figures = report.claims.flatMap((claim) => claim.quantities.map(({ lo, hi, unit }) => [lo, hi, unit] as const));
  const sources: (string | undefined)[] = report.claims.map((claim) => claim.attribution?.source);
  return report.pairs.filter((pair) => pair.verdict === verdict).length + 0 * (figures.length + sources.length);
}

export async function use(element: CrossCheckElement): Promise<void> {
  element.story = story;
  element.story = JSON.stringify(story);
  element.story = undefined;
  // @ts-expect-error: a story is no number
  element.story = 1;
  const report: Report | undefined = element.report;
  // @ts-expect-error: there may be no report yet
  element.report.groups;
  // @ts-expect-error: the report is the element's
  element.report = undefined;
  const version: string = element.version;
  element.select(report?.groups[0]?.id ?? null);
  // @ts-expect-error: claims have ids
  element.select(0);
  const { url, length }: { url: string; length: number } = await element.link();
  const page: string = await element.page();
  await element.save();
  element.restart();
  element.destroy();

  const constructor = customElements.get("cross-check") as CrossCheckElementConstructor | undefined;
  const compared: Report | undefined = await constructor?.compare(story);
  const again: Report | undefined = await constructor?.compare(JSON.stringify(story));
  console.log(version, url, length, page, again && count(again, "different_scope"), compared?.title, constructor?.version);
  // @ts-expect-error: no such verdict
  compared?.pairs.filter((pair) => pair.verdict === "true");

  element.addEventListener("cx-ready", (event) => event.detail.version.length);
  element.addEventListener("cx-select", (event) => event.detail.claim?.length);
  element.addEventListener("cx-share", (event) => new URL(event.detail.url));
  element.addEventListener("cx-error", (event) => event.detail.code + event.detail.message);
  // @ts-expect-error: the claim may be null
  element.addEventListener("cx-select", (event) => event.detail.claim.length);
}

const found: CrossCheckElement | null = document.querySelector("cross-check");
if (found !== null) void use(found);
void use(document.createElement("cross-check"));
console.log(without, silent, misspelt);
