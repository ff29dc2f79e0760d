//! Where things stand: rectangles of the table, the cards, the texts and the charts, the same in every engine.

use std::path::Path;

use serde_json::json;

use crate::browser::Browser;

/// Words for rectangles. Two places are the same when less than a pixel and a half parts them.
const BOXES: &str = "
    const box = (it) => it.getBoundingClientRect();
    const near = (a, b) => Math.abs(a - b) < 1.5;
    const faults = [];
    const hold = (is, what) => { if (!is) faults.push(what); };
    const seen = (selector, within) => [...within.querySelectorAll(selector)].filter((it) => 0 < box(it).width);
    const apart = (list, what) => list.forEach((one, i) => list.slice(i + 1).forEach((other) => {
      const [a, b] = [box(one), box(other)];
      hold(a.right < b.left + 1.5 || b.right < a.left + 1.5 || a.bottom < b.top + 1.5 || b.bottom < a.top + 1.5,
        `${what}: ${nameOf(one).slice(0, 30)} lies on ${nameOf(other).slice(0, 30)}`);
    }));
    const table = () => find('table', '').find((it) => it.querySelector('th button[aria-expanded]'));
    const rows = () => seen('tbody tr', table()).filter((row) => row.querySelector('th button[aria-expanded]'));
    const width = document.documentElement.clientWidth;";

/// Shows a page in a frame of a width, because windows cannot be so narrow, and goes into it.
#[track_caller]
fn at(browser: &Browser, page: &str, width: u32) {
    browser.open("frame.html");
    browser.run_with(
        "const frame = document.querySelector('iframe');
         Object.assign(frame.style, {width: arguments[0] + 'px', height: '900px'}); frame.src = arguments[1];",
        &[json!(width), json!(page)],
    );
    browser.enter(Some(&browser.element("return document.querySelector('iframe')", &[])));
    browser.wait("the widget", "return globalThis.heard?.includes('cx-ready')");
}

/// Waits until a script that gathers `faults` gathers none.
#[track_caller]
fn holds(browser: &Browser, script: &str, what: &str) {
    let script = format!("{BOXES} {script} return faults.slice(0, 5)");
    browser.wait_for(&script, &json!([]), what);
}

/// A column for each account, as wide as the next, under its head; the cells of a row begin at one height.
pub fn table(browser: &Browser, _: &Path) {
    for width in [1024, 1440, 1920] {
        at(browser, "demo.html", width);
        holds(
            browser,
            "const heads = [...table().querySelectorAll('thead th')].slice(1);
             hold(heads.length === 4, `${heads.length} heads`);
             hold(rows().length > 8, `${rows().length} rows`);
             for (const row of rows()) {
               const cells = [...row.querySelectorAll('td')];
               hold(cells.length === heads.length, `${cells.length} cells`);
               cells.forEach((cell, i) => {
                 hold(near(box(cell).left, box(heads[i]).left), `${nameOf(heads[i])}: a cell is not under its head`);
                 hold(near(box(cell).width, box(cells[0]).width), `${nameOf(row)}: columns differ in width`);
                 hold(near(box(cell).top, box(cells[0]).top), `${nameOf(row)}: cells differ in height`);
               });
               apart([row.querySelector('th > :first-child'), ...cells], 'the claim');
               hold(box(cells[3]).right < width + 1.5, 'the table is wider than the page');
             }
             apart(rows(), 'rows');",
            &format!("the table at {width} px"),
        );
        browser.enter(None);
    }
}

/// A card for each account: one below the other on a phone, two beside each other in an article.
pub fn cards(browser: &Browser, _: &Path) {
    for (width, n_columns) in [(360, 1), (390, 1), (680, 2)] {
        at(browser, "demo.html", width);
        holds(
            browser,
            &format!(
                "for (const row of rows()) {{
                   const cards = seen('td:not(.silent)', row);
                   const lefts = new Set(cards.map((it) => Math.round(box(it).left / 4)));
                   hold(lefts.size <= {n_columns}, `cards begin at ${{lefts.size}} places`);
                   hold(cards.every((it) => box(row.querySelector('th')).bottom < box(it).top + 1.5), 'the claim lies on its cards');
                   hold(cards.every((it) => 0 <= box(it).left && box(it).right < width + 1.5), 'a card is cut');
                   apart(cards, 'cards');
                 }}"
            ),
            &format!("the cards at {width} px"),
        );
        browser.enter(None);
    }
}

/// As many texts as fit, of one width and height, with one gap between them, in which the ribbons are.
pub fn texts(browser: &Browser, _: &Path) {
    for (width, n_texts) in [(390, 1), (680, 1), (1024, 3), (1440, 4), (1920, 4)] {
        at(browser, "demo.html#cx=1&view=full", width);
        holds(
            browser,
            &format!(
                "const texts = find('article', '').filter((it) => it.id.startsWith('full-'));
                 hold(texts.length === {n_texts}, `${{texts.length}} texts`);
                 const gaps = texts.slice(1).map((it, i) => box(it).left - box(texts[i]).right);
                 for (const [i, text] of texts.entries()) {{
                   hold(near(box(text).width, box(texts[0]).width), 'texts differ in width');
                   hold(near(box(text).top, box(texts[0]).top), 'texts begin at different heights');
                   const lines = seen('[role=region] p', text);
                   hold(lines.length > 3, 'a text without paragraphs');
                   hold(lines.every((it) => box(text).left - 1.5 < box(it).left && box(it).right < box(text).right + 1.5), 'words leave their text');
                 }}
                 hold(gaps.every((gap) => 16 < gap && near(gap, gaps[0])), `gaps of ${{gaps}} px`);"
            ),
            &format!("the texts at {width} px"),
        );
        browser.enter(None);
    }
}

/// Each verdict of the tally stands whole in its own place; labels of an axis do not touch.
pub fn overview(browser: &Browser, _: &Path) {
    for width in [360, 680, 1024, 1440] {
        at(browser, "demo.html", width);
        holds(
            browser,
            "const root = document.querySelector('cross-check').shadowRoot;
             const tallies = seen('.cx-tally > *', root);
             hold(tallies.length === 5, `${tallies.length} verdicts`);
             apart(tallies, 'the tally');
             const charts = seen('.cx-plotted', root);
             hold(charts.length > 1, `${charts.length} charts`);
             for (const chart of charts) {
               hold(0 <= box(chart).left && box(chart).right < width + 1.5, 'a chart is cut');
               const ticks = seen('.cx-axis__tick', chart).sort((a, b) => box(a).left - box(b).left);
               hold(ticks.length > 1, `${ticks.length} ticks`);
               ticks.slice(1).forEach((it, i) => hold(box(ticks[i]).right < box(it).left, `${ticks[i].textContent} touches ${it.textContent}`));
             }
             apart(charts, 'charts');",
            &format!("the overview at {width} px"),
        );
        browser.enter(None);
    }
}
