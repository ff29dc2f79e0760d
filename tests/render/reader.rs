//! Reads the pages strictly, as no browser does: every tag and attribute must be one that the page may have.

/// An element that holds a text: the tags around the text, outermost first, and the text unescaped.
#[derive(Debug)]
pub(crate) struct Piece {
    pub(crate) path: Vec<String>,
    pub(crate) text: String,
    /// Whether an element around it ends what the text says of its direction.
    pub(crate) isolated: bool,
}

/// What a page holds.
#[derive(Debug, Default)]
pub(crate) struct Page {
    pub(crate) pieces: Vec<Piece>,
    /// Every attribute: tag, name, unescaped value.
    pub(crate) attributes: Vec<(String, String, String)>,
    /// What stands in scripts: their type, and their text.
    pub(crate) scripts: Vec<(String, String)>,
    /// The cells of each row of a table.
    pub(crate) rows: Vec<Vec<String>>,
    /// Every path of tags, in the order they first appear.
    pub(crate) paths: Vec<String>,
}

const TAGS: &str = " a article b bdi body caption cross-check dd div dl dt footer h1 h2 h3 h4 head header html i iframe li \
                    link main meta p script section span strong table tbody td th thead title tr ul ";
const VOID: &str = " link meta !doctype ";
const ATTRIBUTES: &str = " charset class content data-of defer dir frame full hash href html id lang loading mode name property rel sandbox scope \
                          src title type width height ";

impl Page {
    /// The text of the page without scripts and the head, pieces apart by blanks.
    pub(crate) fn text(&self) -> String {
        let shown = |piece: &&Piece| !piece.path.iter().any(|tag| tag == "head");
        self.pieces.iter().filter(shown).map(|piece| piece.text.as_str()).collect()
    }

    /// The text of each element with this tag.
    pub(crate) fn texts(&self, tag: &str) -> Vec<&str> {
        let of_tag = |piece: &&Piece| piece.path.iter().any(|other| other == tag);
        self.pieces.iter().filter(of_tag).map(|piece| piece.text.as_str()).collect()
    }
}

/// Reads a page, and panics at whatever it may not hold.
#[track_caller]
pub(crate) fn read(html: &str) -> Page {
    let mut page = Page::default();
    let mut open: Vec<(String, bool)> = Vec::new();
    let mut rest = html;
    while !rest.is_empty() {
        let (text, tail) = rest.split_once('<').map_or((rest, None), |(text, tail)| (text, Some(tail)));
        assert!(!text.contains('>'), "a bare > in {text:?}");
        if !text.is_empty() {
            if open.iter().any(|(tag, _)| tag == "td" || tag == "th")
                && let Some(cell) = page.rows.last_mut().and_then(|row| row.last_mut())
            {
                cell.push_str(&unescape(text));
            }
            let path: Vec<String> = open.iter().map(|(tag, _)| tag.clone()).collect();
            let isolated = open.iter().any(|(_, isolates)| *isolates);
            page.pieces.push(Piece { path, text: unescape(text), isolated });
        }
        let Some(tail) = tail else { break };
        let (tag, after) = tail.split_once('>').expect("a tag ends");
        assert!(!tag.contains('<'), "a tag within the tag <{tag}>");
        rest = after;
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop().map(|(tag, _)| tag).as_deref(), Some(name), "elements close in order");
            continue;
        }
        let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
        let known = TAGS.contains(&format!(" {name} ")) || tag == "!doctype html";
        assert!(known, "<{name}> may not stand here");
        let attributes = if name == "!doctype" { Vec::new() } else { self::attributes(attributes) };
        let value =
            |wanted: &str| attributes.iter().find(|(name, _)| name == wanted).map(|(_, value)| value.clone());
        if name == "script" {
            let (script, after) = rest.split_once("</script>").expect("a script ends");
            assert!(!script.contains(['<', '>']), "a script holds < or >");
            page.scripts.push((value("type").unwrap_or_default(), script.to_string()));
            rest = after;
        } else if !VOID.contains(&format!(" {name} ")) {
            let isolates = name == "bdi" || value("dir").as_deref() == Some("auto");
            match (name, page.rows.last_mut()) {
                ("tr", _) => page.rows.push(Vec::new()),
                ("td" | "th", Some(row)) => row.push(String::new()),
                _ => {}
            }
            open.push((name.to_string(), isolates));
            let path = open.iter().map(|(tag, _)| tag.as_str()).collect::<Vec<_>>().join(" ");
            if !page.paths.contains(&path) {
                page.paths.push(path);
            }
        }
        page.attributes.extend(attributes.into_iter().map(|(key, value)| (name.to_string(), key, value)));
    }
    assert!(open.is_empty(), "{open:?} is left open");
    page
}

#[track_caller]
fn attributes(text: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let end = rest.find(['=', ' ']).unwrap_or(rest.len());
        let (name, tail) = rest.split_at(end);
        assert!(ATTRIBUTES.contains(&format!(" {name} ")), "the attribute {name} may not stand here");
        let (value, tail) = match tail.strip_prefix("=\"") {
            Some(quoted) => quoted.split_once('"').expect("a value ends"),
            None => ("", tail),
        };
        found.push((name.to_string(), unescape(value)));
        assert!(tail.is_empty() || tail.starts_with(' '), "{tail:?} after a value");
        rest = tail.trim_start_matches(' ');
    }
    found
}

fn unescape(text: &str) -> String {
    let plain = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'")];
    let text = plain.iter().fold(text.to_string(), |text, (escaped, c)| text.replace(escaped, c));
    let rest = text.replace("&amp;", "");
    assert!(!rest.contains('&'), "a bare & in {rest:?}");
    text.replace("&amp;", "&")
}
