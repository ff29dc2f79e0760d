//! A reader puts together accounts of their own.

use std::path::Path;

use serde_json::{Value, json};

use crate::browser::Browser;

/// The panel of the demo page, without what an earlier test left there.
fn open(browser: &Browser) {
    browser.open("demo.html");
    browser.click(&browser.find("button", "Compare your own"));
    browser.find("heading", "Compare your own accounts");
    browser.run("find('button', 'Clear').filter((it) => !it.disabled).forEach((it) => it.click())");
    browser.wait("empty fields", "return find('textbox', 'Text').every((it) => it.value === '')");
}

/// Waits until these texts stand in the fields.
#[track_caller]
fn texts(browser: &Browser, expected: &Value) {
    let script =
        "return find('textbox', 'Text').filter((it) => it.nodeName === 'TEXTAREA').map((it) => it.value)";
    browser.wait_for(script, expected, "the texts");
}

fn paste(browser: &Browser, idx: usize, text: &str) {
    let fields =
        browser.elements("return find('textbox', 'Text').filter((it) => it.nodeName === 'TEXTAREA')");
    browser.paste(&fields[idx], text);
}

/// Drops files, given as names and contents, or how many zeros are in them, on the panel.
fn drop_files(browser: &Browser, files: &Value) {
    browser.run_with(
        "const data = new DataTransfer();
         const content = (given) => typeof given === 'number' ? new Uint8Array(given) : given;
         for (const [name, given] of arguments[0]) data.items.add(new File([content(given)], name));
         const event = new DragEvent('drop', {bubbles: true, cancelable: true, composed: true});
         Object.defineProperty(event, 'dataTransfer', {value: data});
         find('heading', 'Compare your own accounts')[0].dispatchEvent(event);",
        std::slice::from_ref(files),
    );
}

/// What is typed survives a mistake, a reload, removing and clearing.
pub fn nothing_is_lost(browser: &Browser, _: &Path) {
    open(browser);
    paste(browser, 0, "Police counted 1,200 marchers in Lyon last week.");
    browser.wait_for_text("“last week” is not read until you set the date.");
    browser.click(&browser.find("button", "Compare"));
    browser.wait_for_text("One account has nothing to be compared with.");
    let focused = "let it = document.activeElement; while (it.shadowRoot) it = it.shadowRoot.activeElement;
        return it.getAttribute('aria-invalid')";
    browser.wait_for(focused, &json!("true"), "the focus is on the field at fault");

    browser.reload();
    browser.click(&browser.find("button", "Compare your own"));
    browser.find("heading", "Compare your own accounts");
    texts(browser, &json!(["Police counted 1,200 marchers in Lyon last week.", ""]));

    browser.click(&browser.find("button", "Remove account A"));
    texts(browser, &json!(["", ""]));
    paste(browser, 0, "Organisers counted 3,000.");
    browser.click(&browser.find("button", "Undo"));
    let both = json!(["Police counted 1,200 marchers in Lyon last week.", "Organisers counted 3,000."]);
    texts(browser, &both);

    browser.click(&browser.find("button", "Clear"));
    texts(browser, &json!(["", ""]));
    browser.click(&browser.find("button", "Undo"));
    texts(browser, &both);
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

/// Files are taken in, or refused by a sentence.
pub fn files(browser: &Browser, _: &Path) {
    open(browser);
    let story = json!({"title": "The march", "accounts": [
        {"outlet": "Gazette", "text": "Police counted 1,200 marchers in Lyon on Monday."},
        {"outlet": "Mail", "titel": "No text"},
    ]});
    drop_files(
        browser,
        &json!([
            ["story.json", story.to_string()],
            ["wire.md", "# The march\n\nPolice counted **900** marchers in Lyon on Monday."],
            ["report.pdf", "%PDF-1.7"],
            ["long.json", 20_000_001],
        ]),
    );
    browser.wait_for_text("accounts[1].text is missing");
    browser.wait_for_text("report.pdf is not a text file");
    browser.wait_for_text("the story file is longer than 20 MB");
    texts(
        browser,
        &json!([
            "Police counted 1,200 marchers in Lyon on Monday.",
            "Police counted 900 marchers in Lyon on Monday."
        ]),
    );
    browser.click(&browser.find("button", "Compare"));
    browser.find("heading", "The march");
    browser.click(&browser.find("button", "Back to the story"));
    browser.find("heading", "What North Korea has sent to Russia");
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

/// The accounts are saved as a story file, named after their title, that holds them.
pub fn saved(browser: &Browser, _: &Path) {
    open(browser);
    browser.paste(&browser.find("textbox", "Title of the comparison"), "The march: 1,200 or 900?");
    paste(browser, 0, "Police counted 1,200 <b>marchers</b>.");
    browser.run(
        "URL.createObjectURL = (file) => { window.file = file; return '#saved'; };
         HTMLAnchorElement.prototype.click = function () { window.name = this.download; };",
    );
    browser.click(&browser.find("button", "Save story file"));
    browser.wait_for("return window.name", &json!("the-march-1-200-or-900.json"), "the name of the file");
    let saved = browser.run_async("return [window.file.type, JSON.parse(await window.file.text())]");
    let story = json!({"title": "The march: 1,200 or 900?", "accounts": [
        {"id": "a", "title": "", "text": "Police counted 1,200 <b>marchers</b>."},
    ]});
    assert_eq!(saved, json!(["application/json", story]));
}

/// What the widget moves the focus to a frame after a click does not take it from a reader who is elsewhere by then.
pub fn focus(browser: &Browser, _: &Path) {
    let focused = "let it = document.activeElement; while (it.shadowRoot) it = it.shadowRoot.activeElement;
        return it && nameOf(it)";
    open(browser);
    for (then, expected) in
        [("", "Undo"), ("find('textbox', 'Title of the comparison')[0].focus()", "Title of")]
    {
        paste(browser, 0, "One.");
        browser.wait("a button that clears", "return !find('button', 'Clear')[0].disabled");
        let found = browser.run_async(&format!(
            "find('button', 'Clear')[0].focus();
             find('button', 'Clear')[0].click();
             {then};
             for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
             {focused}"
        ));
        assert!(found.as_str().is_some_and(|found| found.starts_with(expected)), "{found} is not {expected}");
    }
}

/// Cards move by keyboard, and the focus goes with them.
pub fn order(browser: &Browser, _: &Path) {
    open(browser);
    paste(browser, 0, "One.");
    paste(browser, 1, "Two.");
    browser.type_into(&browser.find("button", "Move account A one place on"), "\u{e007}");
    browser.wait_for_text("Account moved to place 2 of 2.");
    texts(browser, &json!(["Two.", "One."]));
    browser.wait(
        "the focus on the button that moves back",
        "let it = document.activeElement; while (it.shadowRoot) it = it.shadowRoot.activeElement;
         return nameOf(it) === 'Move account B one place back'",
    );
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

/// Accounts of the reader's own go into a link whole: its length is said, long ones are warned of, too long ones refused.
pub fn whole_link(browser: &Browser, _: &Path) {
    let (copied, cut) = ("Link to this comparison copied: ", "Some bookmarks and mails cut links so long.");
    let (chats, refused) = (
        "Many chats cut links so long; a file is safer.",
        "The comparison is too long for a link. Save it as one file instead.",
    );
    for (n_letters, said, advice, lengths) in [
        (0, copied, "", 1..=2_000),
        (2_800, copied, cut, 2_001..=4_000),
        (6_000, copied, chats, 4_001..=8_000),
        (12_000, refused, "", 0..=0),
    ] {
        open(browser);
        // The clipboard of a browser without a screen is no test of ours. Letters by chance do not pack.
        browser.run(
            "window.copied = '';
             window.ClipboardItem = class { constructor(kinds) { this.text = kinds['text/plain']; } };
             const write = async ([item]) => { window.copied = await (await item.text).text(); };
             Object.defineProperty(navigator, 'clipboard', { value: { write } });
             addEventListener('cx-share', (event) => window.shared = event.detail.url);",
        );
        let mut seed = 1_u32;
        let mut letter = || {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            char::from(b'a' + (seed >> 24) as u8 % 26)
        };
        let filling: String = (0..n_letters).map(|_| letter()).collect();
        paste(browser, 0, &format!("Police counted 1,200 marchers in Lyon. {filling}"));
        paste(browser, 1, "Police counted 900 marchers in Lyon.");
        browser.click(
            &browser.element("return find('button', 'Compare').find((it) => nameOf(it) === 'Compare')", &[]),
        );
        browser.wait_for_text("These are the accounts you added.");
        browser.click(&browser.find("button", "Copy link"));
        let told = browser.find("status", said);
        let told = browser.on(&told, "return arguments[0].textContent");
        let told = told.as_str().unwrap_or_default();
        assert!(told.ends_with(advice) && (!advice.is_empty() || !told.contains("cut")), "{told}");
        let copied = browser.run("return window.copied");
        let copied = copied.as_str().unwrap_or_default();
        assert!(lengths.contains(&copied.len()), "{}: {told}", copied.len());
        if copied.is_empty() {
            continue;
        }
        assert_eq!(browser.run("return window.shared"), json!(copied));
        let length = told.split(&[' ', '.'][..]).find(|word| word.starts_with(|c: char| c.is_ascii_digit()));
        let length = length.unwrap_or_default().replace(',', "");
        assert_eq!(length, copied.len().to_string(), "{told}");
        browser.visit(copied);
        browser.wait_for_text("Police counted 900 marchers in Lyon.");
        assert_eq!(browser.complaints(), Vec::<String>::new());
    }
}
