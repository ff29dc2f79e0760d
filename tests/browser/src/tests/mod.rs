//! What a reader, and the page around the widget, can count on.

mod compose;
mod failures;
mod gallery;
mod hosting;
mod languages;
mod layout;
mod looks;
mod pictures;
mod reading;

use std::path::Path;

use crate::browser::Browser;

/// A test: a session at 1440 by 1000 pixels, and the folder of the build.
pub type Test = fn(&Browser, &Path);

/// Every test, by name.
pub const ALL: &[(&str, Test)] = &[
    ("reading: four accounts stand side by side", reading::columns),
    ("reading: a known agreement and a known difference", reading::verdicts),
    ("reading: a claim opens and closes", reading::detail),
    ("reading: a selected claim brings its passages to one height", reading::alignment),
    ("reading: filters", reading::filters),
    ("reading: search", reading::search),
    ("reading: accounts are picked and moved", reading::picker),
    ("reading: links, reload and back restore the view", reading::links),
    ("reading: a link that cannot be followed says so", reading::broken_links),
    ("reading: keys", reading::keys),
    ("reading: the sheet of keys", reading::key_sheet),
    ("reading: pasted accounts are compared", reading::own),
    ("compose: nothing typed is lost", compose::nothing_is_lost),
    ("compose: files are taken in or refused by a sentence", compose::files),
    ("compose: accounts are saved as a story file", compose::saved),
    ("compose: accounts move by keyboard", compose::order),
    ("compose: the focus stays with a reader who is quick", compose::focus),
    ("compose: a link holds the reader's own accounts", compose::whole_link),
    ("looks: nothing is wider than the page", looks::widths),
    ("looks: axe-core finds nothing", looks::accessibility),
    ("looks: the console stays empty", looks::console),
    ("looks: properties and parts do what is promised", looks::promises),
    ("layout: the table", layout::table),
    ("layout: the cards", layout::cards),
    ("layout: the texts", layout::texts),
    ("layout: the overview", layout::overview),
    ("languages: no English is left in another", languages::nothing_english),
    ("languages: packs come in any order, or not", languages::packs),
    ("languages: a saved page keeps its language", languages::saved),
    ("languages: Arabic is mirrored and can be used by all", languages::arabic),
    ("pictures: the gallery looks as it did", pictures::gallery),
    ("hosting: the story comes as a child, an address or a property", hosting::sources),
    ("hosting: text is never markup", hosting::text_is_not_markup),
    ("hosting: the script may come twice", hosting::twice),
    ("hosting: no globals, no requests", hosting::clean),
    ("hosting: the element can be moved, removed and come back", hosting::moves),
    ("hosting: what is far from the reader is laid out when they come near", hosting::far),
    ("hosting: the element comes and goes 200 times", hosting::comes_and_goes),
    ("hosting: 200 starts leave nothing behind", hosting::memory),
    ("hosting: the page can ask and hears", hosting::api),
    ("hosting: a link holds a whole comparison", hosting::whole_link),
    ("hosting: a frame takes stories of its own site only", hosting::foreign),
    ("hosting: a frame tells its height", hosting::heights),
    ("hosting: the page in one file is saved and opens", hosting::saved),
    ("hosting: the page in one file opens from disk", hosting::from_disk),
    ("hosting: the demo page opens from disk", hosting::demo_from_disk),
    ("hosting: the gallery opens from disk", hosting::gallery_from_disk),
    ("hosting: the report is the native one", hosting::report),
    ("gallery: the list", gallery::list),
    ("gallery: a plain page", gallery::plain),
    ("gallery: two on a page", gallery::two),
    ("gallery: from right to left", gallery::rtl),
    ("gallery: a dark page", gallery::dark),
    ("gallery: styles that want everything", gallery::hostile),
    ("gallery: a page that refuses all it can", gallery::strict),
    ("gallery: no JavaScript", gallery::no_script),
    ("gallery: in a sandboxed frame", gallery::sandbox),
    ("gallery: in srcdoc", gallery::srcdoc),
    ("gallery: a frame that grows", gallery::frame),
    ("gallery: broken stories", gallery::broken),
    ("failures: a story that cannot be compared", failures::stories),
    ("failures: the page's own words stay", failures::own_fallback),
    ("failures: wasm refused by the page", failures::refused),
    ("failures: a script that did not arrive whole", failures::damaged),
    ("failures: no wasm, no script", failures::missing),
    ("failures: a panic ends one widget", failures::panic),
];
