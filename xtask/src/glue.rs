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
/// For browsers that are older than what the element needs.
const OLD_ENCODER: &str = "    if (!('encodeInto' in cachedTextEncoder)) {
        cachedTextEncoder.encodeInto = function (arg, view) {
            const buf = cachedTextEncoder.encode(arg);
            view.set(buf);
            return {
                read: arg.length,
                written: buf.length
            };
        };
    }
";
/// How the bindings call what may throw: a function and a list of what it is given are made for each call.
const CATCHING: [&str; 2] = ["function() { return handleError(function (", "}, arguments); }"];
/// Made once instead.
const CATCHING_ONCE: [&str; 2] = ["handled(function (", "})"];
const CATCHER: &str = "    function handleError(f, args) {
        try {
            return f.apply(this, args);
        } catch (e) {
            const idx = addToExternrefTable0(e);
            wasm.__wbindgen_exn_store(idx);
        }
    }
";
const CATCHER_ONCE: &str = "    const handled = (f) => (...args) => {
        try {
            return f(...args);
        } catch (e) {
            const idx = addToExternrefTable0(e);
            wasm.__wbindgen_exn_store(idx);
        }
    };
";
/// For `using`, which the element does not use.
const DISPOSAL: &str = "    if (Symbol.dispose) Widget.prototype[Symbol.dispose] = Widget.prototype.free;\n";
/// For calls that cannot reallocate; all of these can.
const UNSIZED: &str = "        if (realloc === undefined) {
            const buf = cachedTextEncoder.encode(arg);
            const ptr = malloc(buf.length, 1) >>> 0;
            getUint8ArrayMemory0().subarray(ptr, ptr + buf.length).set(buf);
            WASM_VECTOR_LEN = buf.length;
            return ptr;
        }
";
/// Where the bindings take hold of an instance; the element guards its functions.
const EXPORTS: &str = "wasm = instance.exports;";
/// The module that the wasm imports from; [`crate::wasm::arrange`] renames it.
const IMPORTED: &str = "\"./widget_bg.js\": import0";
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

/// The bindings, fit to stand in the script; `names` are those that changed in the wasm.
pub fn fitted(glue: &str, names: &[(String, String)]) -> Result<String, String> {
    let (glue, _) = glue.split_once(LOADER).ok_or(format!("the bindings have no `{LOADER}`"))?;
    let mut glue = format!("{glue}{OWN_LOADER}");
    for (found, wanted) in [
        (ADDRESS, ""),
        (OLD_ENCODER, ""),
        (DISPOSAL, ""),
        (UNSIZED, ""),
        (CATCHER, CATCHER_ONCE),
        (EXPORTS, "wasm = guarded(instance.exports);"),
    ] {
        glue = replace_once(&glue, found, wanted)?;
    }
    let [opened, closed] = CATCHING.map(|part| glue.matches(part).count());
    if opened != closed {
        return Err(format!("the bindings call what may throw {opened} times and end that {closed} times"));
    }
    for (found, wanted) in CATCHING.into_iter().zip(CATCHING_ONCE) {
        glue = glue.replace(found, wanted);
    }
    if !names.is_empty() {
        glue = replace_once(&glue, IMPORTED, "\"$\": import0")?;
        glue = renamed(&glue, names);
    }
    match FORBIDDEN.into_iter().find(|word| glue.contains(word)) {
        Some(word) => Err(format!("the bindings contain `{word}`: text as markup or code, or a request")),
        None => Ok(glue),
    }
}

/// The text with whole words changed.
fn renamed(text: &str, names: &[(String, String)]) -> String {
    let names: BTreeMap<&str, &str> = names.iter().map(|(old, new)| (old.as_str(), new.as_str())).collect();
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
        let names = [("one".to_string(), "$1".to_string()), ("one_two".to_string(), "$2".to_string())];
        assert_eq!(renamed("one(one_two, one2, x.one);", &names), "$1($2, one2, x.$1);");
    }
}
