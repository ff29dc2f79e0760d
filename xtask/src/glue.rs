//! Fits the bindings of wasm-bindgen into the one script: no address, no request, no markup, short names.
//!
//! The bindings are of one pinned version; a part that is not found where it is expected stops the build.

use std::collections::BTreeMap;

/// From here on the bindings fetch and start the wasm, in many ways.
const LOADER: &str = "    async function __wbg_load(";
/// The one way that is needed: from the compiled module, which is at hand.
/// Not at once: on the main thread browsers refuse that for modules as large as a development build.
const OWN_LOADER: &str = "    const init = async (module) =>
        __wbg_finalize_init(await WebAssembly.instantiate(module, __wbg_get_imports()), module);
    return Object.assign(init, exports);
})({ __proto__: null });
";
/// Where the bindings look at the address of their script; a page without an address (`srcdoc`) makes it throw.
const ADDRESS: &str = "    let script_src;
    if (typeof document !== 'undefined' && document.currentScript !== null) {
        script_src = new URL(document.currentScript.src, location.href).toString();
    }
";
/// Where the bindings take hold of an instance; the element guards its functions.
const EXPORTS: &str = "wasm = instance.exports;";
/// The module that the wasm imports from; [`crate::wasm::arrange`] renames it.
const IMPORTED: &str = "\"./crosscheck_bg.js\": import0";
/// What turns text into markup or code, or asks for something from outside; the bindings have none of it.
const FORBIDDEN: [&str; 10] = [
    ".innerHTML",
    ".outerHTML",
    "insertAdjacentHTML",
    "document.write",
    "new Function",
    "eval(",
    "fetch(",
    "XMLHttpRequest",
    "WebSocket",
    "sendBeacon",
];

/// The bindings, fit to stand in the script; `names` are those that changed in the wasm, `None` where one is gone.
pub fn fitted(glue: &str, names: &[(String, Option<String>)]) -> Result<String, String> {
    let (glue, _) = glue.split_once(LOADER).ok_or(format!("the bindings have no `{LOADER}`"))?;
    let mut glue = format!("{glue}{OWN_LOADER}");
    for (found, wanted) in [(ADDRESS, ""), (EXPORTS, "wasm = guarded(instance.exports);")] {
        glue = replace_once(&glue, found, wanted)?;
    }
    if !names.is_empty() {
        glue = replace_once(&glue, IMPORTED, "\"$\": import0")?;
        for (name, _) in names.iter().filter(|(_, new)| new.is_none()) {
            glue = without_import(&glue, name)?;
        }
        glue = renamed(&glue, names);
    }
    match FORBIDDEN.into_iter().find(|word| glue.contains(word)) {
        Some(word) => Err(format!("the bindings contain `{word}`: text as markup or code, or a request")),
        None => Ok(glue),
    }
}

/// The bindings without one of the functions that the wasm imports.
fn without_import(glue: &str, name: &str) -> Result<String, String> {
    let start = format!("\n            {name}: function");
    let (before, rest) = glue.split_once(&start).ok_or(format!("the bindings have no `{name}`"))?;
    // The function ends with the first line that is indented as its name.
    let end = rest.match_indices("\n            }").next().map(|(at, _)| at + 1);
    let end = end.and_then(|at| rest[at..].find('\n').map(|line| at + line));
    Ok(format!("{before}{}", &rest[end.ok_or(format!("`{name}` has no end"))?..]))
}

/// The text with whole words changed.
fn renamed(text: &str, names: &[(String, Option<String>)]) -> String {
    let names: BTreeMap<&str, &str> =
        names.iter().filter_map(|(old, new)| Some((old.as_str(), new.as_deref()?))).collect();
    let is_word = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '$';
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find(is_word) {
        let (before, from) = rest.split_at(start);
        let (word, after) = from.split_at(from.find(|c| !is_word(c)).unwrap_or(from.len()));
        out.push_str(before);
        out.push_str(names.get(word).copied().unwrap_or(word));
        rest = after;
    }
    out.push_str(rest);
    out
}

/// Replaces what must be there exactly once.
pub fn replace_once(text: &str, found: &str, wanted: &str) -> Result<String, String> {
    match text.matches(found).count() {
        1 => Ok(text.replacen(found, wanted, 1)),
        n_found => Err(format!("expected once, found {n_found} times: {found}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn needles_must_be_there_once() {
        assert_eq!(replace_once("a b", "a", "c"), Ok("c b".into()));
        assert!(replace_once("a a", "a", "c").is_err());
        assert!(replace_once("b", "a", "c").is_err());
    }

    #[test]
    fn whole_words_are_renamed() {
        let names =
            [("one".to_string(), Some("$1".to_string())), ("one_two".to_string(), Some("$2".to_string()))];
        assert_eq!(renamed("one(one_two, one2, x.one);", &names), "$1($2, one2, x.$1);");
    }

    #[test]
    fn an_import_goes_with_its_function() {
        let import = |name: &str, end: &str| {
            format!(
                "\n            {name}: function() {{ f(function () {{\n                x;\n            }}{end}"
            )
        };
        let [one, two, three] = [import("one", ", arguments); },"), import("two", ","), import("three", ",")];
        let glue = format!("{{{one}{two}{three}\n        }}");
        assert_eq!(without_import(&glue, "one"), Ok(format!("{{{two}{three}\n        }}")));
        assert_eq!(without_import(&glue, "three"), Ok(format!("{{{one}{two}\n        }}")));
        assert!(without_import(&glue, "four").is_err());
    }
}
