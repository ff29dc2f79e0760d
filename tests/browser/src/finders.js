// Looks for elements as a screen reader names them, through open shadow roots.

const ROLES = {
  button: "button,summary,[role=button]",
  link: "a[href],[role=link]",
  heading: "h1,h2,h3,h4,h5,h6,[role=heading]",
  table: "table,[role=table]",
  columnheader: "th[scope=col],[role=columnheader]",
  rowheader: "th[scope=row],[role=rowheader]",
  row: "tr,[role=row]",
  cell: "td,[role=cell]",
  textbox: "textarea,input:not([type]),input[type=text],input[type=url],[role=textbox]",
  searchbox: "input[type=search],[role=searchbox]",
  checkbox: "input[type=checkbox],[role=checkbox]",
  radio: "input[type=radio],[role=radio]",
  article: "article,[role=article]",
  group: "fieldset,details,[role=group]",
  dialog: "dialog[open],[role=dialog]",
  status: "output,[role=status]",
};

function everyElement(root, out = []) {
  for (const element of root.querySelectorAll("*")) {
    out.push(element);
    if (element.shadowRoot) everyElement(element.shadowRoot, out);
  }
  return out;
}

function isVisible(element) {
  if (element.closest("[aria-hidden=true]")) return false;
  return element.checkVisibility ? element.checkVisibility({ visibilityProperty: true }) : true;
}

function visibleText(root) {
  const parts = [];
  const walk = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return void parts.push(node.data);
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    if (["SCRIPT", "STYLE", "TEMPLATE", "NOSCRIPT"].includes(node.nodeName)) return;
    if (getComputedStyle(node).display !== "contents" && node.nodeName !== "SLOT" && !isVisible(node)) return;
    if (node.shadowRoot) return void [...node.shadowRoot.childNodes].forEach(walk);
    if (node.nodeName === "SLOT") {
      const slotted = node.assignedNodes();
      return void (slotted.length ? slotted : [...node.childNodes]).forEach(walk);
    }
    parts.push(" ");
    [...node.childNodes].forEach(walk);
    parts.push(" ");
  };
  if (root) walk(root); // A page on its way has no body yet.
  return parts.join("").replace(/\s+/g, " ").trim();
}

function nameOf(element) {
  const root = element.getRootNode();
  const byId = (ids) => ids.split(/\s+/).map((id) => root.getElementById(id)?.textContent ?? "").join(" ");
  const label = element.getAttribute("aria-label")
    || (element.hasAttribute("aria-labelledby") && byId(element.getAttribute("aria-labelledby")))
    || (element.labels?.length && [...element.labels].map((label) => label.textContent).join(" "))
    || (["TEXTAREA", "INPUT"].includes(element.nodeName) ? element.placeholder : visibleText(element));
  return (label || element.title || "").replace(/\s+/g, " ").trim();
}

function find(role, name) {
  const selector = ROLES[role] ?? `[role=${role}]`;
  return everyElement(document).filter(
    (element) => element.matches(selector) && isVisible(element) && nameOf(element).includes(name),
  );
}
