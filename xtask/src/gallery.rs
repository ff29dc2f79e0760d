//! Pages of all kinds with the element in them, from the few lines each that stand in `src/gallery/`.
//!
//! In a page, `<!-- element STORY ATTRIBUTES -->` stands for the element as `crosscheck render` writes it, and
//! `<!-- srcdoc STORY -->` for a whole page with it, as the value of an attribute.

use std::fs;
use std::path::Path;

use crate::bundle::{escape, read, write};
use crate::dist::native;
use crate::glue::replace_once;

/// Where the pages stand in the repository.
const SOURCE: &str = "src/gallery";
/// The pages in the order of the gallery.
const PAGES: [&str; 11] =
    ["plain", "two", "rtl", "dark", "hostile", "strict", "no-script", "sandbox", "srcdoc", "frame", "broken"];
/// The stories, by the names that the pages give them.
const STORIES: [(&str, &str); 3] = [
    ("flood", "tests/stories/flood.json"),
    ("takeover", "tests/stories/takeover.json"),
    ("eight", "tests/browser/stories/eight.json"),
];
/// The page that lists the others, and where in it.
const INDEX: &str = "index.html";
const LIST: &str = "<!-- pages -->";
/// What `index.html` says of the page in one file, which is no page of this folder.
const SINGLE: [&str; 3] = [
    "../crosscheck.html",
    "One file",
    "The story of the front page with all it needs in one file: opens by double click, without a server, in ten years.",
];

/// Writes the gallery to `dir`; the same sources give the same bytes.
pub fn gallery(dir: &Path) -> Result<(), String> {
    fs::create_dir_all(dir).map_err(|error| format!("{}: {error}", dir.display()))?;
    let mut elements = Vec::new();
    for (name, story) in STORIES {
        let made = Path::new("target/gallery").join(name);
        native(&["render", story, "-o", &made.display().to_string()])?;
        elements.push((name, read(&made.join("element.html"))?));
        write(&dir.join(name).with_extension("json"), &read(&made.join("story.json"))?)?;
        write(&dir.join("page.css"), &read(&made.join("page.css"))?)?;
    }
    let mut list = item(SINGLE);
    for name in PAGES {
        let file = format!("{name}.html");
        let page = read(&Path::new(SOURCE).join(&file))?;
        let title = between(&page, "<title>", "</title>").ok_or(format!("{file} has no title"))?;
        let says = between(&page, "<meta name=\"description\" content=\"", "\"");
        list.push_str(&item([&file, title, says.ok_or(format!("{file} has no description"))?]));
        write(&dir.join(&file), &filled(&page, &elements)?)?;
    }
    let index = read(&Path::new(SOURCE).join(INDEX))?;
    write(&dir.join(INDEX), &replace_once(&index, LIST, list.trim())?)
}

/// A line of the list.
fn item([address, title, says]: [&str; 3]) -> String {
    format!("      <li><a href=\"{address}\">{title}</a>: {says}</li>\n")
}

/// A page with the elements in place of its marks.
fn filled(page: &str, elements: &[(&str, String)]) -> Result<String, String> {
    let element = |story: &str, attributes: &str| {
        let (_, element) =
            elements.iter().find(|(name, _)| *name == story).ok_or(format!("no story {story}"))?;
        Ok::<_, String>(element.replacen("<cross-check", &format!("<cross-check{attributes}"), 1))
    };
    let mut page = page.to_string();
    while let Some(mark) = between(&page, "<!-- element ", " -->").map(String::from) {
        let (story, attributes) = mark.split_at(mark.find(' ').unwrap_or(mark.len()));
        page = page.replacen(&format!("<!-- element {mark} -->"), &element(story, attributes)?, 1);
    }
    while let Some(story) = between(&page, "<!-- srcdoc ", " -->").map(String::from) {
        let within = format!(
            "<!doctype html>\n<script src=\"../crosscheck.js\" defer></script>\n{}",
            element(&story, "")?
        );
        let value = escape(&within).replace('"', "&quot;");
        page = page.replacen(&format!("<!-- srcdoc {story} -->"), &value, 1);
    }
    Ok(page)
}

/// The first text between two others.
fn between<'a>(text: &'a str, before: &str, after: &str) -> Option<&'a str> {
    Some(text.split_once(before)?.1.split_once(after)?.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_is_in_the_gallery() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(SOURCE);
        let mut found: Vec<String> = fs::read_dir(folder)
            .expect("a folder")
            .flatten()
            .filter_map(|entry| Some(entry.path().file_stem()?.to_str()?.to_string()))
            .filter(|name| name != "index")
            .collect();
        let mut listed = PAGES.map(String::from).to_vec();
        found.sort_unstable();
        listed.sort_unstable();
        assert_eq!(found, listed);
    }

    #[test]
    fn marks_are_filled() {
        let elements = [("a", "<cross-check>&\"</cross-check>\n".to_string())];
        let page = "<!-- element a mode=\"compact\" --><p x=\"<!-- srcdoc a -->\">";
        let page = filled(page, &elements).expect("a page");
        assert!(page.starts_with("<cross-check mode=\"compact\">&\"</cross-check>"), "{page}");
        assert!(page.contains("&lt;cross-check&gt;&amp;&quot;&lt;/cross-check&gt;"), "{page}");
        assert!(filled("<!-- element b -->", &elements).is_err());
    }
}
